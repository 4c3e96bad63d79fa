package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Ontology;

/** The promises of the graph on real pages, through the whole import. */
class SampleGraphTest {
    private static final String EVIDENCE = "GRAPH <https://w3id.org/reticula/id/graph/evidence>";

    /** What names, vocabulary and detail nodes say is not extracted; everything else that pages can say is. */
    private static final String WITHOUT_EVIDENCE = """
            SELECT ?subject ?property ?object {
              ?subject ?property ?object .
              { ?subject a schema:WebPage FILTER (?property = schema:mentions) }
              UNION { ?subject a ret:Project FILTER (?property NOT IN (rdfs:label, skos:altLabel, ret:acronym, ret:mergedFrom)) }
              UNION { FILTER (?property IN (ret:coordinator, ret:partner, ret:funder, ret:fundedUnder, ret:place, ret:seat, ret:theme,
                ret:indicator, ret:totalBudget, ret:euContribution, ret:durationMonths, schema:endDate, org:memberOf, org:memberDuring)) }
              FILTER NOT EXISTS { %s { ?e rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object } }
            }
            """.formatted(EVIDENCE);

    private static final String QUOTES = "SELECT ?hash ?quote { " + EVIDENCE
            + " { ?e prov:wasDerivedFrom ?page ; ret:quote ?quote } ?page ret:contentHash ?hash }";

    private static final String STATED = "SELECT ?page ?n { { SELECT ?page (COUNT(?e) AS ?n) { " + EVIDENCE
            + " { ?e prov:wasDerivedFrom ?page } } GROUP BY ?page } }";

    @TempDir
    private Path data;

    @Test
    void everyStatementOfTheSamplePagesHasAQuoteOnItsPageAndEveryQuestionAnAnswer() throws IOException {
        check(Path.of("input"));
        Ontology ontology = Ontology.open(null);
        assertThat(ontology.files("queries", ".rq")).hasSize(12).allSatisfy(query -> assertThat(
                        Imports.ask(data, ontology.read(query)))
                .as(query.getFileName().toString())
                .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void everyStatementOfTheAcceptancePagesHasAQuoteOnItsPage() throws IOException {
        Path seeds = Path.of("../shared/acceptance/seeds");
        assumeThat(seeds).isDirectory();
        check(seeds);
    }

    private void check(Path pages) throws IOException {
        RunReport report = Imports.run(pages, data);
        Map<String, String> texts = texts();

        assertThat(report.quarantined()).isEmpty();
        assertThat(Imports.ask(data, STATED)).hasSize((int) report.pages().accepted());
        assertThat(Imports.ask(data, WITHOUT_EVIDENCE)).isEmpty();
        List<Map<String, String>> quotes = Imports.askRows(data, QUOTES);
        assertThat(quotes).hasSize((int) report.evidence()).allSatisfy(row -> assertThat(texts.get(row.get("hash")))
                .as("text of the page")
                .contains(row.get("quote")));
    }

    /** What the import kept of each page's words, by content hash. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("pages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                PageReading reading = Json.LINES.readValue(Files.readAllBytes(file), PageReading.class);
                if (reading.result() != null)
                    texts.put(reading.result().contentHash(), reading.result().text());
            }
        }
        return texts;
    }
}
