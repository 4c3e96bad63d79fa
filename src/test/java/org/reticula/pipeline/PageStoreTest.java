package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.Language;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

class PageStoreTest {
    private static final String KEY = "ab".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void givesBackExactlyWhatWasKept() {
        PageStore store = new PageStore(folder);
        PageResult page = page(
                new Value.Thing(1, "2022-03"),
                new Value.Thing(1),
                new Value.Date("2024-01"),
                new Value.Money(new BigDecimal("1200000.50"), "EUR"),
                new Value.Count(48),
                new Value.Figure(new BigDecimal("1E+3"), "de familii", "ro"),
                new Value.Text("MySMIS 12", null));

        store.put(KEY, new PageReading(page, List.of()));

        assertThat(store.findResult(KEY)).contains(page);
        assertThat(store.findRejected(KEY)).isEmpty();
    }

    @Test
    void tellsRejectedPagesApartWithoutOpeningOthers() {
        PageStore store = new PageStore(folder);
        Issue issue = new Issue("EmptyPage", "", "the page has no text", true);

        store.put(KEY, new PageReading(null, List.of(issue)));

        assertThat(store.hasResult(KEY)).isFalse();
        assertThat(store.findRejected(KEY).orElseThrow().issues()).containsExactly(issue);
    }

    @Test
    void treatsATornFileAsNotThere() throws IOException {
        PageStore store = new PageStore(folder);
        store.put(KEY, new PageReading(page(new Value.Count(1)), List.of()));
        Path file;
        try (Stream<Path> all = Files.walk(folder)) {
            file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).substring(0, 40));

        assertThat(store.findResult(KEY)).isEmpty();
    }

    private static PageResult page(Value... values) {
        Mention mention = new Mention(
                0,
                EntityKind.PROJECT,
                null,
                List.of(new Name("Casa Deschisă", "ro")),
                List.of(),
                List.of(),
                null,
                "RO",
                "Casa",
                0,
                0.9,
                "x");
        List<Fact> facts = Stream.of(values)
                .map(v -> new Fact(0, Property.INDICATOR, v, "Casa", 0, "ro", 0.5, "x"))
                .toList();
        return new PageResult(
                "sha256:0", "Casa\nDeschisă", null, null, new Language("ro", 0.99), List.of(mention), facts, List.of());
    }
}
