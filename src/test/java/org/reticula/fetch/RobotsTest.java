package org.reticula.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robots files as they are found. */
class RobotsTest {
    private static final URI ADDRESS = URI.create("https://example.org/robots.txt");

    private static boolean allows(byte[] file, String path) {
        return Robots.parse(ADDRESS, file).isAllowed("https://example.org" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, /caf%C3%A9, /caf%E9",
        "ISO-8859-1, /caf%E9, /caf%C3%A9",
    })
    void comparesOctetsWhateverTheCharset(String charset, String forbidden, String allowed) {
        byte[] file = "User-agent: *\nDisallow: /café\n".getBytes(Charset.forName(charset));
        assertThat(allows(file, forbidden)).isFalse();
        assertThat(allows(file, forbidden.toLowerCase(java.util.Locale.ROOT) + "/menu"))
                .isFalse();
        assertThat(allows(file, allowed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'\uFEFFUser-agent: *|Disallow: /x'",
        "User-agent: *^Disallow: /x^",
        "'user-agent:*|DISALLOW:/x # all of it'"
    })
    void readsMarksAndEndsOfLinesOfAllKinds(String file) {
        byte[] bytes = file.replace('|', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8);
        assertThat(allows(bytes, "/x")).isFalse();
        assertThat(allows(bytes, "/y")).isTrue();
    }

    @Test
    void readsHalfAMegabyteAndNoMore() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("User-agent: *\nDisallow: /early\n".getBytes(StandardCharsets.UTF_8));
        while (file.size() < 499 * 1024)
            file.writeBytes(("#" + "x".repeat(98) + "\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Disallow: /inside\n".getBytes(StandardCharsets.UTF_8));
        while (file.size() < 501 * 1024)
            file.writeBytes(("#" + "x".repeat(98) + "\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Disallow: /late\n".getBytes(StandardCharsets.UTF_8));
        assertThat(allows(file.toByteArray(), "/early")).isFalse();
        assertThat(allows(file.toByteArray(), "/inside")).isFalse();
        assertThat(allows(file.toByteArray(), "/late")).isTrue();
    }
}
