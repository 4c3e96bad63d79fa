package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jena's own client, in every way that it can send a query. */
class JenaClientTest {
    private static final String PROJECTS =
            "PREFIX ret: <https://w3id.org/reticula/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                    + " SELECT ?name { ?p a ret:Project ; rdfs:label ?name } ORDER BY ?name";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 3);
        server = new TestServer(data);
        server.query("ASK {}"); // there is a worker
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static QueryExecHTTP ask(String query, QuerySendMode mode) {
        return QueryExecHTTP.newBuilder()
                .endpoint(server.request("/sparql").build().uri().toString())
                .queryString(query)
                .sendMode(mode)
                .build();
    }

    @ParameterizedTest
    @EnumSource(QuerySendMode.class)
    void readsRows(QuerySendMode mode) {
        List<String> names = new ArrayList<>();
        try (QueryExecHTTP query = ask(PROJECTS, mode)) {
            RowSet rows = query.select();
            rows.forEach(row -> names.add(row.get("name").getLiteralLexicalForm()));
        }
        assertThat(names).containsExactly("Nr2", "Nr3", "Podul");
    }

    @Test
    void readsTruthAndGraphs() {
        try (QueryExecHTTP query = ask("ASK { ?p a <https://w3id.org/reticula/ontology#Project> }", QuerySendMode.asPost)) {
            assertThat(query.ask()).isTrue();
        }
        try (QueryExecHTTP query = ask(
                "CONSTRUCT WHERE { ?p a <https://w3id.org/reticula/ontology#Project> }", QuerySendMode.asGetAlways)) {
            assertThat(query.construct().size()).isEqualTo(3);
        }
        try (QueryExecHTTP query = ask(
                "DESCRIBE ?p { ?p a <https://w3id.org/reticula/ontology#Project> }", QuerySendMode.asGetAlways)) {
            assertThat(query.describe().size()).isGreaterThan(3);
        }
    }

    @Test
    void choosesGraphsByTheProtocol() {
        try (QueryExecHTTP query = QueryExecHTTP.newBuilder()
                .endpoint(server.request("/sparql").build().uri().toString())
                .queryString("ASK { ?e <https://w3id.org/reticula/ontology#quote> ?quote }")
                .addDefaultGraphURI("https://w3id.org/reticula/id/graph/evidence")
                .build()) {
            assertThat(query.ask()).isTrue();
        }
    }
}
