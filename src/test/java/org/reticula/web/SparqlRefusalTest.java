package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint will not do: write, call out, run code, be dragged down. */
class SparqlRefusalTest {
    private static final String INSERT = "INSERT DATA { <urn:probe> <urn:p> 1 }";
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    private static Path data;

    private static TestServer server;
    private static HttpServer elsewhere;

    @BeforeAll
    static void serve() throws IOException {
        TestReleases.publish(TestReleases.store(data), 1);
        server = new TestServer(data);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        elsewhere.stop(0);
    }

    private static String elsewhere() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sparql, application/x-www-form-urlencoded, update=",
        "POST, /sparql, application/sparql-update, ''",
        "POST, /sparql?default, text/turtle, '<urn:probe> <urn:p> 1 .'",
        "PUT, /sparql?default, text/turtle, '<urn:probe> <urn:p> 1 .'",
        "DELETE, /sparql?default, text/turtle, ''",
        "PATCH, /sparql, application/rdf-patch, 'A <urn:probe> <urn:p> 1 .'",
        "POST, /sparql, multipart/form-data, ''",
    })
    void writesNothing(String method, String path, String type, String body) {
        String sent = body.equals("update=") ? body + TestServer.encoded(INSERT) : body.isEmpty() ? INSERT : body;
        HttpResponse<String> answer = server.send(
                server.request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(sent)));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(server.query(
                                "ASK { { <urn:probe> ?p ?o } UNION { GRAPH ?g { <urn:probe> ?p ?o } } }",
                                "Accept",
                                TestServer.JSON)
                        .body())
                .contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
                "SELECT * { BIND(<URL> AS ?e) SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } }",
                "SELECT * { OPTIONAL { SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } } } }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <URL> { ?s ?p ?o } })",
                "SELECT (MAX(EXISTS { SERVICE <URL> { ?s ?p ?o } }) AS ?m) { ?s ?p ?o }",
                "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (NOT EXISTS { SERVICE <URL> { ?x ?p ?y } })",
                "SELECT (IF(EXISTS { SERVICE <URL> { ?s ?p ?o } }, 1, 2) AS ?n) { }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
                "ASK { GRAPH ?g { SERVICE <loop:cache:bulk+10:URL> { ?s ?p ?o } } }",
            })
    void asksNoOtherServer(String query) {
        HttpResponse<String> answer = server.query(query.replace("URL", elsewhere()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("SERVICE is off: this server asks no other servers.\n");
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void loadsNoGraphFromElsewhere() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.ttl"), "<urn:s> <urn:p> \"secret\" .");
        for (String source : new String[] {elsewhere(), secret.toUri().toString()}) {
            for (String clause : new String[] {"FROM", "FROM NAMED"}) {
                String query =
                        "SELECT * " + clause + " <" + source + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
                assertThat(server.query(query, "Accept", "text/csv").body()).doesNotContain("secret\n");
            }
            assertThat(server.get(
                                    "/sparql?query=" + TestServer.encoded("SELECT * { ?s ?p ?o }")
                                            + "&default-graph-uri=" + TestServer.encoded(source),
                                    "Accept",
                                    "text/csv")
                            .body())
                    .isEqualTo("s,p,o\r\n");
        }
        assertThat(CALLS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) {}",
                "SELECT (SUM(<java:org.apache.jena.sparql.function.library.wait>(1)) AS ?x) {}",
                "SELECT * {} ORDER BY <http://jena.apache.org/ARQ/jsFunction#f>(1)",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#context>('user.home') AS ?x) {}",
            })
    void runsNoCode(String query) {
        HttpResponse<String> answer = server.query(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("There is no function <");
    }

    @Test
    void castsAndCountsAsTheStandardSays() {
        assertThat(server.query(
                                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT"
                                        + " (xsd:integer('7') + fn:floor(2.5) AS ?n) {}",
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo("n\r\n9.0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stylesheet", "callback", "force-accept"})
    void letsNobodyDressUpItsAnswers(String parameter) {
        assertThat(server.get("/sparql?query=ASK%7B%7D&" + parameter + "=text/html")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesQueriesNestedTooDeeply() {
        String query = "SELECT (" + "(".repeat(40_000) + "1" + ")".repeat(40_000) + " AS ?x) {}";
        HttpResponse<String> answer = server.post("/sparql", "application/sparql-query", query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("The query is nested too deeply.\n");
    }
}
