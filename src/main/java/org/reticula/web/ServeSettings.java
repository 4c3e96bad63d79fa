package org.reticula.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;
import org.reticula.web.sparql.QueryLimits;

/**
 * What the operator wants to be served, and where.
 *
 * @param data folder of the releases
 * @param ontology the user's own ontology folder, or null for the one packed in
 * @param bind address of this machine to listen on
 * @param port 0 for any free one
 * @param limits of queries
 * @param metrics whether figures for Prometheus are shown
 */
public record ServeSettings(
        Path data, @Nullable Path ontology, String bind, int port, QueryLimits limits, boolean metrics) {
    private static final int LAST_PORT = 65535;

    public ServeSettings {
        if (port < 0 || port > LAST_PORT) throw new UsageException("--port must be 1 to 65535, not " + port);
    }

    /** With the usual limits but for the timeout, and without figures for Prometheus. */
    public ServeSettings(Path data, @Nullable Path ontology, String bind, int port, Duration timeout) {
        this(data, ontology, bind, port, QueryLimits.standard(timeout, QueryLimits.ROWS, QueryLimits.MEMORY), false);
    }
}
