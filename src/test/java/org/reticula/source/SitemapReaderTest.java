package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.source.SitemapReader.Contents;

class SitemapReaderTest {
    private static final URI AT = URI.create("http://a.example/sitemap.xml");
    private static final String NAMES = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static Contents read(String document) {
        return SitemapReader.read(document.getBytes(StandardCharsets.UTF_8), AT);
    }

    private static String urls(String... urls) {
        StringBuilder text = new StringBuilder(HEAD + "<urlset " + NAMES + ">");
        for (String url : urls) text.append("<url><loc>").append(url).append("</loc></url>");
        return text.append("</urlset>").toString();
    }

    private static List<String> pages(Contents contents) {
        return contents.pages().stream().map(URI::toString).toList();
    }

    @Test
    void readsSitemapsIndexesAndFeeds() throws IOException {
        assertThat(pages(read(urls("http://a.example/2", "http://a.example/1#x", "file:///etc/passwd"))))
                .containsExactly("http://a.example/1", "http://a.example/2");
        Contents index = read(HEAD + "<sitemapindex " + NAMES
                + "><sitemap><loc>http://a.example/s1.xml.gz</loc></sitemap></sitemapindex>");
        assertThat(index.maps()).containsExactly(URI.create("http://a.example/s1.xml.gz"));
        assertThat(pages(read("<rss version='2.0'><channel><title>t</title><item><link>http://a.example/n</link></item>"
                        + "</channel></rss>")))
                .containsExactly("http://a.example/n");
        assertThat(pages(read(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='http://a.example/e'/></entry>"
                                + "</feed>")))
                .containsExactly("http://a.example/e");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(urls("http://a.example/z").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(pages(SitemapReader.read(packed.toByteArray(), AT))).containsExactly("http://a.example/z");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        assertThat(read("<html><body>Error").problem()).isNotNull();
        assertThat(read("").problem()).isNotNull();
        assertThat(read(urls()).problem()).isNotNull();
        assertThat(read(urls("http://a.example/1", "http://a.example/2")
                                .replace("</urlset>", "")
                                .replaceAll("/2<.*", ""))
                        .problem())
                .isNotNull();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 80; i++) out.write(new byte[1 << 20]);
        }
        assertThat(SitemapReader.read(bomb.toByteArray(), AT).problem()).contains("larger");
    }

    @Test
    void resolvesNothingFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "topsecret");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String canary = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String type : List.of(
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + canary + "\">]>",
                    "<!DOCTYPE r SYSTEM \"" + canary + "\">",
                    "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + canary + "\"> %p;]>")) {
                String text = urls("http://a.example/1?&x;").replace(HEAD, HEAD + type);
                assertThat(read(text).toString()).doesNotContain("topsecret");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
        StringBuilder laughs = new StringBuilder(HEAD + "<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 11; i++)
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        assertThat(read(laughs + "]>" + urls("http://a.example/?&l10;").replace(HEAD, ""))
                        .pages())
                .hasSizeLessThan(2);
    }
}
