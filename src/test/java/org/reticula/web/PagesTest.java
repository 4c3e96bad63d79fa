package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.graph.Release;
import org.reticula.model.UsageException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser gets besides answers. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @TempDir
    private static Path data;

    private static Release release;
    private static TestServer server;

    @BeforeAll
    static void serve() {
        release = TestReleases.publish(TestReleases.store(data), 2);
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void linksOnlyToItselfAndToWhatIsThere() {
        HttpResponse<String> page = server.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        Matcher links = LINK.matcher(page.body());
        int found = 0;
        for (; links.find(); found++) {
            assertThat(links.group(1)).doesNotStartWith("http").doesNotStartWith("/");
            assertThat(server.get(server.get("/").uri().resolve(links.group(1)).getPath())
                            .statusCode())
                    .as(links.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isGreaterThan(6);
    }

    @Test
    void tellsBrowsersToRunNothingForeign() {
        var headers = server.get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void asksAgainForFilesOfItsOwnByTheirContent() {
        HttpResponse<String> style = server.get("/reticula.css");
        String tag = style.headers().firstValue("ETag").orElseThrow();
        assertThat(style.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(server.get("/reticula.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void listsTheExampleQueries() {
        JsonNode queries =
                JsonMapper.shared().readTree(server.get("/queries.json").body());
        assertThat(queries.size()).isEqualTo(12);
        assertThat(queries.get(0).get("title").asString()).isEqualTo("Projects per country and theme");
        assertThat(queries.get(0).get("comment").asString()).isNotEmpty();
        assertThat(queries.get(0).get("query").asString()).startsWith("PREFIX").doesNotContain("# title");
    }

    @Test
    void offersTheWordsOfTheOntologyAndOfItsShapes() {
        JsonNode terms = JsonMapper.shared().readTree(server.get("/terms.json").body());
        assertThat(terms.get("classes").valueStream().map(JsonNode::asString))
                .contains("https://w3id.org/reticula/ontology#Project", "http://www.w3.org/ns/org#Organization");
        assertThat(terms.get("properties").valueStream().map(JsonNode::asString))
                .contains("https://w3id.org/reticula/ontology#fundedUnder", "https://schema.org/startDate");
        assertThat(server.get("/prefixes.json").body()).contains("\"ret\":\"https://w3id.org/reticula/ontology#\"");
    }

    @Test
    void tellsWhatTheReleaseHolds() {
        JsonNode current =
                JsonMapper.shared().readTree(server.get("/release.json").body());
        assertThat(current.get("name").asString()).isEqualTo(release.name());
        assertThat(current.get("pages").asInt()).isEqualTo(1);
        assertThat(current.at("/kinds/project").asInt()).isEqualTo(2);
        assertThat(current.at("/languages/ro").asInt()).isEqualTo(1);
    }

    @Test
    void handsOutTheWholeGraphWithItsChecksum() throws Exception {
        HttpResponse<byte[]> dump = java.net.http.HttpClient.newHttpClient()
                .send(server.request("/dump/graph.nq.gz").build(), BodyHandlers.ofByteArray());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump.body()));
        assertThat(dump.headers().firstValue("ETag")).contains('"' + hash + '"');
        assertThat(dump.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("reticula-" + release.name() + ".nq.gz");
        assertThat(server.get("/dump/manifest.json").body()).contains(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/h2-console",
                "/$/ping",
                "/$/datasets",
                "/sparql/data",
                "/sparql/update",
                "/static/reticula.css",
                "/logback.xml",
                "/ontology/reticula.ttl",
                "/..%2f..%2fetc/passwd",
            })
    void hasNothingElse(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var settings = new ServeSettings(data, null, "127.0.0.1", taken.getLocalPort(), Duration.ofSeconds(1));
            assertThatThrownBy(() -> WebServer.start(settings))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " is in use: choose another one, for instance --port 8080");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "not an address"})
    void saysInOneLineThatTheAddressIsNotOfThisMachine(String bind) {
        assertThatThrownBy(() -> WebServer.start(new ServeSettings(data, null, bind, 0, Duration.ofSeconds(1))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(bind);
    }
}
