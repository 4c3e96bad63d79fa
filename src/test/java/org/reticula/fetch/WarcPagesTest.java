package org.reticula.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Issue;

@Timeout(60)
class WarcPagesTest {
    private static final int LIMIT = 100_000;

    private final List<Issue> issues = new ArrayList<>();

    @TempDir
    private Path folder;

    private List<String> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("a.warc"), archive);
        List<String> pages = new ArrayList<>();
        WarcPages.read(
                file,
                "a.warc",
                LIMIT,
                p -> pages.add(p.source().id() + " " + new String(p.body(), StandardCharsets.UTF_8)),
                issues::add);
        return pages;
    }

    private static byte[] record(String address, byte[] body, String header, int lie) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        String warc = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + (head.length + body.length + lie)
                + "\r\n\r\n";
        return joined(
                warc.getBytes(StandardCharsets.US_ASCII), head, body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] record(String address, String body) {
        return record(address, body.getBytes(StandardCharsets.US_ASCII), "", 0);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void readsRecordsPackedOneByOneOrTogether() throws IOException {
        byte[] one = record("http://a.example/1", "one");
        byte[] two = record("http://a.example/2", "two");
        for (byte[] archive : List.of(joined(one, two), joined(gzip(one), gzip(two)), gzip(joined(one, two))))
            assertThat(read(archive)).containsExactly("http://a.example/1 one", "http://a.example/2 two");
        assertThat(issues).isEmpty();
    }

    @Test
    void aCutArchiveGivesWhatIsWholeAndSaysWhereItBreaksOff() throws IOException {
        byte[] one = gzip(record("http://a.example/1", "one"));
        byte[] all = joined(one, gzip(record("http://a.example/2", "two")));

        assertThat(read(Arrays.copyOf(all, all.length - 20))).containsExactly("http://a.example/1 one");
        assertThat(issues)
                .extracting(Issue::message)
                .singleElement()
                .asString()
                .startsWith("the archive is read in part only: it is cut or damaged in record ");
    }

    @Test
    void aLengthThatLiesGivesNoPageTheWordsOfAnother() throws IOException {
        byte[] two = record("http://a.example/2", "two");
        for (int lie : new int[] {500, -5000, Integer.MAX_VALUE / 2}) {
            issues.clear();
            byte[] one = record("http://a.example/1", "one".getBytes(StandardCharsets.US_ASCII), "", lie);
            assertThat(read(joined(one, two))).noneMatch(page -> page.startsWith("http://a.example/1"));
            assertThat(issues).extracting(Issue::code).containsExactly("BadArchive");
        }
    }

    @Test
    void recordsOfWhatIsNoWebAddressAreNamed() throws IOException {
        byte[] archive = joined(
                record("file:///etc/passwd", "x"),
                record("dns:a.example", "x"),
                record("http://../../etc/x", "x"),
                record("http://a.example/1", "one"));

        assertThat(read(archive)).containsExactly("http://a.example/1 one");
        assertThat(issues)
                .extracting(i -> i.code() + " " + i.message())
                .containsExactly(
                        "BadAddress a record is of file:///etc/passwd: no web address",
                        "BadAddress a record is of http://../../etc/x: no web address");
    }

    @Test
    void whatUnpacksWithoutEndIsLeft() throws IOException {
        byte[] body = gzip(new byte[50_000_000]);

        assertThat(read(record("http://a.example/b", body, "Content-Encoding: gzip\r\n", 0)))
                .isEmpty();
        assertThat(issues).extracting(Issue::code).containsExactly("TooLarge");
    }
}
