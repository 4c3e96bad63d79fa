package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search as a browser and as a program see it. */
class SearchTest {
    private static final String NETWORK = "https://w3id.org/reticula/id/organisation/european-social-network";

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 60);
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode search(String words) {
        return json("/api/search?q=" + TestServer.encoded(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "European Social Network",
                "Европейска социална мрежа",
                "ευρωπαικο κοινωνικο δικτυο",
                "reteaua sociala europeana",
                "European Socal Netwrok",
                "ESN",
            })
    void findsANetworkByAnyOfItsNames(String words) {
        assertThat(search(words).at("/hits/0/id").asString()).isEqualTo(NETWORK);
    }

    @Test
    void findsAProjectByASentenceAndShowsIt() {
        JsonNode hit = search("ingrijire la domiciliu podul").at("/hits/0");
        assertThat(hit.at("/id").asString()).endsWith("/project/podul");
        assertThat(hit.at("/address").asString()).isEqualTo("/id/project/podul.html");
        assertThat(hit.at("/quote/language").asString()).isEqualTo("ro");
        String page = server.get("/search?q=podul").body();
        assertThat(page).contains("<mark>Podul</mark>").contains("href=\"/id/project/podul.html\"");
    }

    @Test
    void narrowsByFacetsAndCountsWhatOtherChoicesWouldBring() {
        JsonNode all = json("/api/search?kind=project&size=5");
        assertThat(all.get("total").asInt()).isEqualTo(60);
        assertThat(all.get("hits").size()).isEqualTo(5);
        JsonNode romanian = json("/api/search?kind=project&country=RO");
        assertThat(romanian.get("total").asInt()).isEqualTo(1);
        assertThat(romanian.at("/facets/country").size()).isEqualTo(2);
        assertThat(json("/api/search?kind=project&country=RO&year=1999").get("total").asInt())
                .isZero();
        String page = server.get("/search?kind=project&country=RO").body();
        assertThat(page).contains("href=\"/search?kind=project\"").contains("aria-current=\"true\"");
    }

    @Test
    void leadsFromPageToPage() {
        String first = server.get("/search?kind=project").body();
        assertThat(first).contains("href=\"/search?kind=project&amp;page=2\"");
        String last = server.get("/search?kind=project&page=3").body();
        assertThat(last).contains("href=\"/search?kind=project&amp;page=2\"").doesNotContain("page=4");
        assertThat(server.get("/search?page=999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void suggestsWhileOneTypes() {
        JsonNode suggestions = json("/search/suggest?q=europ");
        assertThat(suggestions.valueStream().map(s -> s.get("id").asString())).contains(NETWORK);
        assertThat(suggestions.get(0).get("address").asString()).startsWith("/id/");
        assertThat(json("/search/suggest?q=").size()).isZero();
        assertThat(server.get("/search/suggest?q=po", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @ParameterizedTest
    @CsvSource({"en,Narrow down", "ro,Restrânge", "it,Restringi", "fr,Affiner", "de,Eingrenzen", "es,Acotar"})
    void speaksTheReadersLanguage(String language, String words) {
        HttpResponse<String> page = server.get("/search?q=podul&lang=" + language);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"").contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} *{7*7} [[${7*7}]] __${7*7}__::.x",
                "\" } UNION { SERVICE <http://127.0.0.1/> {} } #",
                "' OR 1=1 --",
                "name:[* TO *] ~0.1 ^9 \\",
                "{v0} %00 \u0007\u200F",
                "‮evil‬",
            })
    void takesWordsAsWords(String hostile) {
        HttpResponse<String> page = server.get("/search?q=" + TestServer.encoded(hostile));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("<img src=x").doesNotContain(">49<");
        assertThat(server.get("/api/search?q=" + TestServer.encoded(hostile)).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/search?country=" + TestServer.encoded(hostile)).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/search/suggest?q=" + TestServer.encoded(hostile)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysSoWhenNothingWasPublishedYet(@TempDir Path empty) {
        try (TestServer bare = new TestServer(empty)) {
            assertThat(bare.get("/search?q=x").statusCode()).isEqualTo(503);
            assertThat(bare.get("/api/search?q=x").statusCode()).isEqualTo(503);
        }
    }
}
