package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Property;
import org.reticula.model.Value;

class ReleaseDiffTest {
    private static final List<String> LANGUAGES = List.of("en", "ro");

    @TempDir
    Path data;

    @Test
    void tellsExactlyTheFactsThatChanged() throws IOException {
        Release before = publish(Sample.english().fact(0, Property.START_DATE, new Value.Date("2023"), "Aproape", 0.9));
        Release after = publish(Sample.english()
                .fact(0, Property.START_DATE, new Value.Date("2024"), "Aproape", 0.9)
                .fact(0, Property.TOTAL_BUDGET, new Value.Money(new BigDecimal("800.5"), "EUR"), "Aproape", 0.9));
        StringBuilder out = new StringBuilder();
        ReleaseDiff diff = print(before, after, out);
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "- Aproape · start date · 2023",
                        "+ Aproape · start date · 2024",
                        "+ Aproape · total budget · 800.5 EUR");
        assertThat(diff).isEqualTo(new ReleaseDiff(2, 1, 2, 1));
    }

    @Test
    void findsNothingBetweenTwoReleasesOfTheSamePages() throws IOException {
        StringBuilder out = new StringBuilder();
        assertThat(print(publish(Sample.romanian()), publish(Sample.romanian()), out)
                        .isEmpty())
                .isTrue();
        assertThat(out).isEmpty();
    }

    @Test
    void tellsWhatGoesWithAPageAndWhatOtherPagesStillHoldUp() throws IOException {
        StringBuilder out = new StringBuilder();
        print(publish(Sample.romanian(), Sample.english()), publish(Sample.english()), out);
        assertThat(out.toString().lines())
                .contains("- Casa Grijii · member of · Care Network", "- Aproape · place · Iași")
                .doesNotContain("- Aproape · coordinator · Casa Grijii")
                .as("names of what goes are told with its type")
                .noneMatch(line -> line.startsWith("- Care Network · label"))
                .noneMatch(line -> line.startsWith("+"));
    }

    private Release publish(Sample.Page page, Sample.Page... more) {
        ReleaseStore store = new ReleaseStore(data, Sample.clock(Sample.NOON));
        return more.length == 0
                ? Sample.publish(store, Sample.NOON, page)
                : Sample.publish(store, Sample.NOON, page, more[0]);
    }

    private static ReleaseDiff print(Release before, Release after, StringBuilder out) throws IOException {
        try (OpenRelease then = OpenRelease.open(before);
                OpenRelease now = OpenRelease.open(after)) {
            return ReleaseDiff.print(then, now, LANGUAGES, out);
        }
    }
}
