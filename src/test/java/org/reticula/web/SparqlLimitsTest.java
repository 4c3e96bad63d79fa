package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.web.sparql.QueryLimits;
import tools.jackson.databind.json.JsonMapper;

/** What queries may cost: rows, memory, time, places; and what may be kept of their answers. */
@Tag("slow")
class SparqlLimitsTest {
    private static final int ROWS = 4;
    private static final String PROJECTS = "SELECT ?name { ?p a ret:Project ; rdfs:label ?name } ORDER BY ?name";
    private static final String HUGE = "SELECT (STRLEN(?x40) AS ?n) { BIND('aaaaaaaa' AS ?x0) "
            + String.join(
                    " ",
                    IntStream.range(0, 40)
                            .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                            .toList())
            + " }";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 7);
        QueryLimits small = QueryLimits.small(Duration.ofSeconds(20));
        server = new TestServer(data, new QueryLimits(small.timeout(), ROWS, small.bytes(), 96, 1, 0, 1, 2));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void cutsTablesAndSaysSo() {
        HttpResponse<String> csv = server.query(PROJECTS, "Accept", "text/csv");
        assertThat(csv.body()).isEqualTo("name\r\nNr2\r\nNr3\r\nNr4\r\nNr5\r\n");
        assertThat(csv.headers().firstValue(SparqlGate.CUT)).contains("4");
        HttpResponse<String> json = server.query(PROJECTS, "Accept", TestServer.JSON);
        assertThat(JsonMapper.shared()
                        .readTree(json.body())
                        .at("/results/bindings")
                        .size())
                .isEqualTo(ROWS);
        assertThat(server.query(PROJECTS + " LIMIT 4").headers().firstValue(SparqlGate.CUT))
                .isEmpty();
    }

    @Test
    void cutsGraphsAndSaysSo() {
        HttpResponse<String> answer =
                server.query("CONSTRUCT WHERE { ?p a ret:Project }", "Accept", "application/n-triples");
        assertThat(answer.body().lines()).hasSize(ROWS);
        assertThat(answer.headers().firstValue(SparqlGate.CUT)).contains("4");
    }

    @Test
    void givesUpAQueryThatNeedsTooMuchMemoryAndAnswersTheNext() {
        HttpResponse<String> answer = server.query(HUGE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("too much memory");
        assertThat(server.query("SELECT ('next' AS ?x) {}", "Accept", "text/csv")
                        .body())
                .isEqualTo("x\r\nnext\r\n");
    }

    @Test
    void leavesTheQuickLaneFreeWhileLongQueriesWait() {
        server.query("ASK { ?s ?p 1 }"); // there is a worker
        List<CompletableFuture<Integer>> slow = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.get("/sparql?query="
                                + TestServer.encoded("SELECT (COUNT(*) AS ?n" + i
                                        + ") { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"))
                        .statusCode()))
                .toList();
        CompletableFuture.anyOf(slow.toArray(CompletableFuture[]::new)).join(); // refused: there is no place to wait
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = server.query("SELECT (" + i + " AS ?x) {}", "Accept", "text/csv");
            assertThat(answer.body()).isEqualTo("x\r\n" + i + "\r\n");
        }
        assertThat(slow).extracting(CompletableFuture::join).allMatch(status -> status == 503 || status == 429);
    }

    /** Or as many as a client may have under way would soon wait for one long query, and none of its short ones would be let in. */
    @Test
    void letsTwentyOfAClientWaitForTheSameLongQuery() {
        String query = "SELECT (COUNT(*) AS ?same) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        ExecutorService clients = Executors.newFixedThreadPool(25);
        List<CompletableFuture<Integer>> same = IntStream.range(0, 25)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.get("/sparql?query=" + TestServer.encoded(query))
                                .statusCode(),
                        clients))
                .toList();
        List<Integer> statuses = same.stream().map(CompletableFuture::join).toList();
        clients.shutdown();
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(21);
    }

    @Test
    void letsAnswersBeKeptAsLongAsTheReleaseIsCurrent() {
        HttpResponse<String> first = server.query(PROJECTS, "Accept", "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        HttpResponse<String> second = server.query(PROJECTS, "Accept", "text/csv", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(server.query(PROJECTS, "Accept", TestServer.JSON, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"NOW()", "RAND()", "STRUUID()"})
    void letsNoAnswerBeKeptThatIsAnotherEachTime(String call) {
        HttpResponse<String> first = server.query("SELECT (" + call + " AS ?x) {}", "Accept", "text/csv");
        assertThat(first.headers().firstValue("ETag")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(server.query("SELECT (" + call + " AS ?x) {}", "Accept", "text/csv")
                        .body())
                .isNotEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "json, application/sparql-results+json", "tsv, text/tab-separated-values"})
    void takesTheFormatFromTheAddressToo(String format, String contentType) {
        HttpResponse<String> answer = server.get("/sparql?format=" + format + "&query=" + TestServer.encoded(PROJECTS));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(contentType);
        assertThat(server.get("/sparql?format=turtle&query=" + TestServer.encoded(PROJECTS))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> answer =
                server.send(server.request("/sparql?query=ASK%7B%7D").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("sparql-results");
        assertThat(answer.body()).isEmpty();
    }
}
