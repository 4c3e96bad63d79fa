package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reticula.model.Ontology;
import org.reticula.pipeline.Knowledge;

/** What the import finds on the gold pages of each language must not fall below what it once found. */
class QualityTest {
    private static final Path GOLD = Path.of("src/test/gold");

    private static Scores scores;

    @BeforeAll
    static void evaluate() {
        scores = new Evaluation(new Knowledge(Ontology.open(null)), GOLD).run();
    }

    @Test
    void everyLanguageHoldsItsFloor() throws IOException {
        Map<String, Double> reached = scores.f1ByLanguage();
        assertThat(floors()).isNotEmpty().allSatisfy((language, floor) -> assertThat(reached.get(language))
                .as("F1 of %s; its mistakes: %s", language, mistakes(language))
                .isNotNull()
                .isGreaterThanOrEqualTo(floor));
    }

    @Test
    void everyLanguageWithGoldHasAFloor() throws IOException {
        assertThat(floors().keySet()).isEqualTo(scores.f1ByLanguage().keySet());
    }

    @Test
    void whatIsSureIsRight() {
        assertThat(scores.rightOfSure()).isGreaterThanOrEqualTo(0.95);
    }

    private static List<String> mistakes(String language) {
        return scores.errors().stream()
                .filter(e -> e.startsWith(language + "-"))
                .toList();
    }

    private static Map<String, Double> floors() throws IOException {
        Map<String, Double> floors = new TreeMap<>();
        for (String line : Files.readAllLines(GOLD.resolve("floors.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("language")) floors.put(cells[0], Double.valueOf(cells[1]));
        }
        return floors;
    }
}
