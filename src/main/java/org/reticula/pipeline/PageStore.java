package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.reticula.model.PageResult;
import tools.jackson.core.JacksonException;

/**
 * Keeps what each page yielded: one file per key, complete or not there. Thread-safe.
 *
 * @param folder holds a folder for each first two digits of a key
 */
record PageStore(Path folder) {
    private static final String SUFFIX = ".json";
    /** Apart, so that a night without change need not look into each file to know which pages count. */
    private static final String REJECTED = ".rejected.json";

    private Path file(String key, String suffix) {
        return folder.resolve(key.substring(0, 2)).resolve(key + suffix);
    }

    /** Whether the page was read and not rejected. */
    boolean hasResult(String key) {
        return Files.exists(file(key, SUFFIX));
    }

    /** Empty when it is not there, or what is there is damaged: then it must be read again. */
    Optional<PageResult> findResult(String key) {
        return find(file(key, SUFFIX)).map(PageReading::result);
    }

    /** Why the page was rejected when it was read; empty if it was not. */
    Optional<PageReading> findRejected(String key) {
        return find(file(key, REJECTED));
    }

    private static Optional<PageReading> find(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.ofNullable(Json.LINES.readValue(bytes, PageReading.class))
                    .filter(r -> r.issues() != null);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void put(String key, PageReading reading) {
        WholeFile.write(file(key, reading.result() == null ? REJECTED : SUFFIX), Json.LINES.writeValueAsBytes(reading));
    }
}
