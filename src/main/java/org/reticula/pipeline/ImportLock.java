package org.reticula.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Held while an import works on a data directory: a lock of the operating system, which ends with the process however
 * that ends. The file holds the number of the process.
 */
final class ImportLock implements AutoCloseable {
    /** Of this process: a second channel on the same file would, when closed, end the first one's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final Path file;
    private final FileChannel channel;

    private ImportLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws ImportFailedException naming the process and the file, if another import has it */
    static ImportLock take(Path file) {
        if (!HELD.add(file))
            throw taken(file, String.valueOf(ProcessHandle.current().pid()));
        boolean done = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) throw taken(file, holder(file));
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
                done = true;
                return new ImportLock(file, channel);
            } finally {
                if (!done) channel.close();
            }
        } catch (IOException e) {
            if (DiskSpace.isFull(file)) throw DiskSpace.full(Objects.requireNonNullElse(file.getParent(), file));
            throw new ImportFailedException("cannot use the lock file " + file + DiskSpace.why(file, e), e);
        } finally {
            if (!done) HELD.remove(file);
        }
    }

    private static ImportFailedException taken(Path file, String pid) {
        return new ImportFailedException(
                "another import is running here: process " + pid + " holds the lock file " + file, null);
    }

    /** Who took the lock an instant ago may not have written its number yet. */
    private static String holder(Path file) {
        String text = read(file);
        for (int i = 0; text.isEmpty() && i < LOOKS; i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            text = read(file);
        }
        return text.isEmpty() ? "unknown" : text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ImportFailedException("cannot release the lock file " + file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
