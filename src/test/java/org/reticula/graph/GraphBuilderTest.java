package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.Name;
import org.reticula.model.Property;
import org.reticula.model.Value;

class GraphBuilderTest {
    private static final String EVIDENCE = "GRAPH <https://w3id.org/reticula/id/graph/evidence>";

    @TempDir
    Path folder;

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void statesFactsOnceHoweverManyPagesSaySo() throws IOException {
        DatasetGraph graph = build(Sample.romanian(), Sample.english());
        assertThat(ask(graph, "ASK { <%s> ret:coordinator <%s> }", Sample.PROJECT, Sample.HOUSE))
                .isTrue();
        assertThat(rows(
                        graph,
                        "SELECT ?page ?quote { " + EVIDENCE + " { ?e rdf:subject <%s>; rdf:predicate ret:coordinator;"
                                + " ret:quote ?quote; prov:wasDerivedFrom ?p } ?p dct:source ?page }",
                        Sample.PROJECT))
                .containsExactlyInAnyOrder(
                        "ro/aproape.html | coordonat de Casa Grijii@ro",
                        "https://house.example/en | is led by Casa Grijii@en");
    }

    @Test
    void keepsTheSurestWordsOfAPageThatSaysItTwice() throws IOException {
        assertThat(rows(
                        build(Sample.english()),
                        "SELECT ?c { " + EVIDENCE + " { ?e rdf:predicate ret:coordinator ; ret:confidence ?c } }"))
                .containsExactly("0.95");
    }

    @Test
    void writesDatesAmountsAndCodesAsPreciseAsThePage() throws IOException {
        DatasetGraph graph = build(Sample.romanian());
        assertThat(rows(graph, "SELECT ?d { ?p schema:startDate ?d FILTER(DATATYPE(?d) = xsd:gYearMonth) }"))
                .containsExactly("2023-05");
        assertThat(
                        rows(
                                graph,
                                "SELECT ?v ?c { ?p ret:totalBudget ?m . ?m a schema:MonetaryAmount ; schema:value ?v ; schema:currency ?c }"))
                .containsExactly("1500000.0 | EUR");
        assertThat(rows(graph, "SELECT ?v ?l { ?p ret:indicator ?m . ?m schema:value ?v ; rdfs:label ?l }"))
                .containsExactly("120.0 | de vârstnici@ro");
        assertThat(rows(graph, "SELECT ?c { ?p dct:identifier ?c }")).containsExactly("4711");
    }

    @Test
    void datesAMembership() throws IOException {
        DatasetGraph graph = build(Sample.romanian());
        assertThat(ask(graph, "ASK { <%s> org:memberOf <%s> }", Sample.HOUSE, Sample.NET))
                .isTrue();
        assertThat(rows(
                        graph,
                        "SELECT ?since { ?m a org:Membership ; org:member <%s> ; org:organization <%s> ; org:memberDuring/schema:startDate ?since }",
                        Sample.HOUSE,
                        Sample.NET))
                .containsExactly("2019");
    }

    @Test
    void explainsEveryStatementThatAPageMakes() throws IOException {
        DatasetGraph graph = build(Sample.romanian(), Sample.english());
        assertThat(rows(
                        graph,
                        "SELECT ?s ?p ?o { ?s ?p ?o . VALUES ?p { ret:coordinator ret:fundedUnder ret:country ret:place ret:theme"
                                + " schema:startDate ret:totalBudget ret:indicator dct:identifier org:memberOf org:memberDuring"
                                + " schema:mentions ret:organisationType rdf:type }"
                                + " FILTER(CONTAINS(STR(?s), '/project/') || CONTAINS(STR(?s), '/organisation/c') || CONTAINS(STR(?s), '/place/')"
                                + " || CONTAINS(STR(?s), '/membership/') && ?p = org:memberDuring || ?p = schema:mentions)"
                                + " FILTER NOT EXISTS { " + EVIDENCE
                                + " { ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ret:quote ?q ; ret:confidence ?c ;"
                                + " ret:extractor ?x ; prov:wasDerivedFrom ?page ; ret:firstSeen ?day } } }"))
                .isEmpty();
        assertThat(rows(graph, "SELECT ?q { " + EVIDENCE + " { ?e ret:quote ?q } }"))
                .isNotEmpty()
                .allSatisfy(quote -> {
                    String words = quote.substring(0, quote.lastIndexOf('@'));
                    assertThat(Sample.ROMANIAN + Sample.ENGLISH).contains(words);
                });
    }

    @Test
    void describesPages() throws IOException {
        assertThat(rows(
                        build(Sample.romanian()),
                        "SELECT ?s ?l ?c ?t ?at ?status { ?p a schema:WebPage ; dct:source ?s ; dct:language ?l ; ret:languageConfidence ?c ;"
                                + " dct:title ?t ; prov:generatedAtTime ?at ; ret:httpStatus ?status }"))
                .containsExactly("ro/aproape.html | ro | 0.98 | Aproape@ro | 2026-01-02T03:04:05Z | 200");
    }

    @Test
    void bringsOfTheVocabularyOnlyWhatIsInUseWithWhatItBelongsTo() throws IOException {
        DatasetGraph graph = build(Sample.romanian());
        assertThat(rows(graph, "SELECT ?p { ?p a ret:Programme }"))
                .contains(Sample.ESF_PLUS)
                .hasSizeLessThan(4);
        assertThat(ask(
                        graph,
                        "ASK { <%s> rdfs:label 'European Social Fund Plus'@en ; ret:acronym 'ESF+' }",
                        Sample.ESF_PLUS))
                .isTrue();
        assertThat(rows(graph, "SELECT ?t { ?t a skos:Concept ; skos:inScheme id:themes }"))
                .hasSize(27);
        assertThat(ask(graph, "ASK { ?t ret:signal ?s }")).isFalse();
    }

    @Test
    void namesCountriesAndLinksThemToTheAuthorityTable() throws IOException {
        DatasetGraph graph = build();
        assertThat(ask(
                        graph,
                        "ASK { <%s> a ret:Country ; skos:notation 'RO' ; rdfs:label 'România'@ro, 'Rumänien'@de ;"
                                + " owl:sameAs <http://publications.europa.eu/resource/authority/country/ROU> }",
                        Sample.ROMANIA))
                .isTrue();
    }

    @Test
    void remembersWhatAMergeRetired() throws IOException {
        DatasetGraph graph = build(Sample.romanian());
        String old = Sample.ID + "organisation/cn";
        assertThat(ask(
                        graph,
                        "ASK { <%s> ret:mergedFrom <%s> . <%s> owl:sameAs <%s> }",
                        Sample.NET,
                        old,
                        old,
                        Sample.NET))
                .isTrue();
    }

    @Test
    void givesOneLabelPerLanguageAndKeepsTheOtherNames() throws IOException {
        Entity twice = new Entity(
                Sample.TOWN,
                EntityKind.PLACE,
                null,
                List.of(new Name("Iași", "ro"), new Name("Iaşi", "ro"), new Name("Jassy", "de")),
                List.of(new Name("Iasi", "und")),
                List.of("IS"),
                List.of(),
                null,
                null,
                List.of());
        DatasetGraph graph = build(List.of(twice), Sample.romanian());
        assertThat(rows(graph, "SELECT ?l { <%s> rdfs:label ?l }", Sample.TOWN))
                .containsExactlyInAnyOrder("Iași@ro", "Jassy@de");
        assertThat(rows(graph, "SELECT ?l { <%s> skos:altLabel ?l }", Sample.TOWN))
                .containsExactlyInAnyOrder("Iaşi@ro", "Iasi@und", "IS@und");
    }

    @Test
    void leavesOutWhatIsNotOnThePageAndSaysSo() throws IOException {
        Sample.Page page = Sample.english()
                .fact(0, Property.IDENTIFIER, new Value.Text("1", null), "words that nobody wrote", 0.9)
                .fact(0, Property.START_DATE, new Value.Date("2024-13"), "Casa Grijii", 0.9)
                .fact(0, Property.COUNTRY, new Value.Count(4), "Casa Grijii", 0.9);
        DatasetGraph graph = build(page);
        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly("QuoteNotOnPage", "FactImpossible", "FactImpossible");
        assertThat(ask(graph, "ASK { ?x dct:identifier ?y }")).isFalse();
    }

    @Test
    void writesWhatNoStoreCanCarryAsReplacementCharacters() throws IOException {
        String odd = "Name \uD800 with\u0000 halves";
        DatasetGraph graph =
                build(List.of(Sample.entity(Sample.TOWN, EntityKind.PLACE, odd, null, null)), Sample.romanian());
        assertThat(rows(graph, "SELECT ?l { <%s> rdfs:label ?l }", Sample.TOWN))
                .containsExactly("Name \uFFFD with\uFFFD halves@ro");
    }

    @Test
    void givesTheSameGraphWhateverTheOrderOfEntitiesAndPages() throws IOException {
        build(Sample.romanian(), Sample.english());
        byte[] one = Files.readAllBytes(folder.resolve("graph.nq"));
        List<Entity> reversed = new ArrayList<>(Sample.entities());
        java.util.Collections.reverse(reversed);
        build(reversed, Sample.english(), Sample.romanian());
        assertThat(Files.readAllBytes(folder.resolve("graph.nq"))).isEqualTo(one);
        assertThat(new String(one, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("_:");
    }

    private DatasetGraph build(Sample.Page... pages) throws IOException {
        return build(Sample.entities(), pages);
    }

    private DatasetGraph build(List<Entity> entities, Sample.Page... pages) throws IOException {
        Path file = folder.resolve("graph.nq");
        try (GraphBuilder builder = Sample.builder(folder, Sample.NOON, issues::add)) {
            Sample.entities().forEach(builder::add);
            entities.forEach(builder::add);
            for (Sample.Page page : pages) page.addTo(builder);
            builder.writeTo(file, null);
        }
        DatasetGraph graph = DatasetGraphFactory.createTxnMem();
        RDFParser.source(file).lang(Lang.NQUADS).parse(graph);
        return graph;
    }

    private static boolean ask(DatasetGraph graph, String query, Object... arguments) {
        return query(graph, query, arguments).ask();
    }

    private static List<String> rows(DatasetGraph graph, String query, Object... arguments) {
        return Answers.rows(query(graph, query, arguments).select());
    }

    private static QueryExec query(DatasetGraph graph, String query, Object... arguments) {
        StringBuilder all = new StringBuilder();
        Prefixes.map().forEach((prefix, iri) -> all.append("PREFIX " + prefix + ": <" + iri + "> "));
        return QueryExec.dataset(graph)
                .query(all + String.format(query, arguments))
                .build();
    }
}
