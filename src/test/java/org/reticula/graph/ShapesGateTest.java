package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.Property;
import org.reticula.model.Value;

class ShapesGateTest {
    @TempDir
    Path data;

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void letsAGoodGraphThroughUntouched() {
        Release release = publish(Sample.romanian(), Sample.english());
        assertThat(issues).isEmpty();
        assertThat(release.manifest().graph().evidence()).isEqualTo(30);
    }

    @Test
    void holdsBackAStatementThatFailsTogetherWithItsEvidence() {
        Sample.Page page = Sample.english() // a programme cannot coordinate
                .mention(Sample.ESF_PLUS, EntityKind.PROGRAMME, "Aproape project", null, null)
                .fact(0, Property.COORDINATOR, new Value.Thing(2), "The Aproape project", 0.9);
        Release release = publish(page);
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("ShapeFailed");
            assertThat(issue.source()).isEqualTo("https://house.example/en");
            assertThat(issue.message())
                    .contains("Aproape · coordinator · ", "Social", "Only an organisation can coordinate");
        });
        assertThat(rows(release, "SELECT ?o { ?s ret:coordinator ?o }")).containsExactly(Sample.HOUSE);
        assertThat(
                        rows(
                                release,
                                "SELECT ?o { GRAPH <https://w3id.org/reticula/id/graph/evidence> { ?e rdf:predicate ret:coordinator ; rdf:object ?o } }"))
                .containsExactly(Sample.HOUSE);
        assertThat(new ReleaseStore(data, Sample.clock(Sample.NOON)).verify(release.name()))
                .isEmpty();
    }

    @Test
    void holdsBackAnAmountThatNothingSpeaksOfAnyMore() {
        Release release = publish(Sample.english()
                .fact(0, Property.TOTAL_BUDGET, new Value.Money(new java.math.BigDecimal(-5), "EUR"), "Aproape", 0.9));
        assertThat(issues).hasSize(1);
        assertThat(rows(release, "SELECT ?m { ?p ret:totalBudget ?m }")).isEmpty();
        assertThat(rows(release, "SELECT ?m { ?m a schema:MonetaryAmount }")).isEmpty();
    }

    @Test
    void holdsBackAPageWithAllThatOnlyItSays() {
        Sample.Page bad = new Sample.Page("/home/someone/aproape.html", "ro", Sample.ROMANIAN)
                .mention(Sample.PROJECT, EntityKind.PROJECT, "Aproape", null, null)
                .mention(Sample.TOWN, EntityKind.PLACE, "Iași", null, null)
                .fact(0, Property.PLACE, new Value.Thing(1), "Iași", 0.9);
        Release release = publish(bad, Sample.english());
        assertThat(rows(release, "SELECT ?s { ?p a schema:WebPage ; dct:source ?s }"))
                .containsExactly("https://house.example/en");
        assertThat(rows(release, "SELECT ?x { ?p ret:place ?x }")).isEmpty();
        assertThat(rows(release, "SELECT ?x { ?x a ret:Place }")).isEmpty();
        assertThat(rows(release, "SELECT ?x { ?x a ret:Project }")).containsExactly(Sample.PROJECT);
    }

    @Test
    void keepsTheBestSupportedOfTwoWhereThereMayBeOne() {
        DatasetGraph graph = graph("""
                id:o a org:Organization ; rdfs:label "O"@en ; ret:organisationType type:ngo, type:company .
                type:ngo a skos:Concept ; skos:prefLabel "NGO"@en . type:company a skos:Concept ; skos:prefLabel "Company"@en .
                id:x a ret:Project .
                GRAPH <graph/evidence> {
                  id:e1 rdf:subject id:o ; rdf:predicate ret:organisationType ; rdf:object type:ngo ; ret:confidence 0.9 .
                  id:e2 rdf:subject id:o ; rdf:predicate ret:organisationType ; rdf:object type:company ; ret:confidence 0.5 .
                }
                """);
        var removed = new ShapesGate(Sample.ONTOLOGY, issues::add).clean(graph);
        assertThat(removed)
                .extracting(Quad::getSubject)
                .extracting(Object::toString)
                .contains(Sample.ID + "e2", Sample.ID + "x");
        assertThat(removed)
                .extracting(Quad::getSubject)
                .extracting(Object::toString)
                .doesNotContain(Sample.ID + "e1");
        assertThat(graph.getDefaultGraph()
                        .find(Words.iri(Sample.ID + "o"), Words.ORGANISATION_TYPE, null)
                        .toList())
                .singleElement()
                .satisfies(t -> assertThat(t.getObject().toString()).endsWith("/ngo"));
        assertThat(issues).extracting(Issue::source).containsExactly(Sample.ID + "o", Sample.ID + "x");
    }

    private Release publish(Sample.Page... pages) {
        return Sample.publish(new ReleaseStore(data, Sample.clock(Sample.NOON)), Sample.NOON, issues::add, pages);
    }

    private static List<String> rows(Release release, String query) {
        return Sample.rows(release, query);
    }

    private static DatasetGraph graph(String trig) {
        StringBuilder prefixes = new StringBuilder("PREFIX type: <organisation-type/> ");
        Prefixes.map().forEach((prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + "> "));
        DatasetGraph graph = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(prefixes + trig, Lang.TRIG).base(Iris.VOCABULARY).parse(graph);
        return graph;
    }
}
