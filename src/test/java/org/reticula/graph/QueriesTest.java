package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.UsageException;

class QueriesTest {
    private static final String LEADERS = "SELECT ?name { ?p a ret:Project ; ret:coordinator/rdfs:label ?name }";

    @TempDir
    static Path data;

    private static OpenRelease release;

    @BeforeAll
    static void publish() {
        release = OpenRelease.open(
                Sample.publish(new ReleaseStore(data, Sample.clock(Sample.NOON)), Sample.NOON, Sample.romanian()));
    }

    @AfterAll
    static void close() {
        release.close();
    }

    @Test
    void answersInEveryFormat() {
        assertThat(run(LEADERS, ResultFormat.CSV)).isEqualTo("name\r\nCasa Grijii\r\n");
        assertThat(run(LEADERS, ResultFormat.TSV)).isEqualTo("?name\n\"Casa Grijii\"@ro\n");
        assertThat(run(LEADERS, ResultFormat.TABLE)).contains("| \"Casa Grijii\"@ro |");
        assertThat(run(LEADERS, ResultFormat.JSON))
                .contains("\"xml:lang\": \"ro\"")
                .contains("Casa Grijii");
        assertThat(run(LEADERS, ResultFormat.XML)).contains("<literal xml:lang=\"ro\">Casa Grijii</literal>");
    }

    @Test
    void answersYesAndNo() {
        assertThat(run("ASK { ?p a ret:Project }", ResultFormat.JSON)).contains("true");
        assertThat(run("ASK { ?p a ret:Nothing }", ResultFormat.TABLE)).containsIgnoringCase("no");
    }

    @Test
    void givesStatementsAsTurtleWithPrefixes() {
        assertThat(run("CONSTRUCT WHERE { ?p ret:coordinator ?o }", ResultFormat.TURTLE))
                .contains("ret:coordinator");
        assertThat(run("DESCRIBE <" + Sample.HOUSE + ">", ResultFormat.JSON)).contains("Casa Grijii");
    }

    @Test
    void refusesToAskOtherServers() {
        assertThatThrownBy(() -> run("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", ResultFormat.CSV))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("SERVICE");
    }

    @Test
    void refusesUpdatesAndBrokenQueriesInOneLine() {
        assertThatThrownBy(() -> run("DELETE WHERE { ?s ?p ?o }", ResultFormat.CSV))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run("SELECT { }", ResultFormat.CSV))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> run(LEADERS, ResultFormat.TURTLE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("CONSTRUCT");
        assertThatThrownBy(() -> ResultFormat.get("excel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("csv");
    }

    @Test
    void givesUpAQueryThatTakesTooLong() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new Queries(Duration.ofMillis(300)).run(release, endless, ResultFormat.CSV, out))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("given up");
    }

    private static String run(String query, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Queries(Duration.ofSeconds(60)).run(release, query, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
