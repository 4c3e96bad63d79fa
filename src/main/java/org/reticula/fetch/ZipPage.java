package org.reticula.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.reticula.model.ZipLocation;

/**
 * One page inside a ZIP archive.
 *
 * @param body at most one byte more than was allowed
 * @param modified of the archive: the times inside it have no zone
 */
record ZipPage(byte[] body, Instant modified) {
    /** What text packs to at best, and what small files may do. */
    private static final long RATIO = 200;

    private static final long SMALL = 1_000_000;

    /**
     * Unpacks no more than is allowed, and of what unpacks like no text (a bomb) no more than {@value #RATIO} times its size.
     *
     * @throws NoSuchFileException if archive or entry are gone
     * @throws IOException if it is damaged or unpacks like no text
     */
    static ZipPage read(ZipLocation location, long limit) throws IOException {
        Path archive = location.archive();
        if (!Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException("archive");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(location.entry());
            if (entry == null) throw new NoSuchFileException("entry");
            long most = Math.min(limit, Math.max(SMALL, RATIO * entry.getCompressedSize()));
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] body = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
                if (body.length > most && most < limit) throw new BombException();
                return new ZipPage(body, Files.getLastModifiedTime(archive).toInstant());
            }
        }
    }

    /** It unpacks to far more than text does. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1;

        BombException() {
            super("unpacks to more than " + RATIO + " times its size");
        }
    }
}
