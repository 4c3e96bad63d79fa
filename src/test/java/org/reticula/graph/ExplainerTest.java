package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.UsageException;

class ExplainerTest {
    @TempDir
    static Path data;

    private static OpenRelease release;

    @BeforeAll
    static void publish() {
        release = OpenRelease.open(Sample.publish(
                new ReleaseStore(data, Sample.clock(Sample.NOON)), Sample.NOON, Sample.romanian(), Sample.english()));
    }

    @AfterAll
    static void close() {
        release.close();
    }

    @Test
    void tellsEachFactWithTheWordsOfThePages() throws IOException {
        StringBuilder out = new StringBuilder();
        explain("project/aproape").get(0).print(out);
        assertThat(out)
                .contains("coordinator: Casa Grijii")
                .contains(
                        "“is led by Casa Grijii” (en) https://house.example/en · 0.95 · rule/test 1 · since 2026-03-01")
                .contains("total budget: 1500000 EUR")
                .contains("ro/aproape.html · mentions");
    }

    @Test
    void findsAThingByIriOrAnyNameInAnyCase() {
        assertThat(explain(Sample.HOUSE)).extracting(Explanation::iri).containsExactly(Sample.HOUSE);
        assertThat(explain("casa grijii")).extracting(Explanation::iri).containsExactly(Sample.HOUSE);
        assertThat(explain("ESF+")).extracting(Explanation::iri).containsExactly(Sample.ESF_PLUS);
        assertThat(explain("Румъния")).extracting(Explanation::iri).containsExactly(Sample.ROMANIA);
    }

    @Test
    void putsTheSurestPageFirst() {
        assertThat(explain(Sample.PROJECT).get(0).facts())
                .filteredOn(fact -> fact.property().equals("coordinator"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.witnesses())
                        .extracting(Explanation.Witness::source)
                        .containsExactly("https://house.example/en", "ro/aproape.html"));
    }

    @Test
    void saysWhenNothingIsKnown() {
        assertThatThrownBy(() -> explain("Atlantis"))
                .isInstanceOf(UsageException.class)
                .hasMessage("nothing known of Atlantis");
    }

    private static List<Explanation> explain(String thing) {
        return new Explainer(release, List.of("en", "ro")).explain(thing);
    }
}
