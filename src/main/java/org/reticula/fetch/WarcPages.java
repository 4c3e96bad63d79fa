package org.reticula.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;

/** Reads the pages of a WARC file: the answers with status 200 whose type is one that is read. */
public final class WarcPages {
    private static final int OK = 200;

    private WarcPages() {}

    /**
     * Goes through the file once; no more than one page is in memory.
     *
     * @param file .warc, compressed or not
     * @param name of the file in issues
     * @param limit largest body that is read, in bytes
     * @param pages gets each page, with its address as id; one address may come several times
     * @param issues gets "BadArchive" where the file breaks off, "BadAddress" for answers of what is no web address, and "TooLarge"
     */
    public static void read(Path file, String name, long limit, Consumer<FetchedPage> pages, Consumer<Issue> issues) {
        int record = 0;
        long start = 0; // of the record, in bytes of the file
        try (InputStream in = Files.newInputStream(file);
                WarcReader reader = new WarcReader(in)) {
            for (WarcRecord next = reader.next().orElse(null);
                    next != null;
                    next = reader.next().orElse(null)) {
                record++;
                start = reader.position();
                if (next instanceof WarcResponse response) page(response, name, limit, pages, issues);
            }
        } catch (IOException | RuntimeException e) { // of the library, for odd input
            issues.accept(broken(name, record, start));
        }
    }

    private static Issue broken(String name, int record, long start) {
        String where = record == 0 ? "its first record" : "record " + record + " at byte " + start;
        return new Issue(
                "BadArchive", name, "the archive is read in part only: it is cut or damaged in " + where, true);
    }

    private static void page(
            WarcResponse response, String name, long limit, Consumer<FetchedPage> pages, Consumer<Issue> issues)
            throws IOException {
        String target = response.target();
        HttpResponse http;
        try {
            if (target.startsWith("dns:")) return; // crawlers keep the answers of name servers too
            if (!Source.isWebAddress(target)) {
                issues.accept(new Issue("BadAddress", name, "a record is of " + target + ": no web address", true));
                return;
            }
            http = response.http();
        } catch (ParsingException e) {
            issues.accept(
                    new Issue("BadArchive", name, "a record of " + target + " holds no answer of a server", true));
            return;
        }
        String type = http.headers().first("Content-Type").orElse(null);
        if (http.status() != OK || !Wanted.PAGE.takes(plain(type))) return;
        byte[] body;
        try (InputStream in = http.bodyDecoded().stream()) {
            body = in.readNBytes((int) limit + 1);
        }
        if (body.length > limit) {
            issues.accept(new Issue("TooLarge", target, "the body is larger than " + limit + " bytes", true));
        } else if (body.length > 0) {
            pages.accept(new FetchedPage(
                    new Source(target, URI.create("about:blank"), null),
                    body,
                    type,
                    OK,
                    response.date(),
                    FileFetcher.contentHash(body)));
        }
    }

    private static String plain(@Nullable String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
