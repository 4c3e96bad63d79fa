package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Every IRI answers on this server, in each format, with its evidence. */
class LinkedDataTest {
    private static final String ID = "https://w3id.org/reticula/id/";
    private static final String RET = "https://w3id.org/reticula/ontology#";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | .html",
                "*/*                                                             | .html",
                "text/turtle                                                     | .ttl",
                "application/ld+json                                             | .jsonld",
                "application/n-triples;q=0.9, text/html;q=0.5                    | .nt",
                "text/*;q=0.1, text/turtle;q=0.9, */*;q=0.5                      | .ttl",
                "application/rdf+xml, */*;q=0.1                                  | .html",
                "nonsense                                                        | .html",
            })
    void leadsToTheDescriptionInTheFormatThatTheClientAccepts(String accept, String suffix) {
        HttpResponse<String> answer = server.get("/id/project/podul", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/id/project/podul" + suffix);
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("accept");
    }

    @Test
    void saysWhenItHasNothingThatTheClientAccepts() {
        assertThat(server.get("/id/project/podul", "Accept", "image/png").statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({".ttl,text/turtle", ".jsonld,application/ld+json", ".nt,application/n-triples"})
    void describesAThingWithItsEvidence(String suffix, String type) {
        HttpResponse<String> answer = server.get("/id/project/podul" + suffix);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        Model model = parse(answer.body(), suffix);
        var project = model.getResource(ID + "project/podul");
        assertThat(project.hasProperty(RDF.type, model.getResource(RET + "Project")))
                .isTrue();
        assertThat(project.getPropertyResourceValue(model.getProperty(RET + "euContribution"))
                        .getProperty(model.getProperty("https://schema.org/currency"))
                        .getString())
                .isEqualTo("EUR");
        assertThat(model.listSubjectsWithProperty(RDF.type, model.getResource(RET + "Evidence"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(evidence.hasProperty(model.getProperty(RET + "quote")))
                        .isTrue());
    }

    @Test
    void answersAgainOnlyWhenSomethingChanged() {
        for (String suffix : new String[] {".html", ".ttl"}) {
            String tag = server.get("/id/project/podul" + suffix)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(server.get("/id/project/podul" + suffix, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        }
        String tag = server.get("/id/project/podul.html", "Accept-Language", "de")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(server.get("/id/project/podul.html", "Accept-Language", "fr", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/nothing",
                "/id/",
                "/id/project/none",
                "/id/project/podul.pdf",
                "/id/project/podul/",
                "/id/%00",
                "/id/..%2f..%2fetc",
                "/id/project/%3Cscript%3E.html",
                "/id/https://evil.example/",
            })
    void knowsWhatIsNotThere(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("Exception");
    }

    @Test
    void resolvesEveryIriOfTheGraph() {
        String query =
                "SELECT DISTINCT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(STRSTARTS(STR(?s), \"" + ID
                        + "\")) FILTER(!STRSTARTS(STR(?s), \"" + ID + "country/\")) FILTER(!STRSTARTS(STR(?s), \"" + ID
                        + "organisation/\") || ?s = <" + ID + "organisation/casa-grijii>)}";
        String[] iris = server.query(query, "Accept", "text/csv").body().split("\r\n");
        assertThat(iris).hasSizeGreaterThan(60);
        for (int i = 1; i < iris.length; i += 1 + iris.length / 60) {
            String path = iris[i].substring("https://w3id.org/reticula".length());
            assertThat(server.get(path + ".html").statusCode()).as(path).isEqualTo(200);
            assertThat(server.get(path + ".ttl").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void describesItselfAsVoidAndDcat() {
        Model model = parse(server.get("/.well-known/void").body(), ".ttl");
        var dataset = model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
        assertThat(dataset.hasProperty(RDF.type, VOID.Dataset)).isTrue();
        assertThat(dataset.getPropertyResourceValue(VOID.sparqlEndpoint).getURI())
                .endsWith("/sparql");
        var file = dataset.getPropertyResourceValue(DCAT.distribution);
        String download = file.getPropertyResourceValue(DCAT.downloadURL).getURI();
        assertThat(server.get(download.substring(download.indexOf("/dump"))).statusCode())
                .isEqualTo(200);
        assertThat(parse(server.get("/dcat.jsonld").body(), ".jsonld").isIsomorphicWith(model))
                .isTrue();
        assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList())
                .hasSize(1);
    }

    @Test
    void listsItsPagesForSearchEngines() throws Exception {
        String index = server.get("/sitemap.xml").body();
        String part = first("<loc>http://[^/]+(/[^<]+)</loc>", index);
        var pages = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(server.get(part).body())))
                .getElementsByTagName("loc");
        assertThat(pages.getLength()).isGreaterThan(250);
        String page = pages.item(0).getTextContent();
        assertThat(server.get(page.substring(page.indexOf("/id/"))).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/robots.txt").body()).contains("Sitemap: http://", "/sitemap.xml");
        assertThat(server.get("/sitemap-99.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsSearchEnginesThatItIsADataset() {
        String json = first(
                "<script type=\"application/ld\\+json\">([^<]+)</script>",
                server.get("/").body());
        assertThat(JsonMapper.shared().readTree(json).get("@type").asString()).isEqualTo("Dataset");
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static Model parse(String text, String suffix) {
        Model model = ModelFactory.createDefaultModel();
        Lang lang = suffix.equals(".ttl") ? Lang.TURTLE : suffix.equals(".nt") ? Lang.NTRIPLES : Lang.JSONLD;
        RDFParser.fromString(text, lang).parse(model);
        return model;
    }
}
