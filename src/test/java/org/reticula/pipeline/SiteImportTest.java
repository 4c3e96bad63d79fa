package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
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

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).distinct().sorted().toList();
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
    void followsASiteAsItsOwnerAndTheOperatorWish() throws IOException {
        smallSite();
        RunReport report = site.run(SITE);
        assertThat(site.pagesInGraph()).containsExactly("/p/behind", "/p/deep", "/p/one", "/p/three", "/p/two");
        assertThat(site.askedPages())
                .doesNotHaveDuplicates()
                .doesNotContain("/about", "/p/never", "/p/one/print", "/p/foreign");
        assertThat(codes(report.rejected())).containsExactly("NoIndex", "NotFound", "RightsReserved", "SoftNotFound");
        assertThat(report.notices()).extracting(i -> i.code() + " " + i.source().replace(site.root(), ""))
                .containsExactly("Alias /p/copy");

        RunReport second = site.run(SITE);
        assertThat(second.outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(second.pages().readNow()).isZero();
        assertThat(site.askedPages()).doesNotHaveDuplicates();

        site.put("/p/one", 200, Map.of(), "<html><title>404</title><body>");
        site.head("/p/two", "<meta name=robots content=noindex>");
        site.put("/p/three", 503, Map.of("Retry-After", "9999"), "");
        site.remove("/p/behind");
        RunReport third = site.run(SITE);
        assertThat(site.pagesInGraph()).containsExactly("/p/deep", "/p/three");
        assertThat(codes(third.kept())).containsExactly("Postponed");
        assertThat(site.askedPages().stream().filter("/p/one"::equals)).as("a second look").hasSize(2);
    }

    @Test
    void carriesOnWithoutAskingAgain() throws IOException {
        smallSite();
        ImportRequest request = site.request(SITE, false, false);
        ImportJob[] job = new ImportJob[1];
        int[] pages = {0};
        ImportListener stopper = new ImportListener() {
            @Override
            public void pagesDone(int done) {
                pages[0] += done;
                if (pages[0] == 5) job[0].stop();
            }
        };
        job[0] = TestSite.job(request, stopper, Clock.systemUTC());
        assertThat(job[0].run().outcome()).isEqualTo(RunReport.Outcome.STOPPED);
        assertThat(site.askedPages()).hasSizeBetween(5, 7);
        TestSite.job(request, new ImportListener() {}, Clock.systemUTC()).run();
        assertThat(site.pagesInGraph()).containsExactly("/p/behind", "/p/deep", "/p/one", "/p/three", "/p/two");
        assertThat(new HashSet<>(site.askedPages())).hasSameSizeAs(site.askedPages());
    }

    private void sitemap(String path, String... pages) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String page : pages) xml.append("<url><loc>{site}").append(page).append("</loc></url>");
        site.put(path, 200, Map.of("Content-Type", "application/xml"), xml.append("</urlset>").toString());
    }

    @Test
    void readsSitemapsAndFeedsAndLosesNothingWhenTheyFail() throws IOException {
        String sources = """
                sources:
                  - {name: map, kind: sitemap, url: "{site}/index.xml", exclude: "/b/no*"}
                  - {name: news, kind: feed, url: "{site}/feed"}
                """;
        site.put("/index.xml", 200, Map.of("Content-Type", "text/xml"), """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{site}/a.xml</loc></sitemap>
                <sitemap><loc>{site}/index.xml</loc></sitemap></sitemapindex>""");
        sitemap("/a.xml", "/b/one", "/b/no", "/b/old");
        String feed = "<rss version=\"2.0\"><channel><title>t</title><item><link>{site}%s</link></item></channel></rss>";
        site.put("/feed", 200, Map.of("Content-Type", "application/rss+xml"), feed.formatted("/n/first"));
        site.page("/b/one", "Open Bridge");
        site.put("/b/old", 301, Map.of("Location", "/b/new"), "");
        site.page("/b/new", "Quiet Harbour");
        site.page("/n/first", "Green Roof");
        site.page("/n/second", "Warm Hands");
        RunReport first = site.run(sources);
        assertThat(site.pagesInGraph()).containsExactly("/b/new", "/b/one", "/n/first");
        assertThat(first.rejected()).isEmpty();

        site.put("/feed", 200, Map.of("Content-Type", "application/rss+xml"), feed.formatted("/n/second"));
        site.put("/a.xml", 200, Map.of("Content-Type", "text/html"), "<html>Down for maintenance");
        RunReport second = site.run(sources);
        assertThat(site.pagesInGraph()).containsExactly("/b/new", "/b/one", "/n/first", "/n/second");
        assertThat(codes(second.notices())).contains("BadCatalogue");

        sitemap("/a.xml", "/b/one");
        site.remove("/n/first");
        site.run(sources);
        assertThat(site.pagesInGraph()).as("named no more, gone").containsExactly("/b/one", "/n/second");
    }

    @Test
    void readsOnlyWhatIsDueAndKeepsTheRest() throws IOException {
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
        site.run(request, clock("2026-03-10T03:00:00Z"));
        DueSources due = new DueSources(site.data(), request.entries());
        assertThat(due.isAnyDue(clock("2026-03-11T01:59:59Z").instant())).isFalse();
        assertThat(due.next(null)).contains(clock("2026-03-11T02:00:00Z").instant());

        site.page("/d", "Green Roof");
        site.page("/m", "Warm Hands");
        RunReport second = site.run(request, clock("2026-03-13T02:00:00Z"));
        assertThat(site.askedPages()).containsExactly("/d");
        assertThat(second.pages().changed()).isEqualTo(1);
        assertThat(site.pagesInGraph()).containsExactly("/d", "/m");
    }

    private static Clock clock(String time) {
        return Clock.fixed(java.time.Instant.parse(time), java.time.ZoneOffset.UTC);
    }

    @Test
    void anArchiveGivesTheSameGraphAsTheWeb(@TempDir Path other) throws IOException {
        smallSite();
        RunReport live = site.run(site.request(SITE, false, true), Clock.systemUTC());
        List<Path> archives;
        try (var files = Files.list(site.data().resolve("archive"))) {
            archives = files.toList();
        }
        assertThat(archives).singleElement().asString().endsWith(".warc.gz");
        try (TestSite reader = new TestSite(other)) {
            RunReport read = reader.run("""
                    sources:
                      - {name: archive, kind: warc, path: "%s", include: ["*/p/one", "*/p/t*", "*/p/copy", "*/p/deep", "*/p/behind"]}
                    """.formatted(archives.get(0)));
            assertThat(reader.asked).isEmpty();
            assertThat(read.graphHash()).isEqualTo(live.graphHash());
        }
    }
}
