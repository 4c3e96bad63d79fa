package org.reticula.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.UsageException;
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

    /** @throws UsageException if there is no such directory */
    ReleaseStore store() {
        if (!Files.isDirectory(data))
            throw new UsageException(
                    "there is no data directory " + data + ": run import first, or name it with --data");
        return new ReleaseStore(data, Clock.systemUTC());
    }

    Release current(ReticulaCommand root) {
        return store().getCurrent(issue -> root.warn(issue.source() + ": " + issue.message()));
    }

    OpenRelease openCurrent(ReticulaCommand root) {
        return store().open(current(root));
    }
}
