package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Whether the disk has room for what is to come. */
final class DiskSpace {
    /** Below this nothing can be done: job diary, a small release. */
    private static final long LEAST = 48L << 20;

    private static final long MEGABYTE = 1L << 20;

    private DiskSpace() {}

    /**
     * Checks that the import can be expected to fit.
     *
     * @param folder on the disk that must have room
     * @param expected bytes that will be written
     * @throws ImportFailedException naming folder, free and needed megabytes
     */
    static void require(Path folder, long expected) {
        long needed = Math.max(LEAST, expected);
        long free = free(folder);
        if (free < needed) throw full(folder, free, needed);
    }

    /** Whether the disk is as good as full: what then fails, fails because of it. */
    static boolean isFull(Path folder) {
        return free(folder) < MEGABYTE * 4;
    }

    static ImportFailedException full(Path folder) {
        return full(folder, free(folder), LEAST);
    }

    private static ImportFailedException full(Path folder, long free, long needed) {
        return new ImportFailedException(
                String.format(
                        Locale.ROOT,
                        "the disk is full at %s: %,d MB free, %,d MB needed",
                        folder,
                        free / MEGABYTE,
                        needed / MEGABYTE),
                null);
    }

    /** ": Read-only file system (3 MB free)", for messages of failures that are the file system's. */
    static String why(Path path, IOException failure) {
        return ": " + reason(failure) + left(path);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) return "permission denied";
        if (!(failure instanceof FileSystemException system)) return String.valueOf(failure.getMessage());
        return Objects.requireNonNullElse(system.getReason(), failure.getClass().getSimpleName());
    }

    private static String left(Path path) {
        return String.format(Locale.ROOT, " (%,d MB free)", free(path) / MEGABYTE);
    }

    private static long free(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there)) {
            Path parent = there.getParent();
            if (parent == null) return Long.MAX_VALUE;
            there = parent;
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // the store does not tell: let the writing decide
        }
    }
}
