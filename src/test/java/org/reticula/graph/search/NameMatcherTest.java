package org.reticula.graph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.search.NameMatch.Decision;

/** Names of one list looked up among those of another: pairs of which people said whether they are one. */
class NameMatcherTest {
    @TempDir
    private static Path release;

    private static final Map<Thing, String> IDS = new LinkedHashMap<>();
    private static List<CSVRecord> pairs = List.of();
    private static SearchIndex index;
    private static NameMatcher matcher;

    private record Thing(String kind, String name, String country) {
        static Thing second(CSVRecord pair) {
            return new Thing(pair.get("kind"), pair.get("name_b"), pair.get("country_b"));
        }
    }

    @BeforeAll
    static void write() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(Path.of("src/test/identity/pairs.csv")))) {
            pairs = parser.getRecords();
        }
        try (SearchIndexWriter writer = new SearchIndexWriter(release)) {
            for (CSVRecord pair : pairs) {
                Thing thing = Thing.second(pair);
                if (IDS.containsKey(thing)) continue;
                IDS.put(thing, "https://example.org/" + IDS.size());
                writer.add(entity(thing, pair.get("lang_b")));
            }
            writer.finish();
        }
        index = SearchIndex.open(release).orElseThrow();
        matcher = new NameMatcher(index);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchEntity entity(Thing thing, String language) {
        Map<Facet, Set<String>> facets = new HashMap<>(Map.of(Facet.KIND, Set.of(thing.kind())));
        if (!thing.country().isBlank()) facets.put(Facet.COUNTRY, Set.of(thing.country()));
        return new SearchEntity(
                String.valueOf(IDS.get(thing)),
                thing.kind(),
                List.of(new SearchName(thing.name(), language)),
                List.of(),
                List.of(),
                List.of(),
                facets,
                1,
                Set.of(),
                List.of());
    }

    private static NameMatch match(String name, String country, String kind) {
        return matcher.match(name, country.isBlank() ? null : country, Set.of(kind), 5);
    }

    /** Same name, same country, and yet two: nothing in a list tells them apart. */
    private static boolean isTwin(CSVRecord pair) {
        return pair.get("name_a").equals(pair.get("name_b")) && pair.get("country_a").equals(pair.get("country_b"));
    }

    @Test
    void isNeverSureOfTheWrongOne() {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (CSVRecord pair : pairs) {
            NameMatch match = match(pair.get("name_a"), pair.get("country_a"), pair.get("kind"));
            if (match.decision() != Decision.SURE || isTwin(pair)) continue;
            boolean meant = match.candidates().get(0).hit().iri().equals(IDS.get(Thing.second(pair)));
            if (meant && pair.get("same").equals("1")) right++;
            if (meant && pair.get("same").equals("0")) wrong.add(pair.get("name_a") + " / " + pair.get("name_b"));
        }
        assertThat(wrong).isEmpty();
        assertThat(right).as("found for sure, though spelt otherwise").isGreaterThan(15);
    }

    @Test
    void isSureOfNamesAsTheyStand() {
        int sure = 0;
        int all = 0;
        for (Map.Entry<Thing, String> thing : IDS.entrySet()) {
            Thing known = thing.getKey();
            NameMatch match = match(known.name(), known.country(), known.kind());
            boolean found = match.candidates().stream().anyMatch(c -> c.hit().iri().equals(thing.getValue()));
            assertThat(found).as(known.toString()).isTrue();
            all++;
            if (match.decision() == Decision.SURE
                    && match.candidates().get(0).hit().iri().equals(thing.getValue())) sure++;
        }
        assertThat((double) sure / all).isGreaterThan(0.85);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(match("Zzyzx Quux Foundation", "", "organisation").decision()).isEqualTo(Decision.NONE);
        assertThat(match("", "", "organisation").candidates()).isEmpty();
        assertThat(match("%&/()=", "", "organisation").candidates()).isEmpty();
    }
}
