package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ResultFormat;
import org.reticula.model.Ontology;
import org.reticula.pipeline.ImportJob;
import org.reticula.pipeline.ImportListener;
import org.reticula.pipeline.ImportRequest;
import org.reticula.pipeline.Knowledge;
import org.reticula.pipeline.SamplePages;

/** The same figures as whoever asks the graph for its facts and counts them against the gold. */
class EvaluationTest {
    private static final Ontology ONTOLOGY = Ontology.open(null);

    @TempDir
    private Path folder;

    private Path gold;

    @BeforeEach
    void writeGold() {
        gold = folder.resolve("gold");
        SamplePages.write(gold.resolve("it/ponte.txt"), """
                Il progetto Ponte Vivo

                Il progetto "Ponte Vivo" è finanziato dal Fondo Sociale Europeo Plus ed è coordinato dal Comune di Ferrara, in \
                collaborazione con l'Università di Bologna. Il Comune di Ferrara Nord e il Comune di Ferrara Sud lo seguono.

                Data di inizio: 1 gennaio 2024
                Data di fine: 31 dicembre 2026
                Bilancio totale: 250.000 euro
                """);
        SamplePages.write(gold.resolve("it/ponte.json"), """
                {"id": "ponte", "lang": "it", "projects": [{"name": "Ponte Vivo", "start": "2024-01", "end": "2025-12-31",
                   "programmes": ["European Social Fund Plus"], "budget": {"amount": 250000, "currency": "EUR"},
                   "coordinator": "Comune di Ferrara", "partners": ["Università di Bologna", "Provincia di Modena"]}],
                 "organisations": [{"name": "Comune di Ferrara Nord"}, {"name": "Università di Bologna"}, {"name": "Provincia di Modena"},
                   {"name": "Comune di Ferrara Est", "optional": true}],
                 "memberships": [], "countries": ["IT"], "programmes": ["European Social Fund Plus"], "themes": []}
                """);
    }

    @Test
    void countsWhatTheGraphAnswersWhenItIsAskedForItsFacts() throws IOException {
        Knowledge knowledge = new Knowledge(ONTOLOGY);
        Path data = folder.resolve("data");
        ImportRequest request = new ImportRequest(List.of(gold), null, data, 2, Iris.VOCABULARY, 0);
        new ImportJob(request, knowledge, new ImportListener() {}, Clock.systemUTC()).run();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (OpenRelease release = new ReleaseStore(data, Clock.systemUTC()).openCurrent(issue -> {})) {
            String query = ONTOLOGY.read(ONTOLOGY.root().resolve("evaluation/facts.rq"));
            new Queries(Duration.ofMinutes(1)).run(release, query, ResultFormat.JSON, rows);
        }

        Scores scores = new Evaluation(knowledge, gold).run();

        assertThat(table(scores))
                .isEqualTo(table(count(rows.toString(StandardCharsets.UTF_8))))
                .contains("language        1.000  1.000  1.000     1     0     0")
                .contains("project         1.000  1.000  1.000     1     0     0")
                .contains("money           1.000  1.000  1.000     1     0     0")
                .contains("date            0.500  0.500  0.500     1     1     1")
                .contains("pages 1 unseen 0");
        assertThat(scores.errors()).contains("ponte: WRONG  end: 2026-12-31", "ponte: MISSED end: 2025-12-31");
    }

    /** Ferrara itself may be meant for either gold thing, Ferrara Nord only for one: the order of the rows decides. */
    @Test
    void takesTheRowsInTheOrderInWhichTheyCome() throws IOException {
        List<String> rows = List.of(organisation("Comune di Ferrara"), organisation("Comune di Ferrara Nord"));

        assertThat(table(count(answer(rows)))).contains("organisation    0.500  0.333  0.400     1     1     2");
        assertThat(table(count(answer(reversed(rows)))))
                .contains("organisation    1.000  0.333  0.500     1     0     2");
    }

    @Test
    void aPageThatTheGraphDoesNotKnowIsUnseenAndAllOfItMissed() throws IOException {
        assertThat(table(count(answer(List.of()))))
                .contains("pages 1 unseen 1")
                .contains("language        1.000  0.000  0.000     0     0     1")
                .contains("role            1.000  0.000  0.000     0     0     3");
    }

    private Scores count(String answer) {
        Map<String, PageFacts> found =
                PageFactsReader.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        return Evaluation.count(EvaluationNames.read(ONTOLOGY), GoldReader.read(gold), found);
    }

    private static String table(Scores scores) throws IOException {
        StringBuilder table = new StringBuilder();
        scores.print(table);
        return table.toString();
    }

    private static String organisation(String name) {
        return """
                {"source": {"type": "literal", "value": "it/ponte.txt"}, "subject": {"type": "uri", "value": "p"},
                 "fact": {"type": "literal", "value": "org"}, "value": {"type": "uri", "value": "%s"},
                 "label": {"type": "literal", "xml:lang": "it", "value": "%s"}}""".formatted(name.replace(' ', '-'), name);
    }

    private static String answer(List<String> rows) {
        return "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": [" + String.join(",", rows) + "]}}";
    }

    private static List<String> reversed(List<String> rows) {
        List<String> reversed = new java.util.ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
