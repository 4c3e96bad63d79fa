package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.pipeline.SamplePages;

/** Every command on one imported folder. */
class CommandsTest {
    @TempDir
    private static Path folder;

    private static Path data;
    private static Path input;
    private static Shell.Answer first;

    @BeforeAll
    static void importPages() {
        data = folder.resolve("data");
        input = SamplePages.write(folder.resolve("in"));
        first = Shell.type("import", input, "--data", data);
    }

    @Test
    void importTellsWhatWasReadAndWhatToDoNext() {
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out())
                .contains("4 found", "3 new", "1 rejected", "empty.html: the page has no text")
                .contains("en 1", "it 1", "ro 1", "project 3", "Published ", "reticula query --data " + data)
                .contains("reticula serve --data " + data, " from the pages, held up by ", " besides: vocabulary");
        assertThat(first.err()).contains("step=discover", "step=extract pages=4", "step=publish");
    }

    @Test
    void importAgainSaysThatEverythingIsUnchanged() {
        Shell.Answer answer = Shell.type("import", input, "--data", data);

        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("Everything is unchanged");
    }

    @Test
    void importOfNothingIsDoneButNotPublished() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));

        Shell.Answer answer = Shell.type("import", nothing, "--data", data);

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(answer.out()).contains("Not published: no page could be read");
    }

    @Test
    void queryAnswersInTheFormatAskedFor() {
        String query = "SELECT ?name { ?p a ret:Project ; rdfs:label ?name FILTER(lang(?name) = 'it') }";

        assertThat(Shell.type("query", query, "--data", data).out()).contains("Ponte Vivo");
        assertThat(Shell.type("query", query, "--data", data, "--format", "csv").out())
                .startsWith("name\r\n")
                .contains("Ponte Vivo");
        assertThat(Shell.type("query", query, "--data", data, "--format", "json")
                        .out())
                .contains("\"bindings\"", "Ponte Vivo");
    }

    @Test
    void queryReadsItsQueryFromAFile() {
        Path file = folder.resolve("q.rq");
        SamplePages.write(file, "ASK { ?p a ret:Project }");

        assertThat(Shell.type("query", "-f", file, "--data", data, "--format", "csv")
                        .out())
                .contains("true");
    }

    @Test
    void exportWritesAllStatements() {
        Path file = folder.resolve("graph.nq.gz");

        Shell.Answer answer = Shell.type("export", "--format", "turtle", "--data", data);
        Shell.Answer toFile = Shell.type("export", "--to", file, "--data", data);

        assertThat(answer.out()).contains("Ponte Vivo");
        assertThat(toFile.code()).isEqualTo(ExitCode.DONE);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void statusTellsTheReleaseAndHowTheLastImportWent() {
        Shell.Answer answer = Shell.type("status", "--data", data);

        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("release", "pages       3", "last import");
    }

    @Test
    void verifyFindsADamagedFile() throws IOException {
        Path copy = copy(data, folder.resolve("copy"));
        assertThat(Shell.type("verify", "--data", copy).code()).isEqualTo(ExitCode.DONE);
        Path registry;
        try (var files = Files.walk(copy.resolve("releases"))) {
            registry =
                    files.filter(f -> f.endsWith("registry.jsonl")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(registry);
        bytes[10] ^= 1;
        Files.write(registry, bytes);

        Shell.Answer answer = Shell.type("verify", "--data", copy);

        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err()).contains("registry.jsonl").hasLineCount(1);
    }

    @Test
    void explainShowsTheWordsOfThePage() {
        Shell.Answer answer = Shell.type("explain", "Ponte Vivo", "--data", data);

        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("Comune di Ferrara", "it/ponte.txt");
    }

    @Test
    void diffCountsWhatCameAndWent() {
        String release = Shell.type("status", "--data", data)
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .split("\\s+")[1];

        Shell.Answer answer = Shell.type("diff", release, release, "--data", data);

        assertThat(answer.out()).contains("0 facts came, 0 went");
    }

    @Test
    void evaluateCountsAgainstGold() {
        Path gold = folder.resolve("gold");
        SamplePages.write(gold.resolve("p.txt"), "Il progetto \"Ponte Vivo\" è coordinato dal Comune di Ferrara.\n");
        SamplePages.write(gold.resolve("p.json"), """
                {"id": "p", "lang": "it", "kind": "project", "projects": [{"name": "Ponte Vivo", "coordinator": "Comune di Ferrara"}],
                 "organisations": [{"name": "Comune di Ferrara"}, {"name": "Provincia di Modena"}],
                 "memberships": [], "countries": [], "programmes": [], "themes": []}
                """);
        Path docs = folder.resolve("docs");

        Shell.Answer answer = Shell.type("evaluate", gold, "--errors", "5", "--docs", docs);

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains(
                        "project         1.000  1.000  1.000     1     0     0",
                        "p: MISSED organisation: Provincia di Modena");
        assertThat(docs.resolve("quality.csv"))
                .content()
                .startsWith("language,kind,precision")
                .contains("\r\nit,project,1.000,1.000,1.000,1,0,0\r\n");
        assertThat(docs.resolve("quality.md"))
                .content()
                .contains("| organisation | 1.000 | 0.500 | 0.667 | 1 | 0 | 1 |", "| 0.90 and all above |");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) Files.copy(path, to.resolve(from.relativize(path)));
        }
        return to;
    }
}
