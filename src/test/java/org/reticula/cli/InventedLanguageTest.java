package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is data: one more folder in the ontology, of a language that nobody speaks, makes its pages readable. */
class InventedLanguageTest {
    private static final Path ONTOLOGY = Path.of("ontology");

    private static final String FACTS = """
            SELECT ?project ?leader ?partner ?start ?end ?amount ?currency {
              ?p a ret:Project ; rdfs:label ?project ; ret:coordinator/rdfs:label ?leader ; ret:partner/rdfs:label ?partner ;
                 schema:startDate ?start ; schema:endDate ?end ; ret:totalBudget ?budget .
              ?budget schema:value ?amount ; schema:currency ?currency
            } ORDER BY ?project""";

    @TempDir
    private static Path folder;

    private static Path input;
    private static Path data;
    private static Shell.Answer imported;

    @BeforeAll
    static void importPages() throws IOException {
        input = Files.createDirectories(folder.resolve("in"));
        data = folder.resolve("data");
        copy("prose.html", input);
        copy("sheet.html", input);
        Path ontology = folder.resolve("ontology");
        try (Stream<Path> all = Files.walk(ONTOLOGY)) {
            for (Path path : all.toList())
                Files.copy(path, ontology.resolve(ONTOLOGY.relativize(path).toString()));
        }
        copy("lexicon.yaml", Files.createDirectory(ontology.resolve("languages").resolve("qmv")));
        imported = Shell.type("import", input, "--data", data, "--ontology", ontology);
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream in = InventedLanguageTest.class.getResourceAsStream("invented/" + name)) {
            Files.copy(Objects.requireNonNull(in), to.resolve(name));
        }
    }

    private static List<String> ask(String query, Path of) {
        return Shell.type("query", query, "--data", of, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    void itsPagesAreToldFromThirtyOtherLanguages() {
        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.DONE);
        assertThat(imported.out()).contains("qmv 2", "project 2");
        assertThat(ask("SELECT ?l { ?page a schema:WebPage ; dct:language ?l }", data))
                .containsExactly("qmv", "qmv");
    }

    @Test
    void theirFactsAreInTheGraph() {
        assertThat(ask(FACTS, data))
                .containsExactly(
                        "Pliomba Urzak,Zhumbar Ostrelda,Krallim Brenza,2023-09-15,2025-03-14,96500.0,EUR",
                        "Vomira Tarrek,Zhumbar Keldra,Krallim Naskor,2024-03-01,2026-09-30,480000.0,EUR");
        assertThat(ask("SELECT (lang(?l) AS ?in) { ?p a ret:Project ; rdfs:label ?l }", data))
                .containsExactly("qmv", "qmv");
    }

    @Test
    void withoutItsFolderNoOtherLanguageFindsAnything() {
        Path without = folder.resolve("without");

        Shell.Answer answer = Shell.type("import", input, "--data", without, "--ontology", ONTOLOGY);

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).doesNotContain("qmv");
        assertThat(ask("SELECT ?p { ?p a ret:Project }", without)).isEmpty();
    }
}
