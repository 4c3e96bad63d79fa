package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Issue;

/** What an import makes of whole sites, sitemaps and feeds. */
class SiteImportTest {
    private static final String SITE = """
            sources:
              - name: site
                kind: site
                url: "{site}/"
                include: "/p/*"
                exclude: "*print*"
                follow: "/list*"
                depth: 4
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void smallSite() {
        site.page("/", "Start", "/list", "/about", "/p/one", "http://localhost:1/p/foreign", "/p/one/print");
        site.page("/list", "List", "/list?page=2", "p/two");
        site.page("/list?page=2", "List", "/p/three", "/p/copy");
        site.page("/about", "About", "/p/never");
        site.page("/p/one", "Open Bridge", "/p/deep");
        site.page("/p/two", "Quiet Harbour");
        site.page("/p/three", "Green Roof");
        site.page("/p/copy", "Green Roof");
        site.head("/p/copy", "<link rel=canonical href=/p/three>");
        site.page("/p/deep", "Warm Hands", "/p/hidden", "/p/mine", "/p/gone", "/p/soft");
        site.page("/p/hidden", "Hidden", "/p/behind");
        site.head("/p/hidden", "<meta name=robots content=noindex>");
        site.page("/p/behind", "Bright Steps");
        site.page("/p/mine", "Mine");
        site.head("/p/mine", "<meta name=tdm-reservation content=1>");
        site.put("/p/soft", 200, Map.of(), "<html><title>Page not found</title><body><h1>Sorry</h1>");
    }

    @Test
    void followsASiteAsItsOwnerAndTheOperatorWish() throws Exception {
        smallSite();
        ImportRun first = site.fetch(SITE);
        assertThat(site.pages(first)).containsExactly("/p/behind", "/p/deep", "/p/one", "/p/three", "/p/two");
        assertThat(site.askedPages())
                .doesNotHaveDuplicates()
                .doesNotContain("/about", "/p/never", "/p/one/print", "/p/foreign");
        assertThat(site.rejections(first))
                .containsExactly(
                        "NotFound /p/gone", "NoIndex /p/hidden", "RightsReserved /p/mine", "SoftNotFound /p/soft");
        assertThat(first.notices)
                .extracting(i -> i.code() + " " + i.source().replace(site.root(), ""))
                .containsExactly("Alias /p/copy");

        assertThat(site.pages(site.fetch(SITE))).hasSize(5);
        assertThat(site.askedPages()).as("each once").doesNotHaveDuplicates();

        site.put("/p/one", 200, Map.of(), "<html><title>404</title><body>");
        site.head("/p/two", "<meta name=robots content=noindex>");
        site.put("/p/three", 503, Map.of("Retry-After", "9999"), "");
        site.remove("/p/behind");
        ImportRun third = site.fetch(SITE);
        assertThat(site.pages(third)).as("no page leads to deep any more").containsExactly("/p/three");
        assertThat(third.kept).extracting(Issue::code).containsExactly("Postponed");
        assertThat(site.askedPages().stream().filter("/p/one"::equals))
                .as("a second look")
                .hasSize(2);
    }

    @Test
    void carriesOnWithoutAskingAgain() throws Exception {
        smallSite();
        ImportRequest request = site.request(SITE, false, false);
        int[] pages = {0};
        ImportRun[] run = new ImportRun[1];
        ImportListener stopper = new ImportListener() {
            @Override
            public void pagesDone(int done) {
                pages[0] += done;
                if (pages[0] == 5) run[0].stop();
            }
        };
        run[0] = new ImportRun(
                "same", request, Workspace.open(site.data()), TestSite.KNOWLEDGE, stopper, Clock.systemUTC());
        site.carryOn(run[0]);
        assertThat(site.askedPages()).hasSize(5);
        ImportRun again = new ImportRun(
                "same",
                request,
                Workspace.open(site.data()),
                TestSite.KNOWLEDGE,
                new ImportListener() {},
                Clock.systemUTC());
        assertThat(site.pages(site.carryOn(again)))
                .containsExactly("/p/behind", "/p/deep", "/p/one", "/p/three", "/p/two");
        assertThat(site.askedPages()).doesNotHaveDuplicates();
    }

    private void sitemap(String path, String... pages) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String page : pages) xml.append("<url><loc>{site}").append(page).append("</loc></url>");
        site.put(
                path,
                200,
                Map.of("Content-Type", "application/xml"),
                xml.append("</urlset>").toString());
    }

    @Test
    void readsSitemapsAndFeedsAndLosesNothingWhenTheyFail() throws Exception {
        String sources = """
                sources:
                  - {name: map, kind: sitemap, url: "{site}/index.xml", exclude: "/b/no*"}
                  - {name: news, kind: feed, url: "{site}/feed"}
                """;
        site.put("/index.xml", 200, Map.of("Content-Type", "text/xml"), """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{site}/a.xml</loc></sitemap>
                <sitemap><loc>{site}/index.xml</loc></sitemap></sitemapindex>""");
        sitemap("/a.xml", "/b/one", "/b/no", "/b/old");
        String feed =
                "<rss version=\"2.0\"><channel><title>t</title><item><link>{site}%s</link></item></channel></rss>";
        site.put("/feed", 200, Map.of("Content-Type", "application/rss+xml"), feed.formatted("/n/first"));
        site.page("/b/one", "Open Bridge");
        site.put("/b/old", 301, Map.of("Location", "/b/new"), "");
        site.page("/b/new", "Quiet Harbour");
        site.page("/n/first", "Green Roof");
        site.page("/n/second", "Warm Hands");
        assertThat(site.pages(site.fetch(sources))).containsExactly("/b/new", "/b/one", "/n/first");

        site.put("/feed", 200, Map.of("Content-Type", "application/rss+xml"), feed.formatted("/n/second"));
        site.put("/a.xml", 200, Map.of("Content-Type", "text/html"), "<html>Down for maintenance");
        ImportRun second = site.fetch(sources);
        assertThat(site.pages(second)).containsExactly("/b/new", "/b/one", "/n/first", "/n/second");
        assertThat(second.notices).extracting(Issue::code).contains("BadCatalogue");

        sitemap("/a.xml", "/b/one");
        site.remove("/n/first");
        assertThat(site.pages(site.fetch(sources))).as("named no more, gone").containsExactly("/b/one", "/n/second");
    }

    @Test
    void readsOnlyWhatIsDueAndKeepsTheRest() throws Exception {
        String sources = """
                time-zone: UTC
                sources:
                  - {name: daily, kind: page, url: "{site}/d", schedule: "0 2 * * *"}
                  - {name: monthly, kind: sitemap, url: "{site}/m.xml", schedule: "0 2 1 * *"}
                """;
        site.page("/d", "Open Bridge");
        site.page("/m", "Quiet Harbour");
        sitemap("/m.xml", "/m");
        ImportRequest request = site.request(sources, true, false);
        site.fetch(request, "first", clock("2026-03-10T03:00:00Z"), new ImportListener() {});
        DueSources due = new DueSources(site.data(), request.entries());
        assertThat(due.isAnyDue(clock("2026-03-11T01:59:59Z").instant())).isFalse();
        assertThat(due.next(null)).contains(clock("2026-03-11T02:00:00Z").instant());

        site.page("/d", "Green Roof");
        site.page("/m", "Warm Hands");
        ImportRun second = site.fetch(request, "second", clock("2026-03-13T02:00:00Z"), new ImportListener() {});
        assertThat(site.askedPages()).containsExactly("/d");
        assertThat(site.pages(second)).containsExactly("/d", "/m");
    }

    private static Clock clock(String time) {
        return Clock.fixed(java.time.Instant.parse(time), java.time.ZoneOffset.UTC);
    }

    @Test
    void anArchiveGivesTheSameGraphAsTheWeb(@TempDir Path other) throws IOException {
        smallSite();
        RunReport live = site.run(site.request(SITE, false, true));
        List<Path> archives;
        try (var files = Files.list(site.data().resolve("archive"))) {
            archives = files.toList();
        }
        assertThat(archives).singleElement().asString().endsWith(".warc.gz");
        try (TestSite reader = new TestSite(other)) {
            RunReport read = reader.run(reader.request("""
                    sources:
                      - {name: archive, kind: warc, path: "%s", include: ["*/p/one", "*/p/t*", "*/p/copy", "*/p/deep", "*/p/behind"]}
                    """.formatted(archives.get(0)), false, false));
            assertThat(reader.asked).isEmpty();
            assertThat(read.graphHash()).isEqualTo(live.graphHash());
        }
    }
}
