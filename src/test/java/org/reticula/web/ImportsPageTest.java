package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of imports. */
class ImportsPageTest {
    private static final String GOOD = "20260101T020304Z-abcdef01";
    private static final String BAD = "20260102T020304Z-abcdef02";
    private static final String REPORT = """
            {"run":"%s","outcome":"%s","why":%s,"release":"2026-01-01-001",
             "startedAt":"2026-01-0%d-02:03:04Z","endedAt":"2026-01-0%dT02:04:34Z",
             "pages":{"found":1012,"added":1,"changed":2,"unchanged":1004,"gone":7,"rejected":5,"readNow":3},
             "rejected":[{"code":"EmptyPage","source":"<script>alert(1)</script>","message":"the page has no <b>text</b>","rejected":true}],
             "kept":[],"quarantined":[],
             "sources":{"example.org":{"before":10,"now":%d,"added":0,"changed":0,"gone":0,"rejected":2,"kept":%d}}}
            """;

    @TempDir
    private Path data;

    private TestServer server;

    @BeforeEach
    void serve() throws IOException {
        Path reports = Files.createDirectories(data.resolve("reports"));
        Files.writeString(
                reports.resolve(GOOD + ".json"),
                REPORT.formatted(GOOD, "PUBLISHED", "null", 1, 1, 10, 0).replace("-02:03", "T02:03"));
        Files.writeString(
                reports.resolve(BAD + ".json"),
                REPORT.formatted(BAD, "NOT_PUBLISHED", "\"more than 20 % is missing\"", 2, 2, 8, 8)
                        .replace("-02:03", "T02:03"));
        Files.writeString(reports.resolve(GOOD + ".html"), "<html><style>p{color:red}</style><p>The report</p></html>");
        server = new TestServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Document page(String language) {
        HttpResponse<String> answer = server.get("/imports", "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void showsTheRunsNewestFirstWithTheirReports() {
        Document page = page("en");

        assertThat(page.select("#i-runs ~ div tbody tr").eachText().get(0))
                .contains("not published", "more than 20 % is missing", "1,007", "5");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/imports/" + BAD, "/imports/" + GOOD);
        assertThat(page.select("main script, main b")).isEmpty();
        assertThat(page.text()).contains("the page has no <b>text</b>", "EmptyPage");
        assertThat(page.select("progress")).isEmpty();
    }

    @Test
    void tellsHowFreshASourceIs() {
        assertThat(page("en").select("#i-sources ~ div tbody tr").text())
                .as("in the last run all pages were kept as they were, so it was read the day before")
                .contains("example.org", "1 January 2026")
                .doesNotContain("2 January");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "it", "ro"})
    void speaksTheReadersLanguage(String language) {
        assertThat(page(language).select("#i-runs").text())
                .isNotEqualTo("The last runs")
                .doesNotContain("imports.");
    }

    @Test
    void showsHowFarARunningImportIs() throws IOException {
        Files.writeString(data.resolve("progress.json"), """
                {"run":"20260103T020304Z-abcdef03","process":%d,"startedAt":"2026-01-03T02:03:04Z","step":"extract",
                 "done":250,"pages":1000,"toldAt":"2026-01-03T02:04:04Z"}
                """.formatted(
                        ProcessHandle.current().pid()));

        Document page = page("en");

        assertThat(page.text()).contains("An import has been running", "reading pages", "250 of 1,000 pages");
        assertThat(page.select("progress").attr("value")).startsWith("25");
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
    }

    @Test
    void aReportMayUseItsOwnStyleAndNothingElse() {
        HttpResponse<String> report = server.get("/imports/" + GOOD);

        assertThat(report.body()).contains("The report");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';"
                        + " frame-ancestors 'self'");
        assertThat(server.get("/imports/" + BAD).statusCode()).isEqualTo(404);
        assertThat(server.get("/imports/..%2F..%2Fetc").statusCode()).isIn(400, 404);
    }
}
