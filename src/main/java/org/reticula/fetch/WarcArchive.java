package org.reticula.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Keeps what the web answered as a WARC 1.1 file, each record compressed by itself. Bodies are kept as they were after decompression; the headers
 * that said otherwise are kept under {@code X-Archive-Orig-}. Thread-safe.
 */
public final class WarcArchive implements AutoCloseable {
    /** Ends in this while it is written, and for ever if the program is killed. */
    private static final String OPEN = ".open";

    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");

    private final Path file;
    private final Path unfinished;
    private final Clock clock;
    private final WarcWriter writer;

    private WarcArchive(Path file, Clock clock, String agent) throws IOException {
        this.file = file;
        this.clock = clock;
        unfinished = file.resolveSibling(file.getFileName() + OPEN);
        FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        writer = new WarcWriter(channel, WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(now())
                .filename(file.getFileName().toString())
                .fields(Map.of(
                        "software", List.of(FetchSettings.ROBOT),
                        "format", List.of("WARC File Format 1.1"),
                        "http-header-user-agent", List.of(agent)))
                .build());
    }

    /**
     * Begins an archive.
     *
     * @param file ends in .warc.gz; must not be there
     * @throws UncheckedIOException if it cannot be written
     */
    public static WarcArchive open(Path file, FetchSettings settings, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new WarcArchive(file, clock, settings.userAgent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    synchronized void add(URI address, Exchange exchange) {
        try {
            HttpResponse.Builder http = new HttpResponse.Builder(exchange.status(), "");
            exchange.headers().forEach((name, value) -> {
                String kept = OF_THE_WIRE.contains(name) ? "X-Archive-Orig-" + name : name;
                http.addHeader(kept, value.replaceAll("[\\r\\n]", " "));
            });
            byte[] body = exchange.body();
            http.setHeader("Content-Length", String.valueOf(body.length));
            http.body(null, body);
            WarcResponse.Builder record = new WarcResponse.Builder(address)
                    .version(MessageVersion.WARC_1_1)
                    .date(now())
                    .payloadDigest(new WarcDigest(
                            "sha256", FileFetcher.contentHash(body).replace("sha256:", "")))
                    .body(MediaType.HTTP_RESPONSE, http.build());
            boolean left = body.length == 0
                    && !exchange.headers().getOrDefault("content-length", "0").equals("0");
            if (left) record.truncated(WarcTruncationReason.UNSPECIFIED); // a body that was not wanted is not read
            writer.write(record.build());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + unfinished, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
