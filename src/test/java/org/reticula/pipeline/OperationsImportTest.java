package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.ReleaseDiff;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.UsageException;

/** Lists of operations beside pages, from the files to the graph. */
class OperationsImportTest {
    private static final String TITLES = "Codice;Progetto;Beneficiario;Inizio;Fine;Costo totale;Quota UE;Fondo;Luogo\n";
    private static final String BRIDGE =
            "IT-1;Ponte Vivo;Comune di Ferrara;01/01/2024;31/12/2026;250.000,00;200.000,00;FSE+;Ferrara\n";
    private static final String COURSE =
            "IT-2;Corso per assistenti;Cooperativa Sole;01/03/2024;30/06/2024;1.500,50;;FSE+;Bologna\n";
    private static final String OTHER_COURSE =
            "IT-3;Corso per assistenti;Cooperativa Luna;01/03/2024;30/06/2024;1.700,00;;FSE+;Bologna\n";
    private static final String NAMELESS = "IT-4;;Cooperativa Luna;01/03/2024;;;;FSE+;Bologna\n";
    private static final String EVIDENCE = "GRAPH <https://w3id.org/reticula/id/graph/evidence>";

    @TempDir
    private Path folder;

    private Path input;
    private Path data;

    @BeforeEach
    void writeMapping() {
        input = folder.resolve("input");
        data = folder.resolve("data");
        write("operazioni.operations.yaml", """
                file: operazioni.csv
                language: it
                country: IT
                currency: EUR
                columns:
                  code: Codice
                  project: Progetto
                  beneficiary: Beneficiario
                  start: Inizio
                  end: Fine
                  total: Costo totale
                  eu: Quota UE
                  fund: Fondo
                  place: Luogo
                """);
        write("ponte.txt", """
                Il progetto Ponte Vivo

                Il progetto "Ponte Vivo" è coordinato dal Comune di Ferrara in collaborazione con l'Università di Bologna.
                """);
    }

    private void write(String name, String text) {
        SamplePages.write(input.resolve(name), text);
    }

    @Test
    void rowsBecomeProjectsWithTheirCellsAsQuotesAndJoinWhatPagesSay() {
        write("operazioni.csv", TITLES + BRIDGE + COURSE + OTHER_COURSE + NAMELESS);

        RunReport report = Imports.run(input, data);

        assertThat(report.pages().accepted()).isEqualTo(4);
        assertThat(report.rejected())
                .extracting(i -> i.code() + " " + i.source())
                .containsExactly("RowWithoutProject operazioni.csv:5");
        assertThat(report.quarantined()).isEmpty();
        assertThat(
                        Imports.ask(
                                data,
                                "SELECT ?partner { ?p ret:totalBudget/schema:value ?v ; ret:partner/rdfs:label ?partner FILTER(?v = 250000) }"))
                .containsExactly("Università di Bologna");
        assertThat(Imports.ask(
                        data, "SELECT (COUNT(*) AS ?n) { ?p a ret:Project ; rdfs:label 'Corso per assistenti'@it }"))
                .containsExactly("2");
        assertThat(quotes("IT-1"))
                .containsExactlyInAnyOrder(
                        "type=Ponte Vivo",
                        "identifier=IT-1",
                        "coordinator=Comune di Ferrara",
                        "startDate=01/01/2024",
                        "endDate=31/12/2026",
                        "totalBudget=250.000,00",
                        "euContribution=200.000,00",
                        "fundedUnder=FSE+",
                        "place=Ferrara",
                        "country=country: IT");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aListSaysInTheGraphWhereItComesFromAndARowWhereItsPageIs() {
        Path mapping = input.resolve("operazioni.operations.yaml");
        String text = read(mapping);
        write(
                "operazioni.operations.yaml",
                text + "  url: Pagina\nlicence: https://licence.example/by/4.0/\nattribution: Regione Uno\n");
        write("operazioni.csv", TITLES.strip() + ";Pagina\n" + COURSE.strip() + ";www.lists.example/p?id=2\n");

        Imports.run(input, data);

        assertThat(
                        Imports.ask(
                                data,
                                "SELECT ?url { ?page dct:isPartOf ?list ; schema:mentions ?p . ?p a ret:Project ; schema:url ?url ."
                                        + " ?list dct:title 'operazioni.csv' ; schema:creditText 'Regione Uno' ;"
                                        + " dct:license <https://licence.example/by/4.0/> ; dct:spatial <https://w3id.org/reticula/id/country/IT> }"))
                .containsExactly("https://www.lists.example/p?id=2");

        write("operazioni.operations.yaml", text + "  url: Pagina\nattribution: Regione Due\n");
        Imports.run(input, data);
        assertThat(Imports.ask(data, "SELECT ?who { ?list schema:creditText ?who }"))
                .containsExactly("Regione Due");
        assertThat(Imports.ask(data, "SELECT ?licence { ?page dct:isPartOf/dct:license ?licence }"))
                .isEmpty();
    }

    /** Of the project's statements, by the page that is the row. */
    private List<String> quotes(String code) {
        String query = "SELECT ?o ?quote { " + EVIDENCE
                + " { ?e prov:wasDerivedFrom ?page ; rdf:subject ?p ; rdf:predicate ?o ; ret:quote ?quote }"
                + " ?page dct:source 'operazioni.csv#" + code + "' . ?p a ret:Project }";
        return Imports.askRows(data, query).stream()
                .map(row -> row.getOrDefault("o", "").replaceAll(".*[/#]", "") + "=" + row.getOrDefault("quote", ""))
                .toList();
    }

    @Test
    void theOrderOfRowsIsNothingAndAChangedRowChangesItsFactsOnly() throws IOException {
        write("operazioni.csv", TITLES + BRIDGE + COURSE + OTHER_COURSE);
        RunReport first = Imports.run(input, data);
        write("operazioni.csv", TITLES + OTHER_COURSE + BRIDGE + COURSE);
        assertThat(Imports.run(input, folder.resolve("fresh")).graphHash()).isEqualTo(first.graphHash());
        assertThat(Imports.run(input, folder.resolve("fresh")).outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);

        write("operazioni.csv", TITLES + OTHER_COURSE.replace("1.700,00", "1.800,00") + BRIDGE);
        RunReport second = Imports.run(input, data);

        assertThat(second.pages().changed()).isEqualTo(1);
        assertThat(second.pages().gone()).isEqualTo(1);
        assertThat(diff())
                .contains(
                        "- Corso per assistenti · total budget · 1700 EUR",
                        "+ Corso per assistenti · total budget · 1800 EUR",
                        "- Corso per assistenti · coordinator · Cooperativa Sole")
                .noneMatch(line -> line.contains("Ponte Vivo") || line.contains("Luna"));
    }

    private List<String> diff() throws IOException {
        ReleaseStore store = Imports.store(data);
        StringBuilder lines = new StringBuilder();
        try (OpenRelease then = store.open(store.list().get(1));
                OpenRelease now = store.open(store.list().get(0))) {
            ReleaseDiff.print(then, now, List.of("it"), lines);
        }
        return lines.toString().lines().toList();
    }

    @Test
    void aListWhoseColumnIsGoneTakesNothingAway() {
        write("operazioni.csv", TITLES + BRIDGE);
        String release = Imports.run(input, data).release();
        write("operazioni.csv", TITLES.replace("Costo totale", "Spesa totale") + BRIDGE);

        assertThatThrownBy(() -> Imports.run(input, data))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("line 11: there is no column 'Costo totale'; the nearest is 'Spesa totale' (#6)");
        assertThat(Imports.store(data).findCurrent().map(r -> r.name())).contains(String.valueOf(release));
    }

    @Test
    void aMappingMayBeNamedItself() {
        write("operazioni.csv", TITLES + BRIDGE);
        RunReport report = Imports.run(input.resolve("operazioni.operations.yaml"), data);
        assertThat(report.pages().accepted()).isEqualTo(1);
        assertThat(report.entities())
                .isEqualTo(Map.of("country", 1L, "organisation", 1L, "place", 1L, "programme", 1L, "project", 1L));
    }
}
