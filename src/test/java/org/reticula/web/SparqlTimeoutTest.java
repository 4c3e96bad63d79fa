package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that takes too long never passes for one that is answered. */
class SparqlTimeoutTest {
    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 1);
        server = new TestServer(data, Duration.ofSeconds(2));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesUpBeforeTheFirstRowWith503() {
        HttpResponse<String> answer =
                server.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("took too long");
    }

    @Test
    void givesUpAfterManyRowsWith503Too() {
        HttpResponse<String> answer = server.query(
                "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER (STR(?a) > STR(?d) || RAND() < 0.00001) } ORDER BY ?c ?f",
                "Accept",
                TestServer.JSON);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyAskForMoreTime() {
        HttpResponse<String> answer = server.get("/sparql?timeout=600&query="
                + TestServer.encoded("SELECT (COUNT(*) AS ?m) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
        assertThat(answer.statusCode()).isEqualTo(503);
    }
}
