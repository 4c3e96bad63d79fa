package org.reticula.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;

/**
 * What the operator wants to be served, and where.
 *
 * @param data folder of the releases
 * @param ontology the user's own ontology folder, or null for the one packed in
 * @param bind address of this machine to listen on
 * @param port 0 for any free one
 * @param timeout after which a query is given up
 * @param metrics whether figures for Prometheus are shown
 */
public record ServeSettings(
        Path data, @Nullable Path ontology, String bind, int port, Duration timeout, boolean metrics) {
    private static final int LAST_PORT = 65535;

    /** Without figures for Prometheus. */
    public ServeSettings(Path data, @Nullable Path ontology, String bind, int port, Duration timeout) {
        this(data, ontology, bind, port, timeout, false);
    }

    public ServeSettings {
        if (port < 0 || port > LAST_PORT) throw new UsageException("--port must be 1 to 65535, not " + port);
        if (timeout.isNegative() || timeout.isZero()) throw new UsageException("--timeout must be more than nothing");
    }
}
