package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import tools.jackson.core.JacksonException;

/**
 * Keeps what the web said last of each address, and the bodies: one file each, complete or not there. Thread-safe.
 *
 * @param folder holds a folder for each first two digits of a name
 */
record WebStore(Path folder) {
    private static final int OK = 200;
    private static final AtomicLong NUMBER = new AtomicLong();

    static boolean isWeb(Source source) {
        String scheme = source.location().getScheme();
        return "http".equals(scheme) || "https".equals(scheme);
    }

    private Path record(String address) {
        return file(PageKeys.sha256(address), ".json");
    }

    private Path body(String hash) {
        return file(hash.substring(hash.indexOf(':') + 1), ".body");
    }

    private Path file(String name, String suffix) {
        return folder.resolve(name.substring(0, 2)).resolve(name + suffix);
    }

    /** Empty when nothing is known, or what is there is damaged or lacks its body: then it must be asked for again. */
    Optional<WebRecord> find(String address) {
        try {
            WebRecord found = Json.LINES.readValue(Files.readAllBytes(record(address)), WebRecord.class);
            WebRecord.Content content = found.content();
            boolean whole = found.generation() != null && address.equals(found.address());
            return whole && (content == null || isWhole(content)) ? Optional.of(found) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole(WebRecord.Content content) throws IOException {
        return content.hash() != null
                && content.fetchedAt() != null
                && Files.exists(body(content.hash()))
                && content.hash().equals(hash(Files.readAllBytes(body(content.hash()))));
    }

    private static String hash(byte[] body) {
        return "sha256:" + java.util.HexFormat.of().formatHex(PageKeys.digest().digest(body));
    }

    void put(WebRecord record) {
        write(record(record.address()), Json.LINES.writeValueAsBytes(record));
    }

    /** To be called before the record that names it is put. */
    void putBody(String hash, byte[] body) {
        write(body(hash), body);
    }

    /** The page as it was last read. */
    Optional<FetchedPage> read(Source source, Consumer<Issue> issues) {
        Optional<WebRecord> found = find(source.id());
        WebRecord.Content content = found.map(WebRecord::content).orElse(null);
        if (content == null) {
            issues.accept(found.map(WebRecord::issue)
                    .orElseGet(() -> new Issue("NotFetched", source.id(), "the page was not fetched", true)));
            return Optional.empty();
        }
        try {
            byte[] body = Files.readAllBytes(body(content.hash()));
            return Optional.of(new FetchedPage(source, body, content.type(), OK, content.fetchedAt(), content.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + body(content.hash()), e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        String name = "." + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".tmp";
        Path unfinished = file.resolveSibling(name);
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
