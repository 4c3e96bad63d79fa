package org.reticula.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchEntity;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchIndexWriter;
import org.reticula.graph.search.SearchName;

/** Lists as people paste them, and the links that remember them. */
class ListReaderTest {
    @TempDir
    private static Path release;

    private static SearchIndex index;
    private static ListReader reader;

    @BeforeAll
    static void write() throws IOException {
        try (SearchIndexWriter writer = new SearchIndexWriter(release)) {
            writer.add(country("RO", "Romania", "România", "Румъния"));
            writer.add(country("AT", "Austria", "Österreich", "Αυστρία"));
            writer.finish();
        }
        index = SearchIndex.open(release).orElseThrow();
        reader = new ListReader(new CountryFinder(index));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchEntity country(String code, String... names) {
        List<SearchName> labels = new ArrayList<>();
        for (String name : names) labels.add(new SearchName(name, "x" + labels.size()));
        return new SearchEntity(
                "https://example.org/id/country/" + code,
                "country",
                labels,
                List.of(),
                List.of(),
                List.of(code),
                Map.of(Facet.KIND, Set.of("country")),
                0,
                Set.of(),
                List.of());
    }

    private static List<String> read(String text) {
        return reader.read(text).stream().map(row -> row.name() + "|" + row.country()).toList();
    }

    @Test
    void readsOneNameALine() {
        assertThat(read("\n Casa Grijii \n\n- Haus der Pflege (Österreich)\n2. Volkshilfe, AT\n• Дом, Румъния\n"))
                .containsExactly("Casa Grijii|", "Haus der Pflege|AT", "Volkshilfe|AT", "Дом|RO");
    }

    @Test
    void leavesCommasInNamesAlone() {
        assertThat(read("Care, Work and Home\nMinistry of Labour, Family and Social Affairs"))
                .containsExactly("Care, Work and Home|", "Ministry of Labour, Family and Social Affairs|");
    }

    @Test
    void readsATableWhateverItsColumnsAreCalled() {
        assertThat(read("Land;Mitglied;Web\nÖsterreich;Volkshilfe;https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaa\nRO;Casa Grijii;\n"))
                .containsExactly("Volkshilfe|AT", "Casa Grijii|RO");
        assertThat(read("\"Haus, der Pflege\",Austria\nCasa Grijii,Romania"))
                .containsExactly("Haus, der Pflege|AT", "Casa Grijii|RO");
        assertThat(read("Casa Grijii\tRomania\nVolkshilfe\tAustria")).containsExactly("Casa Grijii|RO", "Volkshilfe|AT");
    }

    @Test
    void countsANameOnce() {
        assertThat(read("A b\nA b\n--\n***\nA b (Romania)")).containsExactly("A b|", "A b|RO");
    }

    @Test
    void remembersAListInItsLink() {
        List<ListRow> rows = reader.read("Casa Grijii (Romania)\nHaus \"der\" Pflege\nДом за възрастни хора");
        MemberList list = new MemberList("Наш списък", List.of(rows.get(0).chosen("https://x/1"), rows.get(1), rows.get(2)));
        assertThat(MemberList.decode(list.encode())).contains(list);
        assertThat(list.encode()).matches("[\\w-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "eJwrSS0uAQAEXQHB!", "////", "eJw"})
    void knowsADamagedLink(String link) {
        assertThat(MemberList.decode(link)).isEmpty();
    }

    @Test
    void unpacksNoBomb() {
        MemberList bomb = new MemberList("a".repeat(30_000_000), List.of());
        assertThat(bomb.encode().length()).isLessThan(MemberList.LONGEST_LINK);
        assertThat(MemberList.decode(bomb.encode())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1 | '=1+1",
                "+SUM(A1) | '+SUM(A1)",
                "-cmd | '-cmd",
                "@x | '@x",
                "＝1 | '＝1",
                "-12 | -12",
                "+40 | +40",
                "Casa = Grijii | Casa = Grijii",
            })
    void marksWhatASpreadsheetWouldRun(String text, String safe) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(safe);
        assertThat(SpreadsheetCell.safe("\t=x")).isEqualTo("'\t=x");
    }
}
