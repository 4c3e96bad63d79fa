package org.reticula.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.tdb2.TDBException;
import org.reticula.model.UsageException;

/** A disk that can be full: says so in one line, before or after it happens. */
final class Disk {
    private static final long MEGABYTE = 1 << 20;

    private Disk() {}

    /** Something that writes. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** @throws UsageException if there are fewer than so many bytes free */
    static void require(Path folder, long bytes) throws IOException {
        long free = free(folder);
        if (free < bytes)
            throw new UsageException("not enough space in " + folder + ": " + megabytes(free) + " MB free, about "
                    + megabytes(bytes) + " MB needed");
    }

    /**
     * Does something that writes below a folder. TDB2 maps its files into memory, where a full disk is an InternalError that
     * names neither disk nor file.
     *
     * @throws UsageException naming folder, free space and what the system said
     */
    static <T> T use(Path folder, Work<T> work) {
        try {
            return work.run();
        } catch (IOException
                | UncheckedIOException
                | AtlasException
                | DBOpEnvException
                | TDBException
                | TransactionException
                | InternalError e) {
            throw new UsageException(
                    "cannot write to " + folder + ", where " + megabytes(free(folder)) + " MB are free: " + e);
        }
    }

    /** Makes sure that a folder with all its files is on the disk and not only in the system's memory. */
    static void sync(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList();
        }
        for (Path path : all) syncOne(path);
    }

    static void syncOne(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
