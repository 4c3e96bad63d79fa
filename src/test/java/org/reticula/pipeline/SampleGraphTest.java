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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.ReleaseDiff;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.Ontology;
import org.reticula.model.Source;
import org.reticula.operations.OperationsList;
import org.reticula.operations.OperationsMapping;
import org.reticula.source.SourceFinder;

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
    private Path folder;

    private Path data;

    @BeforeEach
    void nameData() {
        data = folder.resolve("data");
    }

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

    /** People edit a page: its facts change, and nothing that other pages say. */
    @Test
    void anEditedPageChangesItsOwnFactsOnly() throws IOException {
        Path pages = copyOfSamples();
        Imports.run(pages, data);
        Map<String, String> before = evidenceOfOtherPages();
        Path page = pages.resolve("en/laurel.html");
        SamplePages.write(
                page,
                Files.readString(page)
                        .replace("€ 2 774 812", "€ 2 900 000")
                        .replace("<li>AGE Platform Europe</li>\n", "")
                        .replace("</table>", "<tr><th>Duration</th><td>36 months</td></tr></table>"));

        RunReport report = Imports.run(pages, data);

        assertThat(report.pages().readNow()).isEqualTo(1);
        assertThat(evidenceOfOtherPages()).isEqualTo(before);
        assertThat(diff())
                .contains(
                        "- Laurel · EU contribution · 2774812 EUR",
                        "+ Laurel · EU contribution · 2900000 EUR",
                        "- Laurel · partner · AGE Platform Europe",
                        "+ Laurel · duration in months · 36")
                .allMatch(line -> line.contains("Laurel") || line.contains("AGE Platform Europe"));
    }

    /** What is left is what an import of the other pages alone gives, and what comes back is what it was. */
    @Test
    void aDeletedPageTakesExactlyItsFactsAndBringsThemBack() throws IOException {
        Path pages = copyOfSamples();
        RunReport all = Imports.run(pages, data);
        Path page = pages.resolve("ro/colaborare-transfrontaliera.html");
        String text = Files.readString(page);
        Files.delete(page);

        RunReport without = Imports.run(pages, data);
        RunReport fresh = Imports.run(pages, folder.resolve("fresh"));
        SamplePages.write(page, text);
        RunReport again = Imports.run(pages, data);

        assertThat(without.graphHash()).isEqualTo(fresh.graphHash()).isNotEqualTo(all.graphHash());
        assertThat(again.graphHash()).isEqualTo(all.graphHash());
    }

    private Path copyOfSamples() throws IOException {
        Path samples = Path.of("input");
        Path copy = folder.resolve("pages");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList())
                SamplePages.write(copy.resolve(samples.relativize(file).toString()), Files.readString(file));
        }
        return copy;
    }

    /** Evidence to all that it says, but for the edited page. */
    private Map<String, String> evidenceOfOtherPages() {
        Map<String, String> evidence = new TreeMap<>();
        for (Map<String, String> row : Imports.askRows(
                data,
                "SELECT ?e ?s ?p ?o ?quote ?confidence { " + EVIDENCE
                        + " { ?e prov:wasDerivedFrom ?page ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ;"
                        + " ret:quote ?quote ; ret:confidence ?confidence } ?page dct:source ?source"
                        + " FILTER (?source != 'en/laurel.html') }"))
            evidence.put(row.getOrDefault("e", ""), row.toString());
        return evidence;
    }

    private List<String> diff() throws IOException {
        ReleaseStore store = Imports.store(data);
        StringBuilder lines = new StringBuilder();
        try (OpenRelease then = store.open(store.list().get(1));
                OpenRelease now = store.open(store.list().get(0))) {
            ReleaseDiff.print(then, now, List.of("en"), lines);
        }
        return lines.toString().lines().toList();
    }

    private void check(Path pages) throws IOException {
        RunReport report = Imports.run(pages, data);
        Map<String, String> texts = texts(pages);

        assertThat(report.quarantined()).isEmpty();
        assertThat(Imports.ask(data, STATED)).hasSize((int) report.pages().accepted());
        assertThat(Imports.ask(data, WITHOUT_EVIDENCE)).isEmpty();
        List<Map<String, String>> quotes = Imports.askRows(data, QUOTES);
        assertThat(quotes).hasSize((int) report.evidence()).allSatisfy(row -> assertThat(texts.get(row.get("hash")))
                .as("text of the page")
                .contains(row.get("quote")));
    }

    /** Those of operations are not kept: they are read again. */
    private static void addOperations(Path pages, Map<String, String> texts) {
        for (Source source : new SourceFinder().find(List.of(pages), issue -> {})) {
            if (!OperationsMapping.isMapping(source.id())) continue;
            OperationsMapping mapping = OperationsMapping.read(Path.of(source.location()), source.id());
            OperationsList.open(mapping, Imports.KNOWLEDGE.operations(), issue -> {})
                    .forEach(o -> texts.put(o.page().contentHash(), o.result().text()));
        }
    }

    /** What the import kept of each page's words, by content hash. */
    private Map<String, String> texts(Path pages) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("pages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                PageReading reading = Json.LINES.readValue(Files.readAllBytes(file), PageReading.class);
                if (reading.result() != null)
                    texts.put(reading.result().contentHash(), reading.result().text());
            }
        }
        addOperations(pages, texts);
        return texts;
    }
}
