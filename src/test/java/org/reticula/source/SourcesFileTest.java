package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.UsageException;

class SourcesFileTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("pages.txt"), "x");
        Files.createDirectories(folder.resolve("local"));
    }

    private SourcesFile read(String text) throws IOException {
        return SourcesFile.read(Files.writeString(folder.resolve("sources.yaml"), text));
    }

    @Test
    void readsEveryKindWithAllThatIsSaidOfIt() throws IOException {
        SourcesFile file = read("""
                contact: mailto:crawl@example.org
                allow-hosts: [intranet.example]
                schedule: "30 2 * * *"
                time-zone: Europe/Helsinki
                sources:
                  - name: one
                    kind: page
                    url: ["https://A.example/x?utm_source=y", "https://a.example/z"]
                  - name: site
                    kind: site
                    url: https://site.example/projects/
                    include: "/projects/*"
                    exclude: ["*/print", "*?sort=*"]
                    follow: /list/*
                    language: no
                    country: NO
                    licence: https://creativecommons.org/licenses/by/4.0/
                    attribution: The site
                    schedule: "@weekly"
                    time-zone: UTC
                    max-pages: 12
                    depth: 2
                    delay: 2.5
                  - {kind: sitemap, url: "https://a.example/sitemap.xml"}
                  - {kind: feed, url: "https://a.example/feed"}
                  - {kind: list, path: pages.txt}
                  - {kind: folder, path: local}
                  - {kind: warc, path: pages.txt, name: w}
                """);
        assertThat(file.contact()).isEqualTo(URI.create("mailto:crawl@example.org"));
        assertThat(file.allowedHosts()).containsExactly("intranet.example");
        assertThat(file.entries())
                .extracting(e -> e.kind().word() + " " + e.name())
                .containsExactly(
                        "page one",
                        "site site",
                        "sitemap https://a.example/sitemap.xml",
                        "feed https://a.example/feed",
                        "list pages.txt",
                        "folder local",
                        "warc w");
        assertThat(file.entries().get(0).urls())
                .containsExactly(URI.create("https://a.example/x"), URI.create("https://a.example/z"));
        assertThat(file.entries().get(0).zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        SourceEntry site = file.entries().get(1);
        assertThat(site.language()).isEqualTo("no");
        assertThat(List.of(site.maxPages(), site.depth())).containsExactly(12, 2);
        assertThat(site.delay()).isEqualTo(2.5);
        assertThat(site.isPage(URI.create("https://site.example/projects/a"))).isTrue();
        assertThat(site.isPage(URI.create("https://site.example/projects/a/print")))
                .isFalse();
        assertThat(site.isPage(URI.create("https://site.example/list/1"))).isFalse();
        assertThat(file.entries().get(4).paths()).containsExactly(folder.resolve("pages.txt"));
    }

    @Test
    void knowsWhenASourceIsDue() throws IOException {
        SourceEntry entry = read("""
                sources:
                  - {kind: page, url: "https://a.example/", schedule: "30 2 * * *", time-zone: Europe/Helsinki}
                """).entries().get(0);
        Instant last = Instant.parse("2026-03-01T00:30:00Z");
        assertThat(entry.next(last)).contains(Instant.parse("2026-03-02T00:30:00Z"));
        assertThat(entry.isDue(last, Instant.parse("2026-03-02T00:29:59Z"))).isFalse();
        assertThat(entry.isDue(last, Instant.parse("2026-03-05T00:00:00Z"))).isTrue();
        assertThat(entry.isDue(null, last)).isTrue();
    }

    @Test
    void aMistakeHasTheLineOfItsKeyAndTheKeysName() {
        assertThatThrownBy(() -> read("importt:\n  urls: x.txt\n")).hasMessageContaining("line 1: there is no key importt; ");
        assertThatThrownBy(() -> read("sources:\n  - kind: site\n    url: http://a/\n    max-pages: many\n"))
                .hasMessageContaining("line 4: max-pages: many is no whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sources: [{kind: site, url: 'http://a/', exlude: x}]  | line 1: there is no key exlude; the nearest is exclude (there are: attribution,",
                "sources: [{kind: sit, url: 'http://a/'}]            | there is no kind sit; the nearest is site (there are: feed,",
                "sorces: []                                            | there is no key sorces; the nearest is sources",
                "sources: [{kind: page, url: 'http://a/', depth: 3}]   | the kind page has no key depth",
                "sources: [{kind: page}]                               | the key url is missing",
                "sources: [{url: 'http://a/'}]                         | the key kind is missing",
                "sources: []                                           | there is no source in the list",
                "sources: [{kind: page, url: 'ftp://a/'}]              | no web address",
                "sources: [{kind: page, url: 'http://u:p@a/'}]         | no web address",
                "sources: [{kind: list, path: gone.txt}]               | there is no file or folder",
                "sources: [{kind: page, url: 'http://a/', delay: -1}]  | no number of seconds",
                "sources: [{kind: site, url: 'http://a/', depth: 1.5}] | no whole number",
                "sources: [{kind: page, url: 'http://a/', country: de}] | no country",
                "sources: [{kind: page, url: 'http://a/', language: not a tag}] | no language tag",
                "sources: [{kind: page, url: 'http://a/', schedule: soon}] | is no time",
                "sources: [{kind: page, url: 'http://a/', time-zone: Mars}] | no time zone",
                "sources: [{kind: page, url: 'http://a/', name: x}, {kind: page, url: 'http://b/', name: x}] | two sources are called x",
                "{contact: 'ftp://x', sources: [{kind: page, url: 'http://a/'}]} | the contact must be",
                "sources: [{kind: page, kind: site, url: 'http://a/'}] | the key kind is there twice",
                "sources: !!javax.script.ScriptEngineManager []        | ",
                "sources: [{kind: !!str page, url: !x 'http://a/'}]    | tags are not allowed",
                "`sources: [`                                          | line",
            })
    void refusesWhatIsWrongWithItsLine(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("sources.yaml")
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void isNotBlownUpByAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c < 'm'; c++)
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("]\n");
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(UsageException.class);
    }
}
