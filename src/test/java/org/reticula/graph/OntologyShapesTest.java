package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Ontology;

/** The shapes that every published graph must fit. */
class OntologyShapesTest {
    private static final String PREFIXES = """
            PREFIX ret: <https://w3id.org/reticula/ontology#> PREFIX country: <https://w3id.org/reticula/id/country/>
            PREFIX organisation: <https://w3id.org/reticula/id/organisation/> PREFIX theme: <https://w3id.org/reticula/id/theme/>
            PREFIX programme: <https://w3id.org/reticula/id/programme/> PREFIX project: <https://w3id.org/reticula/id/project/>
            PREFIX page: <https://w3id.org/reticula/id/page/> PREFIX money: <https://w3id.org/reticula/id/money/>
            PREFIX dct: <http://purl.org/dc/terms/> PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX evidence: <https://w3id.org/reticula/id/evidence/>
            PREFIX merge: <https://w3id.org/reticula/id/merge/> PREFIX decision: <https://w3id.org/reticula/id/decision/>
            """;
    private static final Ontology ONTOLOGY = Ontology.open(null);
    private static final Shapes SHAPES = Shapes.parse(turtle("shapes.ttl"));

    @Test
    void letTheSmallGraphPass() {
        Dataset graph = RDFDataMgr.loadDataset("ontology/small.trig");
        assertThat(messages(graph.getDefaultModel().getGraph())).isEmpty();
        assertThat(messages(graph.getNamedModel(Words.EVIDENCE_GRAPH.getURI()).getGraph()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project:near rdfs:label "Close to you"@en                      | Has no label, an empty one, or two
            project:near schema:startDate "May 2023"                       | A start must be a day, a month or a year
            project:near schema:endDate "2023-04-30"^^xsd:date             | Ends before it starts
            project:near schema:endDate "2022"^^xsd:gYear                  | Ends before it starts
            project:near ret:durationMonths 0                              | A duration must be a whole number of months
            project:near ret:fundedUnder organisation:house                | Only a fund or programme can finance
            project:near ret:coordinator programme:esf-plus                | Only an organisation can coordinate
            project:near ret:funder project:bridge                         | Only an organisation can be a funder
            project:near ret:place country:RO                              | A project is delivered in a place
            project:near ret:country organisation:house                    | A country must be one of
            project:near ret:theme country:RO                              | A theme must be a concept
            project:near ret:totalBudget 1000                              | A budget must be an amount of money
            project:near dct:identifier "SMIS 7"@ro                        | A registry code must be a text without language
            money:total schema:currency "euro"                             | the three letters of its currency
            money:total schema:value 7.5                                   | exactly one number
            programme:esf-plus ret:period "2021"                           | A period must be two years
            organisation:house org:memberOf country:RO                     | One can only be a member of an organisation
            organisation:nameless a org:Organization                       | Has no label
            country:RO skos:notation "ROU"                                 | two-letter code
            theme:home-care skos:prefLabel "Care at home"@en               | one preferred label per language
            page:1 dct:source "/home/me/pages/1.html"                      | never a path of the machine
            page:9 a schema:WebPage ; dct:source "file:///tmp/1.html"      | never a path of the machine
            page:1 ret:languageConfidence 1.2                              | Language confidence goes from 0 to 1
            page:1 ret:contentHash "md5:1"                                 | SHA-256
            page:1 ret:httpStatus "OK"                                     | An HTTP status is a number
            """)
    void sayInPlainWordsWhatIsWrong(String statement, String message) {
        Dataset graph = RDFDataMgr.loadDataset("ontology/small.trig");
        add(graph, statement);
        assertThat(messages(graph.getDefaultModel().getGraph())).anyMatch(m -> m.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evidence:1 ret:confidence 1.5                                  | a confidence from 0 to 1
            evidence:1 ret:firstSeen "yesterday"                           | the day on which it was first seen
            evidence:9 rdf:subject project:near                            | needs the words of the page
            evidence:1 rdf:object country:RO                               | one object
            merge:1 ret:score 1.5                                          | a score from 0 to 1
            merge:1 ret:about country:RO                                   | about one thing
            merge:9 a ret:Merge                                            | must say why
            """)
    void checkTheEvidenceGraphToo(String statement, String message) {
        Dataset graph = RDFDataMgr.loadDataset("ontology/small.trig");
        Dataset more = DatasetFactory.create();
        add(more, statement);
        var evidence = graph.getNamedModel(Words.EVIDENCE_GRAPH.getURI()).add(more.getDefaultModel());
        assertThat(messages(evidence.getGraph())).anyMatch(m -> m.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision:1 ret:decision "perhaps"                              | same, different, name, wrong or right
            decision:9 a ret:Decision                                      | says who made it
            decision:1 dct:date "today"                                    | on which day
            """)
    void checkTheCurationGraphToo(String statement, String message) {
        Dataset graph = RDFDataMgr.loadDataset("ontology/small.trig");
        var more = org.apache.jena.query.DatasetFactory.create();
        add(more, statement);
        var curation = graph.getNamedModel(Words.CURATION_GRAPH.getURI());
        assertThat(messages(curation.getGraph())).isEmpty();
        assertThat(messages(curation.add(more.getDefaultModel()).getGraph())).anyMatch(m -> m.contains(message));
    }

    @Test
    void nameTheStatementThatEndsBeforeItStarts() {
        Dataset graph = RDFDataMgr.loadDataset("ontology/small.trig");
        add(graph, "project:near schema:endDate \"2022\"^^xsd:gYear");
        assertThat(ShaclValidator.get()
                        .validate(SHAPES, graph.getDefaultModel().getGraph())
                        .getEntries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.focusNode().getURI()).endsWith("/project/near");
                    assertThat(entry.resultPath().toString()).contains("endDate");
                    assertThat(entry.value().getLiteralLexicalForm()).isEqualTo("2022");
                });
    }

    private static void add(Dataset graph, String statement) {
        RDFParser.fromString(PREFIXES + statement + " .", Lang.TURTLE).parse(graph.getDefaultModel());
    }

    private static List<String> messages(Graph graph) {
        return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.message() + " (" + entry.value() + ")")
                .sorted()
                .toList();
    }

    private static Graph turtle(String file) {
        return VocabularyFile.read(ONTOLOGY, ONTOLOGY.root().resolve(file)).graph();
    }
}
