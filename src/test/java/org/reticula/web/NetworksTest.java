package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a list of names to who is meant, a map and files. */
class NetworksTest {
    private static final String NETWORK = "european-social-network";
    private static final String LIST = """
            Casa Grijii (Romania)
            Европейска социална мрежа
            =HYPERLINK("http://evil.example")
            Nobody of this name""";

    @TempDir
    private static Path data;

    private static TestServer server;
    private static String view;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 3);
        server = new TestServer(data);
        view = pasted(LIST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String pasted(String list) {
        return address(
                server.post("/networks/list", TestServer.FORM, "title=Our+members&list=" + TestServer.encoded(list)));
    }

    private static String address(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isBetween(300, 399);
        URI to = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + "?" + to.getRawQuery();
    }

    private static String file(String name) {
        HttpResponse<String> answer = server.get(view.replace("/view?", "/" + name + "?"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void offersNetworksThatHaveMembers() {
        assertThat(server.get("/networks").body())
                .contains("name=\"title\"")
                .doesNotContain("th:text")
                .contains("/networks/view?network=" + NETWORK)
                .contains("1 member");
        String page = server.get("/networks/view?network=" + NETWORK).body();
        assertThat(page).contains("Casa Grijii").contains("since 2019");
        assertThat(server.get("/networks/view?network=nosuch").statusCode()).isEqualTo(404);
        assertThat(server.get("/networks/view").statusCode()).isEqualTo(400);
    }

    @Test
    void saysOfEachNameWhoIsMeant() {
        String page = server.get(view).body();
        assertThat(page).contains("Our members").contains("2 found").contains("2 not found");
        assertThat(page).contains("href=\"/id/organisation/casa-grijii.html\"").contains("/europe.svg#RO");
        assertThat(page).doesNotContain("http://evil.example\")</a>");
    }

    @Test
    void keepsWhatAPersonChoseInTheLink() {
        String m = view.substring(view.indexOf("m=") + 2);
        String chosen = address(server.post(
                "/networks/choices",
                TestServer.FORM,
                "m=" + m + "&c0=-&c3=" + TestServer.encoded("https://w3id.org/reticula/id/organisation/casa-grijii")));
        assertThat(chosen).isNotEqualTo(view);
        List<CSVRecord> rows =
                csv(server.get(chosen.replace("/view?", "/members.csv?")).body());
        assertThat(rows.get(0).get("match")).isEqualTo("chosen");
        assertThat(rows.get(0).get("iri")).isEmpty();
        assertThat(rows.get(rows.size() - 1).get("listed")).isEqualTo("Nobody of this name");
        assertThat(rows.get(rows.size() - 1).get("member")).isEqualTo("Casa Grijii");
    }

    private static List<CSVRecord> csv(String text) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void writesATableThatNoSpreadsheetRuns() {
        List<CSVRecord> rows = csv(file("members.csv"));
        assertThat(rows.get(0).get("member")).isEqualTo("Casa Grijii");
        assertThat(rows.get(0).get("listed_country")).isEqualTo("RO");
        assertThat(rows.get(0).get("project")).isEqualTo("Podul");
        assertThat(rows.get(0).get("role")).isEqualTo("lead");
        assertThat(rows.get(0).get("programme_iri")).endsWith("/programme/esf-plus");
        assertThat(rows).noneMatch(row -> row.get("listed").startsWith("="));
        assertThat(rows).anyMatch(row -> row.get("listed").startsWith("'=HYPERLINK"));
    }

    @Test
    void writesGraphMlWithWhoSharesProjects() throws Exception {
        Document graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file("network.graphml").getBytes(StandardCharsets.UTF_8)));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(2);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(1);
        assertThat(file("network.graphml")).contains("Casa Grijii").contains("/project/podul");
    }

    @Test
    void writesGeoJsonWithTheBordersOfCountries() {
        JsonNode map = JsonMapper.shared().readTree(file("countries.geojson"));
        JsonNode romania = map.at("/features/0");
        assertThat(romania.at("/properties/country").asString()).isEqualTo("RO");
        assertThat(romania.at("/properties/members/0/name").asString()).isEqualTo("Casa Grijii");
        JsonNode corner = romania.at("/geometry/coordinates/0/0/0");
        assertThat(corner.get(0).asDouble()).as("longitude").isBetween(20.0, 30.0);
        assertThat(corner.get(1).asDouble()).as("latitude").isBetween(43.0, 49.0);
        JsonNode ring = romania.at("/geometry/coordinates/0/0");
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    }

    @Test
    void writesJsonLdThatIsPartOfTheGraph() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model, new ByteArrayInputStream(file("network.jsonld").getBytes(StandardCharsets.UTF_8)), Lang.JSONLD);
        assertThat(model.listSubjectsWithProperty(RDF.type, ORG.Organization).toList())
                .hasSize(2);
        assertThat(model.contains(
                        model.createResource("https://w3id.org/reticula/id/project/podul"),
                        model.createProperty("https://w3id.org/reticula/ontology#coordinator"),
                        model.createResource("https://w3id.org/reticula/id/organisation/casa-grijii")))
                .isTrue();
    }

    @Test
    void drawsWhoWorksWithWhom() {
        JsonNode drawing = JsonMapper.shared().readTree(file("graph.json"));
        assertThat(drawing.get("nodes").size()).isEqualTo(2);
        assertThat(drawing.at("/edges/0/data/weight").asInt()).isEqualTo(1);
        assertThat(drawing.get("byCountry").asBoolean()).isFalse();
    }

    @Test
    void mayBeShownWithinOtherSitesWhereThatIsWanted() {
        String policy = "Content-Security-Policy";
        assertThat(server.get(view + "&embed").headers().firstValue(policy).orElseThrow())
                .contains("frame-ancestors *")
                .doesNotContain("unsafe");
        assertThat(server.get(view).headers().firstValue(policy).orElseThrow()).contains("frame-ancestors 'self'");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(server.get("/networks/view?m=notalist").statusCode()).isEqualTo(404);
        assertThat(server.get("/networks/view?m=" + "A".repeat(50_000)).statusCode())
                .isEqualTo(404);
        assertThat(server.post("/networks/list", TestServer.FORM, "list=+%0A--%0A")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesAThousandNames() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 1200; i++)
            names.append("Organisation of the number ").append(i).append(" in its town\n");
        String page = server.get(pasted(names.toString())).body();
        assertThat(page).contains("number 999 in").doesNotContain("number 1000 in");
    }
}
