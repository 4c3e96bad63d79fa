package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.Ontology;
import org.reticula.pipeline.Knowledge;

/** Floors of what the resolver makes of pairs of names in many languages and scripts. */
class IdentityTest {
    private static final Path PAIRS = Path.of("src/test/identity/pairs.csv");

    @Test
    void namesInManyLanguagesAreJoinedWhereTheyMeanOneThingAndNowhereElse() {
        List<IdentityPair> pairs = IdentityPairs.read(PAIRS);
        assertThat(pairs.stream().filter(IdentityPair::same)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(pairs.stream().filter(p -> !p.same())).hasSizeGreaterThanOrEqualTo(200);
        IdentityScores scores = new IdentityEvaluation(new Knowledge(new Ontology(Path.of("ontology")))).run(pairs);
        assertThat(scores.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(scores.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.crossScriptRecall()).isGreaterThanOrEqualTo(0.95);
    }
}
