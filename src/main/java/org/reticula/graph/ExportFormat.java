package org.reticula.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reticula.model.UsageException;

/** How a whole release is written. */
public enum ExportFormat {
    /** Everything, the release's own file. */
    NQUADS,
    /** Everything. */
    TRIG,
    /** The facts only: Turtle has no graphs. */
    TURTLE,
    /** Everything, in expanded form. */
    JSONLD;

    /** @throws UsageException listing all formats if it is none */
    public static ExportFormat get(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("no format " + name + ", only "
                        + Arrays.stream(values())
                                .map(f -> f.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
