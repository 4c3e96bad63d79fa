package org.reticula.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where everything is kept. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where releases and all else are kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    Path folder() {
        return data;
    }
}
