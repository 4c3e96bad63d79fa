package org.reticula.graph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small index, asked as people ask. */
class SearchIndexTest {
    private static final String ID = "https://example.org/id/";

    @TempDir
    private static Path release;

    private static SearchIndex index;

    @BeforeAll
    static void write() throws IOException {
        try (SearchIndexWriter writer = new SearchIndexWriter(release)) {
            writer.add(thing("country/BG", "country", 4, "en:Bulgaria", "bg:България"));
            writer.add(thing("organisation/asp", "organisation", 1, "bg:Агенция за социално подпомагане"));
            writer.add(thing("organisation/health", "organisation", 2, "el:Υπουργείο Υγείας", "en:Ministry of Health"));
            writer.add(thing("organisation/labour", "organisation", 2, "en:Ministry of Labour"));
            writer.add(thing("organisation/lodz", "organisation", 1, "pl:Miasto Łódź"));
            writer.add(network());
            writer.add(project("bridge", "2019", "BG", "ro:Podul", "Grija la domiciliu pentru vârstnici."));
            writer.add(project("house", "2021", "GR", "bg:Топъл дом", "Проектът помага на възрастни хора в дома им."));
            writer.add(thing("programme/esf", "programme", 9, "en:European Social Fund"));
            writer.add(thing("programme/esf-plus", "programme", 9, "fr:FSE+", "en:European Social Fund Plus"));
            writer.finish();
        }
        index = SearchIndex.open(release).orElseThrow();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "агенция социално подпомагане, organisation/asp",
        "АГЕНЦИЯ ЗА СОЦИАЛНО ПОДПОМАГАНЕ, organisation/asp",
        "agencia za socialno podpomagane, organisation/asp",
        "υπουργειο υγειας, organisation/health",
        "Ypourgeio Ygeias, organisation/health",
        "lodz, organisation/lodz",
        "ŁÓDŹ, organisation/lodz",
        "ESN, organisation/esn",
        "E.S.N., organisation/esn",
        "European Socal Netwrok, organisation/esn",
        "minstry of helth, organisation/health",
        "възрастен, project/house",
        "ESF Plus, programme/esf-plus",
        "fse+, programme/esf-plus",
        "European Social Fund, programme/esf",
        "BE 0465.123.456, organisation/esn",
    })
    void findsFirst(String text, String wanted) {
        assertThat(found(index.search(SearchQuery.of(text, 5)))).startsWith(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "m, organisation/health",
        "minis, organisation/labour",
        "агенц, organisation/asp",
        "υπου, organisation/health"
    })
    void suggestsFromTheFirstLetters(String typed, String wanted) {
        assertThat(found(index.suggest(SearchQuery.of(typed, 5)))).contains(wanted);
    }

    @Test
    void suggestsNamesOnly() {
        assertThat(index.suggest(SearchQuery.of("възрастни", 5)).total()).isZero();
    }

    @Test
    void findsByWhatAQuoteSaysAndMarksTheWords() {
        SearchHit hit = index.search(SearchQuery.of("възрастни хора", 5)).hits().get(0);
        assertThat(hit.iri()).isEqualTo(ID + "project/house");
        SearchHit.Quote quote = hit.quote();
        assertThat(quote).isNotNull();
        assertThat(quote.language()).isEqualTo("bg");
        assertThat(quote.marks().stream().map(m -> quote.text().substring(m.start(), m.end())))
                .containsExactly("възрастни", "хора");
    }

    @Test
    void countsEachFacetAsIfNothingOfItWereChosen() {
        SearchResult result = index.search(new SearchQuery("", Map.of(Facet.COUNTRY, Set.of("BG")), 0, 10));
        assertThat(found(result)).containsExactly("project/bridge");
        assertThat(result.facets().get(Facet.COUNTRY)).containsExactly(Map.entry("BG", 1), Map.entry("GR", 1));
        assertThat(result.facets().get(Facet.YEAR)).containsExactly(Map.entry("2019", 1));
    }

    @Test
    void takesOneOfTheValuesOfAFacetAndAllFacets() {
        Map<Facet, Set<String>> both = Map.of(Facet.COUNTRY, Set.of("BG", "GR"), Facet.YEAR, Set.of("2021"));
        assertThat(found(index.search(new SearchQuery("", both, 0, 10)))).containsExactly("project/house");
        assertThat(index.search(new SearchQuery("", Map.of(Facet.COUNTRY, Set.of("nowhere")), 0, 10))
                        .total())
                .isZero();
    }

    @Test
    void pagesThroughAllThings() {
        assertThat(index.search(SearchQuery.of("", 0)).total())
                .isEqualTo(index.size())
                .isEqualTo(10);
        List<String> first = found(index.search(new SearchQuery("", Map.of(), 0, 6)));
        List<String> rest = found(index.search(new SearchQuery("", Map.of(), 6, 6)));
        Set<String> all = new TreeSet<>(first);
        all.addAll(rest);
        assertThat(all).hasSize(10);
        assertThatThrownBy(() -> new SearchQuery("", Map.of(), 10_000, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" OR *:* AND name:(x)",
                "' UNION SELECT",
                "a~0.1^9 [a TO z] {!lucene}",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\u0000\uFFFF\uD800",
                "💶🏳️‍🌈",
                "İıßſ",
                "% _ \\u0022",
            })
    void readsNoSyntaxFromWords(String hostile) {
        assertThat(index.search(SearchQuery.of(hostile, 5)).hits()).hasSizeLessThanOrEqualTo(5);
        assertThat(index.search(SearchQuery.of("Podul " + hostile, 5)).hits()).isNotNull();
    }

    @Test
    void survivesEndlessText() {
        index.search(SearchQuery.of("ministry ".repeat(20_000), 5));
        index.search(SearchQuery.of("m".repeat(100_000), 5));
        index.similar(SearchQuery.of("ж".repeat(100_000), 5));
    }

    @Test
    void findsByIriAndByTheLastPartOfIt() {
        assertThat(index.find(ID + "country/BG")
                        .orElseThrow()
                        .label(List.of("bg"))
                        .text())
                .isEqualTo("България");
        assertThat(index.find("country", "BG")
                        .orElseThrow()
                        .label(List.of("xx", "en"))
                        .text())
                .isEqualTo("Bulgaria");
        assertThat(index.find("country", "XX")).isEmpty();
    }

    @Test
    void knowsHowManyNamesItHolds() {
        assertThat(index.names()).isEqualTo(13);
    }

    private static List<String> found(SearchResult result) {
        return result.hits().stream().map(h -> h.iri().substring(ID.length())).toList();
    }

    private static SearchEntity thing(String name, String kind, int pages, String... labels) {
        return new SearchEntity(
                ID + name,
                kind,
                Arrays.stream(labels).map(SearchIndexTest::name).toList(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(Facet.KIND, Set.of(kind)),
                pages,
                Set.of(),
                List.of());
    }

    private static SearchEntity network() {
        SearchEntity plain = thing("organisation/esn", "organisation", 3, "en:European Social Network");
        return new SearchEntity(
                plain.iri(),
                plain.kind(),
                plain.labels(),
                List.of(),
                List.of("ESN"),
                List.of("BE 0465.123.456"),
                plain.facets(),
                3,
                Set.of(),
                List.of());
    }

    private static SearchEntity project(String id, String year, String country, String name, String quote) {
        Set<String> words = new TreeSet<>();
        SearchWords.list(quote).forEach(w -> words.addAll(List.of(w.folded(), w.latin())));
        return new SearchEntity(
                ID + "project/" + id,
                "project",
                List.of(name(name)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(
                        Facet.KIND, Set.of("project"),
                        Facet.YEAR, Set.of(year),
                        Facet.COUNTRY, Set.of(country)),
                1,
                words,
                List.of(new SearchName(quote, name.substring(0, 2))));
    }

    private static SearchName name(String written) {
        return new SearchName(written.substring(3), written.substring(0, 2));
    }
}
