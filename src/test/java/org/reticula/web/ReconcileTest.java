package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenRefine asks and gets. */
class ReconcileTest {
    private static final String NETWORK = "https://w3id.org/reticula/id/organisation/european-social-network";
    private static final String PROJECT = "https://w3id.org/reticula/id/project/podul";

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

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode post(String name, String value) {
        return json(server.post("/reconcile", TestServer.FORM, name + "=" + TestServer.encoded(value)));
    }

    @Test
    void describesItselfWithAddressesOfTheServerThatWasAsked() {
        JsonNode manifest = json(server.get("/reconcile"));
        assertThat(manifest.at("/versions/0").asString()).isEqualTo("0.2");
        assertThat(manifest.get("identifierSpace").asString()).isEqualTo("https://w3id.org/reticula/id/");
        assertThat(manifest.get("schemaSpace").asString()).isEqualTo("https://w3id.org/reticula/ontology#");
        String here = server.get("/reconcile").uri().toString();
        assertThat(manifest.at("/view/url").asString()).startsWith(here).contains("{{id}}");
        assertThat(manifest.at("/preview/url").asString()).startsWith(here).contains("{{id}}");
        assertThat(manifest.at("/suggest/entity/service_url").asString()).isEqualTo(here);
        assertThat(manifest.at("/defaultTypes").valueStream().map(t -> t.get("id").asString()))
                .contains("organisation", "project", "programme");
    }

    @Test
    void answersABatchByGetAndByPost() {
        String batch =
                """
                {"q0": {"query": "Европейска социална мрежа", "type": "organisation", "limit": 3},
                 "q1": {"query": "nothing of that name", "type": ["organisation", "project"]},
                 "q2": {"query": "podul", "properties": [{"pid": "country", "v": {"id": "RO", "name": "Romania"}}]}}""";
        JsonNode posted = post("queries", batch);
        assertThat(posted.at("/q0/result/0/id").asString()).isEqualTo(NETWORK);
        assertThat(posted.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(posted.at("/q0/result/0/score").asDouble()).isEqualTo(100);
        assertThat(posted.at("/q0/result/0/type/0/id").asString()).isEqualTo("organisation");
        assertThat(posted.at("/q1/result").size()).isZero();
        assertThat(posted.at("/q2/result/0/id").asString()).isEqualTo(PROJECT);
        assertThat(json(server.get("/reconcile?queries=" + TestServer.encoded(batch)))).isEqualTo(posted);
    }

    @Test
    void answersOneQueryOfWordsOrOfJson() {
        assertThat(json(server.get("/reconcile?query=ESN")).at("/result/0/id").asString()).isEqualTo(NETWORK);
        assertThat(post("query", "{\"query\": \"ESN\", \"type\": \"project\"}").at("/result").size())
                .isZero();
    }

    @Test
    void keepsWhatIsInAnotherCountryApart() {
        String query = "{\"query\": \"Podul\", \"properties\": [{\"pid\": \"country\", \"v\": \"France\"}]}";
        assertThat(post("query", query).at("/result").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries=%7B", "queries=%5B%5D", "queries=%7B%22a%22%3A1%7D", "extend=%7B%7D", "extend=x"})
    void saysWhatIsWrong(String parameters) {
        HttpResponse<String> answer = server.get("/reconcile?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("status").asString())
                .isEqualTo("error");
    }

    @Test
    void suggestsThingsTypesAndProperties() {
        JsonNode things = json(server.get("/reconcile/suggest/entity?prefix=euro"));
        assertThat(things.at("/result").valueStream().map(t -> t.get("id").asString())).contains(NETWORK);
        assertThat(json(server.get("/reconcile/suggest/type?prefix=proj")).at("/result/0/id").asString())
                .isEqualTo("project");
        assertThat(json(server.get("/reconcile/suggest/property?prefix=coun")).at("/result/0/id").asString())
                .isEqualTo("country");
        JsonNode proposed = json(server.get("/reconcile/properties?type=project&limit=3"));
        assertThat(proposed.get("properties").size()).isEqualTo(3);
        assertThat(proposed.get("type").asString()).isEqualTo("project");
    }

    @Test
    void fetchesWhatTheGraphSays() {
        JsonNode answer = post(
                "extend",
                """
                {"ids": ["%s"], "properties": [{"id": "name"}, {"id": "coordinator"}, {"id": "country", "settings": {"limit": 1}},
                  {"id": "startDate"}, {"id": "euContribution"}, {"id": "nosuch"}]}"""
                        .formatted(PROJECT));
        JsonNode row = answer.get("rows").get(PROJECT);
        assertThat(row.at("/name/0/str").asString()).isEqualTo("Podul");
        assertThat(row.at("/coordinator/0/name").asString()).isEqualTo("Casa Grijii");
        assertThat(row.at("/country").size()).isEqualTo(1);
        assertThat(row.at("/startDate/0/str").asString()).isEqualTo("2023");
        assertThat(row.at("/euContribution/0/str").asString()).matches("800(\\.0+)? EUR");
        assertThat(row.at("/nosuch").size()).isZero();
        assertThat(answer.at("/meta/1/type/id").asString()).isEqualTo("organisation");
    }

    @Test
    void showsACandidateWithinOpenRefine() {
        HttpResponse<String> preview = server.get("/reconcile/preview?id=" + TestServer.encoded(NETWORK));
        assertThat(preview.body()).contains("European Social Network");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *")
                .doesNotContain("unsafe");
        assertThat(server.get("/reconcile/preview?id=nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> view = server.get("/reconcile/view?id=" + TestServer.encoded(PROJECT));
        assertThat(view.statusCode()).isEqualTo(303);
        assertThat(view.headers().firstValue("Location").orElseThrow()).endsWith("/id/project/podul.html");
    }

    @Test
    void mayBeAskedFromAnyPage() {
        assertThat(server.get("/reconcile", "Origin", "http://127.0.0.1:3333").headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }
}
