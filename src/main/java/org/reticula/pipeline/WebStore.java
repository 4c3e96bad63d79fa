package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.reticula.fetch.FileFetcher;
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

    static boolean isWeb(Source source) {
        String scheme = source.location().getScheme();
        return "http".equals(scheme) || "https".equals(scheme);
    }

    private Path record(String address) {
        return file(PageKeys.sha256(address), ".json");
    }

    private Path links(String address) {
        return file(PageKeys.sha256(address), ".links");
    }

    private Path body(String hash) {
        return file(hash.substring(hash.indexOf(':') + 1), ".body");
    }

    private Path file(String name, String suffix) {
        return folder.resolve(name.substring(0, 2)).resolve(name + suffix);
    }

    /** Empty when nothing is known, or what is there is damaged: then it must be asked for again. */
    Optional<WebRecord> find(String address) {
        try {
            WebRecord found = Json.LINES.readValue(Files.readAllBytes(record(address)), WebRecord.class);
            WebRecord.Content content = found.content();
            boolean whole = found.generation() != null
                    && address.equals(found.address())
                    && (content == null || content.hash() != null && content.fetchedAt() != null);
            return whole ? Optional.of(found) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty when it is not there or damaged. */
    Optional<byte[]> findBody(WebRecord.Content content) {
        try {
            byte[] body = Files.readAllBytes(body(content.hash()));
            return content.hash().equals(FileFetcher.contentHash(body)) ? Optional.of(body) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void put(WebRecord record) {
        WholeFile.write(record(record.address()), Json.LINES.writeValueAsBytes(record));
    }

    /** To be called before the record that names it is put. */
    void putBody(String hash, byte[] body) {
        WholeFile.write(body(hash), body);
    }

    /** Empty when there are none, or they are of another body or program. */
    Optional<WebLinks> findLinks(String address, String hash, String program) {
        try {
            WebLinks found = Json.LINES.readValue(Files.readAllBytes(links(address)), WebLinks.class);
            boolean same = hash.equals(found.hash()) && program.equals(found.program()) && found.links() != null;
            return same ? Optional.of(found) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** To be called before the record that names them is put. */
    void putLinks(String address, WebLinks links) {
        WholeFile.write(links(address), Json.LINES.writeValueAsBytes(links));
    }

    /** The page as it was last read. @param source its location is the address that was asked for */
    Optional<FetchedPage> read(Source source, Consumer<Issue> issues) {
        Optional<WebRecord> found = find(source.location().toString());
        WebRecord.Content content = found.map(WebRecord::content).orElse(null);
        Optional<byte[]> body = content == null ? Optional.empty() : findBody(content);
        if (content == null || body.isEmpty()) {
            issues.accept(found.map(WebRecord::issue)
                    .orElseGet(() -> new Issue("NotFetched", source.id(), "the page was not fetched", true)));
            return Optional.empty();
        }
        return Optional.of(
                new FetchedPage(source, body.get(), content.type(), OK, content.fetchedAt(), content.hash()));
    }
}
