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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"#]+)[^\"]*\"");

    /** Parts of the site that have tests of their own. */
    private static final List<String> OTHERS = List.of("/search", "/networks", "/imports");

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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/data", "/sparql-editor", "/id/project/podul.html", "/id/country/RO.html"})
    void linksOnlyToItselfAndToWhatIsThere(String path) {
        HttpResponse<String> page = server.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        Set<String> links = new TreeSet<>();
        Matcher matcher = LINK.matcher(page.body());
        while (matcher.find()) links.add(matcher.group(1).replace("&amp;", "&"));
        assertThat(links).hasSizeGreaterThan(6);
        for (String link : links) {
            if (link.startsWith("http") || OTHERS.stream().anyMatch(link::startsWith)) continue;
            assertThat(link).startsWith("/").doesNotStartWith("//");
            assertThat(server.get(link).statusCode()).as(link).isIn(200, 302);
        }
    }

    @Test
    void loadsNothingFromElsewhere() {
        for (String path : List.of("/", "/about", "/data", "/sparql-editor", "/id/project/podul.html"))
            assertThat(server.get(path).body())
                    .doesNotContainPattern("(?:src|<link[^>]*(?:stylesheet|icon)[^>]* href)=\"(?:https?:)?//");
    }

    @Test
    void showsEachFactWithTheSentenceThatSaysIt() {
        String page =
                server.get("/id/project/podul.html", "Accept-Language", "en").body();
        assertThat(page)
                .contains("<h1><bdi lang=\"ro\">Podul</bdi></h1>")
                .contains("href=\"/id/organisation/casa-grijii.html\"")
                .contains("<blockquote lang=\"ro\" dir=\"auto\"><p>condus de <mark>Casa Grijii</mark></p>")
                .contains("FSE+ cu <mark>800</mark> EUR")
                .contains("din <mark>2023</mark>")
                .contains("€800", "Romania", "Moldova", "sure (90%)");
        assertThat(server.get("/id/project/podul.html", "Accept-Language", "de").body())
                .contains("Rumänien", "Republik Moldau", "800\u00a0€", "sicher (90");
    }

    @Test
    void tellsOfAThingWhoSpeaksOfIt() {
        assertThat(server.get("/id/organisation/casa-grijii.html").body())
                .contains("Projects it leads", "href=\"/id/project/podul.html\"", "since 2019");
        assertThat(server.get("/id/country/RO.html?list=country.project").body())
                .contains("Projects here", "Everything about it", "href=\"/id/project/podul.html\"");
    }

    @Test
    void tellsOfAPageWhatItSays() {
        String csv = server.query("SELECT ?p { ?p a schema:WebPage }", "Accept", "text/csv")
                .body();
        String path = csv.split("\r\n")[1].substring("https://w3id.org/reticula".length());
        assertThat(server.get(path + ".html").body())
                .contains("<code>ro/podul.html</code>", "href=\"/id/project/podul.html\"", "din <mark>2023</mark>");
    }

    @Test
    void showsBeforeTheFirstReleaseThatNothingIsThere(@TempDir Path empty) {
        try (TestServer bare = new TestServer(empty)) {
            assertThat(bare.get("/").body()).contains("Nothing was published yet");
            assertThat(bare.get("/data").body()).contains("Nothing was published yet");
            assertThat(bare.get("/sparql-editor").statusCode()).isEqualTo(200);
            assertThat(bare.get("/id/country/RO.html", "Accept", "text/html").statusCode())
                    .isEqualTo(503);
        }
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
