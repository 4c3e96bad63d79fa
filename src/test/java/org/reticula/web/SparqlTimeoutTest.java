package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        server = new TestServer(data, Duration.ofMillis(500));
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
    void breaksOffAnAnswerThatIsUnderWay() {
        assertThatThrownBy(() -> server.query("SELECT * { ?a ?b ?c . ?d ?e ?f }", "Accept", TestServer.JSON))
                .hasMessageMatching("(?s).*(closed|EOF|reset|chunk).*");
        assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyAskForMoreTime() {
        HttpResponse<String> answer = server.get("/sparql?timeout=600&query="
                + TestServer.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
        assertThat(answer.statusCode()).isEqualTo(503);
    }
}
