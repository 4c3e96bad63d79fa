package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.Ontology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SPARQL 1.1 protocol, over a real release. */
class SparqlEndpointTest {
    private static final String PROJECTS = "SELECT ?name { ?p a ret:Project ; rdfs:label ?name } ORDER BY ?name";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 3);
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<ExampleQuery> examples() {
        return ExampleQuery.list(Ontology.open(null));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersEveryExampleQueryInJsonAndCsv(ExampleQuery example) {
        List<String> columns = QueryFactory.create(example.query()).getResultVars();

        HttpResponse<String> json = server.query(example.query(), "Accept", TestServer.JSON);
        assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
        JsonNode answer = JsonMapper.shared().readTree(json.body());
        assertThat(answer.at("/head/vars").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(columns);
        int rows = answer.at("/results/bindings").size();
        assertThat(rows).as("rows of " + example.id()).isPositive();

        HttpResponse<String> csv = server.query(example.query(), "Accept", "text/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines().findFirst()).contains(String.join(",", columns));
        assertThat(csv.body().lines()).hasSizeGreaterThanOrEqualTo(rows + 1);
    }

    @Test
    void takesQueriesByGetByFormAndAsBody() {
        String expected = "name\r\nNr2\r\nNr3\r\nPodul\r\n";
        assertThat(server.query(PROJECTS, "Accept", "text/csv").body()).isEqualTo(expected);
        assertThat(server.post(
                                "/sparql",
                                TestServer.FORM,
                                "query=" + TestServer.encoded(PROJECTS),
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo(expected);
        assertThat(server.post("/sparql", "application/sparql-query", PROJECTS, "Accept", "text/csv")
                        .body())
                .isEqualTo(expected);
    }

    @Test
    void understandsDiacriticsHoweverTheQueryComes() {
        String ask = "ASK { ?o skos:altLabel|rdfs:label \"Rețeaua Socială Europeană\"@ro }";
        for (HttpResponse<String> answer : List.of(
                server.query(ask, "Accept", TestServer.JSON),
                server.post("/sparql", TestServer.FORM, "query=" + TestServer.encoded(ask), "Accept", TestServer.JSON),
                server.post("/sparql", "application/sparql-query", ask, "Accept", TestServer.JSON)))
            assertThat(answer.body()).contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "*/*, application/sparql-results+json",
        "application/x-nothing, application/sparql-results+xml",
    })
    void writesRowsAsAsked(String accept, String written) {
        HttpResponse<String> answer = server.query(PROJECTS, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(written);
        assertThat(answer.body()).contains("Podul");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ret:Project",
        "application/ld+json, @id",
        "application/n-triples, <https://w3id.org/reticula/ontology#Project> .",
        "application/rdf+xml, rdf:RDF",
    })
    void writesStatementsAsAsked(String accept, String contained) {
        HttpResponse<String> answer = server.query("CONSTRUCT WHERE { ?p a ret:Project }", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        assertThat(answer.body()).contains(contained).contains("podul");
    }

    @Test
    void keepsFactsInTheDefaultGraphAndEvidenceInItsOwn() {
        assertThat(server.query("ASK { ?e ret:quote ?quote }", "Accept", TestServer.JSON)
                        .body())
                .contains("false");
        assertThat(server.query("SELECT ?q { GRAPH <graph/evidence> { ?e ret:quote ?q } }", "Accept", "text/csv")
                        .body())
                .contains("condus de Casa Grijii");
        assertThat(server.query("SELECT ?q FROM <graph/evidence> { ?e ret:quote ?q }", "Accept", "text/csv")
                        .body())
                .contains("condus de Casa Grijii");
    }

    @Test
    void saysWhichReleaseAnswered() {
        assertThat(server.query("ASK {}").headers().firstValue("Reticula-Release"))
                .contains("2026-03-01-001");
    }

    @Test
    void letsPagesOfAnyoneAskButNotWithCredentials() {
        HttpResponse<String> answer = server.query("ASK {}", "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> preflight = server.send(server.request("/sparql")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("POST");
    }

    @Test
    void describesItself() {
        HttpResponse<String> answer = server.get("/sparql", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("sd:Service")
                .contains("sd:SPARQL11Query")
                .contains("https://w3id.org/reticula/id/graph/evidence")
                .contains(answer.uri().toString());
        assertThat(server.get("/sparql", "Accept", "application/ld+json").body())
                .startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p <<< }",
                "SELECT ?x { ?x a ret:Ființă",
                "INSERT DATA { <urn:a> <urn:b> 1 }",
                "SELECT * { ?s ?p ?o } LIMIT țț",
                "SELECT * { ?a ?b ?c LATERAL { ?c ?d ?e } }",
            })
    void saysInWordsWhyItIsNoQuery(String query) {
        HttpResponse<String> answer = server.query(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body())
                .startsWith("This is no SPARQL 1.1 query: ")
                .endsWith("\n")
                .doesNotContain("Exception");
    }

    @Test
    void showsTheStrangeLettersOfAFaultyQuery() {
        assertThat(server.query("ASK { ?x țară:de ?y }").body()).contains("țară:de");
    }

    @Test
    void refusesQueriesThatAreTooLong() {
        String filter = "# " + "x".repeat(SparqlGate.LONGEST_QUERY) + "\nASK {}";
        assertThat(server.post("/sparql", "application/sparql-query", filter).statusCode())
                .isEqualTo(413);
        assertThat(server.post("/sparql", TestServer.FORM, "query=" + "%20".repeat(SparqlGate.LONGEST_QUERY + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.post("/sparql", TestServer.FORM, "query=" + "x".repeat(1 << 20))
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.query("x".repeat(40_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void answersTheLongestQueryByPost() {
        String query = "# " + "x".repeat(SparqlGate.LONGEST_QUERY - 20) + "\nASK {}";
        assertThat(server.post("/sparql", TestServer.FORM, "query=" + TestServer.encoded(query), "Accept", "*/*")
                        .statusCode())
                .isEqualTo(200);
    }
}
