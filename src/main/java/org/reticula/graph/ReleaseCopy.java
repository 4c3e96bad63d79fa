package org.reticula.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store copied to the folder for temporary files: TDB2 opens its files for writing even where it only reads, so a release
 * on a disk that is read-only has to be read from a copy.
 */
final class ReleaseCopy {
    /** Of the folder's name. */
    static final String PREFIX = "reticula-";

    private static final int BLOCK = 1 << 16;

    private ReleaseCopy() {}

    /** Whether this process may write all files of a store. */
    static boolean isNeeded(Path storage) throws IOException {
        if (!Files.isDirectory(storage)) return false;
        for (Path file : list(storage)) {
            if (!Files.isWritable(file)) return true;
        }
        return !Files.isWritable(storage);
    }

    static Path copy(Path storage) throws IOException {
        Path target = Files.createTempDirectory(PREFIX);
        for (Path file : list(storage)) copy(file, target.resolve(file.getFileName()));
        return target;
    }

    static void delete(Path copy) throws IOException {
        for (Path file : list(copy)) Files.delete(file);
        Files.delete(copy);
    }

    /** Leaves holes where there is nothing but zeros, which is most of a small store. */
    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
            long position = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                block.flip();
                if (!block.equals(zeros.limit(read))) out.write(block, position);
                position += read;
                block.clear();
            }
            boolean endsInHole = position > 0 && out.size() < position;
            if (endsInHole) out.write(ByteBuffer.allocate(1), position - 1);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
