package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes files that are complete or not there, whenever the program is killed. Thread-safe. */
final class WholeFile {
    private static final AtomicLong NUMBER = new AtomicLong();

    private WholeFile() {}

    /** Makes the folder too. What is left of a write that was killed begins with a dot. */
    static void write(Path file, byte[] bytes) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
