package org.reticula.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.ZipLocation;

/** Reads local files, and those inside ZIP archives. Never follows a symbolic link, never opens anything but a regular file. Thread-safe. */
public final class FileFetcher {
    /** Largest file that is read, in bytes, unless told otherwise. */
    public static final long DEFAULT_LIMIT = 20_000_000;

    private final long limit;

    public FileFetcher() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit largest file that is read, in bytes */
    public FileFetcher(long limit) {
        this.limit = limit;
    }

    /**
     * @param source with a {@code file:} location or a {@link ZipLocation}
     * @param issues gets why a file gives no page: "Vanished", "NotRegular", "TooLarge", "Unreadable", all rejected
     * @return empty when there was an issue
     */
    public Optional<FetchedPage> fetch(Source source, Consumer<Issue> issues) {
        if (ZipLocation.isZip(source.location())) return unpack(source, issues);
        Path file = Path.of(source.location());
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile())
                return reject(issues, source, "NotRegular", "this is not a regular file any more");
            if (attributes.size() > limit) return tooLarge(issues, source);
            byte[] body = read(file);
            if (body.length > limit) return tooLarge(issues, source);
            Instant modified = attributes.lastModifiedTime().toInstant();
            return Optional.of(new FetchedPage(source, body, null, 200, modified, contentHash(body)));
        } catch (NoSuchFileException e) {
            return reject(issues, source, "Vanished", "the file is gone since the folder was listed");
        } catch (IOException e) {
            return reject(issues, source, "Unreadable", "the file cannot be read: " + reason(e));
        }
    }

    private Optional<FetchedPage> unpack(Source source, Consumer<Issue> issues) {
        try {
            ZipPage page = ZipPage.read(ZipLocation.of(source.location()), limit);
            if (page.body().length > limit) return tooLarge(issues, source);
            return Optional.of(
                    new FetchedPage(source, page.body(), null, 200, page.modified(), contentHash(page.body())));
        } catch (NoSuchFileException e) {
            return reject(issues, source, "Vanished", "the file is gone since the archive was listed");
        } catch (ZipPage.BombException e) {
            return reject(issues, source, "TooLarge", "the file " + e.getMessage());
        } catch (IOException e) {
            return reject(issues, source, "Unreadable", "the file cannot be unpacked: " + reason(e));
        }
    }

    /** One byte more than allowed at most, so a file that grows meanwhile is noticed. */
    private byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        }
    }

    /** @return {@code sha256:<64 hex digits>} */
    public static String contentHash(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private Optional<FetchedPage> tooLarge(Consumer<Issue> issues, Source source) {
        return reject(issues, source, "TooLarge", "the file is larger than " + limit + " bytes");
    }

    private static Optional<FetchedPage> reject(Consumer<Issue> issues, Source source, String code, String message) {
        issues.accept(new Issue(code, source.id(), message, true));
        return Optional.empty();
    }

    /** The kind of the exception: its message would hold the machine's path. */
    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "no permission"
                : e.getClass().getSimpleName();
    }
}
