package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * How far a running import is.
 *
 * @param run its own name
 * @param process that runs it
 * @param done pages that the step has gone through
 * @param pages that it will go through, -1 when unknown
 */
public record RunProgress(
        String run, long process, Instant startedAt, String step, long done, long pages, Instant toldAt) {
    private static final String FILE = "progress.json";

    static Path file(Path data) {
        return data.resolve(FILE);
    }

    /** Empty if no import is running there: what one that was killed left does not count. */
    public static Optional<RunProgress> find(Path data) {
        try {
            return Optional.of(Json.LINES.readValue(Files.readAllBytes(file(data)), RunProgress.class))
                    .filter(told -> ProcessHandle.of(told.process).isPresent());
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** 0–1; nothing is known before the pages are counted. */
    public double share() {
        return pages <= 0 ? 0 : Math.min(1, (double) done / pages);
    }
}
