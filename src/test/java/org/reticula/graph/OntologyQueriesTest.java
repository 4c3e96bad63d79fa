package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reticula.model.Ontology;

/** The twelve questions, asked of a small graph written by hand. */
class OntologyQueriesTest {
    private static final Ontology ONTOLOGY = Ontology.open(null);
    private static final Dataset GRAPH = RDFDataMgr.loadDataset("ontology/small.trig");

    static List<Path> files() {
        return ONTOLOGY.files("queries", ".rq");
    }

    @Test
    void areTwelve() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString().substring(0, 2))
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
    }

    @ParameterizedTest
    @MethodSource("files")
    void beginWithTitleAndCommentAndAreOrderedPlainSparql(Path file) {
        List<String> lines = ONTOLOGY.read(file).lines().toList();
        assertThat(lines.get(0)).matches("# title: \\S.{5,}");
        assertThat(lines.get(1)).matches("# comment: \\S.{20,}");
        assertThat(QueryFactory.create(ONTOLOGY.read(file), Syntax.syntaxSPARQL_11)
                        .getOrderBy())
                .isNotEmpty();
    }

    @Test
    void countProjectsPerCountryAndThemeInTheAskersLanguage() {
        assertThat(ask("01"))
                .containsExactly(
                        "România | Îngrijire la domiciliu | 2",
                        "Republica Moldova | Îngrijire la domiciliu | 1",
                        "România | Older people | 1",
                        "Sweden | Older people | 1");
    }

    @Test
    void showWhoWorksWithWhom() {
        assertThat(ask("02"))
                .containsExactly(
                        "Vatra | House of Care | 2 | hearth | house",
                        "European Social Network | House of Care | 1 | european-social-network | house",
                        "European Social Network | Lake Institute | 1 | european-social-network | lake",
                        "European Social Network | Vatra | 1 | european-social-network | hearth");
    }

    @Test
    void listMembersOfANetworkByCountryAndSinceWhen() {
        assertThat(ask("03")).containsExactly("MD | Vatra | - | hearth", "RO | House of Care | 2019 | house");
    }

    @Test
    void sumWhatProgrammesPaidForHomeCare() {
        assertThat(ask("04"))
                .containsExactly(
                        "European Social Fund Plus | 2023 | RO | 800.25 | EUR | 1",
                        "Romania – Moldova | 2023 | MD | 99.75 | EUR | 1",
                        "Romania – Moldova | 2023 | RO | 99.75 | EUR | 1");
    }

    @Test
    void findProjectsAcrossABorderAlsoByWhoTakesPart() {
        assertThat(ask("05")).containsExactly("Podul | 2023 | - | bridge", "Near You | 2023-05 | 2025-04-30 | near");
    }

    @Test
    void findAnOrganisationByItsNameInAnyLanguage() {
        List<String> rows = ask("06");
        assertThat(rows)
                .contains(
                        "european-social-network | of it | acronym | ESN | -",
                        "european-social-network | of it | altLabel | Rețelei Sociale Europene | -",
                        "european-social-network | to it | coordinator | reach | Reach",
                        "european-social-network | to it | memberOf | house | House of Care",
                        "european-social-network | to it | mentions | 2 | pages/bridge.html")
                .doesNotHaveDuplicates();
        assertThat(ask("06", "\"Rețeaua Socială Europeană\"", "\"esn\"")).isEqualTo(rows);
    }

    @Test
    void explainAStatementWithWordsPageDateAndConfidence() {
        assertThat(ask("07"))
                .containsExactly(
                        "hearth | memberOf | european-social-network | Vatra, tot din rețea | pages/bridge.html | - "
                                + "| 2024-12-31 | 0.4 | membership/near 1",
                        "house | memberOf | european-social-network | a devenit membră a Rețelei Sociale Europene "
                                + "| https://house.example/near | 2025-02-01T03:00:00Z | 2025-02-01 | 0.95 | membership/joins 1");
    }

    @Test
    void tellWhatIsNewSinceADate() {
        assertThat(ask("08"))
                .containsExactly(
                        "2025-03-01 | Aproape de tine | theme | home-care | pages/bridge.html | near | home-care",
                        "2025-02-01 | House of Care | memberOf | European Social Network | https://house.example/near"
                                + " | house | european-social-network");
    }

    @Test
    void findThemesWithoutAProject() {
        assertThat(ask("09")).containsExactly("poverty | Poverty");
        assertThat(ask("09", "country:RO }", "country:MD }"))
                .containsExactly("older-people | Older people", "poverty | Poverty");
    }

    @Test
    void listPagesInALanguageLeastSureFirst() {
        assertThat(ask("10"))
                .containsExactly("pages/bridge.html | - | 0.71 | 2", "https://house.example/near | Aproape | 0.98 | 1");
    }

    @Test
    void judgeAStatementByItsBestEvidence() {
        assertThat(ask("11"))
                .containsExactly(
                        "0.4 | Vatra | memberOf | European Social Network | 1 | hearth | european-social-network");
    }

    @Test
    void tellWhatAnOrganisationLeadsFromWhatItOnlyJoins() {
        assertThat(ask("12"))
                .containsExactly("leads | Reach | 2024-01-01 | reach", "joins | Near You | 2023-05 | near");
    }

    private static List<String> ask(String number) {
        return ask(number, "", "");
    }

    /** @return one text per row: values in the query's order, IRIs cut down to their last part, "-" for none */
    private static List<String> ask(String number, String constant, String instead) {
        Path file = files().stream()
                .filter(f -> f.getFileName().toString().startsWith(number))
                .findFirst()
                .orElseThrow();
        String query = ONTOLOGY.read(file);
        assertThat(query).contains(constant);
        List<String> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create(query.replace(constant, instead), GRAPH)) {
            List<String> columns = execution.getQuery().getResultVars();
            execution.execSelect().forEachRemaining(row -> rows.add(text(columns, row)));
        }
        return rows;
    }

    private static String text(List<String> columns, QuerySolution row) {
        return columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable RDFNode node) {
        if (node == null) return "-";
        if (node.isLiteral()) return node.asLiteral().getLexicalForm();
        return node.toString().replaceFirst(".*[/#]", "");
    }
}
