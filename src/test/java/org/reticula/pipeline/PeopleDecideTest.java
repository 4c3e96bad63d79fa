package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.Explainer;
import org.reticula.graph.Explanation;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.model.Issue;

/** Decisions through the whole import, again and again. */
@Tag("slow")
class PeopleDecideTest {
    private static final Knowledge KNOWLEDGE = Imports.KNOWLEDGE;
    private static final String HEADER =
            "decision,kind,thing,country,page,other,other_country,other_page,property,value,language,who,when,why\n";
    private static final String SPLIT = "different,organisation,Asociația Umbrela Verde,,ro/casa.html,"
            + "Asociația Umbrela Verde,,en/soup.txt,,,,Ana Pop,2026-03-01,two bodies of one name\n";
    private static final String THIRD = "same,organisation,Asociația Umbrela Verde,,ro/casa.html,"
            + "Asociația Umbrela Verde,,en/bridge.html,,,,Ana Pop,2026-03-01,\n";
    private static final String JOIN =
            "same,organisation,Comune di Ferrara,,,University of Galway,,,,,,Ana Pop,2026-03-02,for this test\n";
    private static final String UMBRELLAS =
            "SELECT DISTINCT ?o { ?o a org:Organization ; rdfs:label ?n FILTER(STR(?n) = 'Asociația Umbrela Verde') }";
    private static final String LEADERS = "SELECT ?o { ?p ret:coordinator ?o ; rdfs:label ?n"
            + " FILTER(CONTAINS(?n, 'Ponte Vivo') || CONTAINS(?n, 'Open Bridge')) } ORDER BY ?p";
    private static final String CURATION = "GRAPH <https://w3id.org/reticula/id/graph/curation>";

    @TempDir
    private Path folder;

    private Path input;
    private Path data;
    private Path curation;

    @BeforeEach
    void write() throws IOException {
        input = SamplePages.write(folder.resolve("in"));
        SamplePages.write(
                input.resolve("en/soup.txt"), "The Warm Soup project is coordinated by Asociația Umbrela Verde.\n");
        data = folder.resolve("data");
        curation = Files.createDirectories(folder.resolve("curation"));
    }

    private RunReport run(Path to) {
        ImportRequest request = new ImportRequest(List.of(input), null, to, 2, Iris.VOCABULARY, 0, null, curation);
        return new ImportJob(request, KNOWLEDGE, new ImportListener() {}, Clock.systemUTC()).run();
    }

    private void decide(String... rows) throws IOException {
        Files.writeString(curation.resolve("decisions.csv"), HEADER + String.join("", rows));
    }

    private void assertSplitAndJoined(Path where) {
        assertThat(Imports.ask(where, UMBRELLAS)).hasSize(2);
        assertThat(Imports.ask(where, LEADERS)).hasSize(2);
        assertThat(Imports.ask(where, LEADERS).stream().distinct()).hasSize(1);
    }

    @Test
    void aSplitAndAJoinHoldOverImportsAChangedPageAndAWipedOutput() throws IOException {
        run(data);
        assertThat(Imports.ask(data, UMBRELLAS)).hasSize(1);
        assertThat(Imports.ask(data, LEADERS).stream().distinct()).hasSize(2);
        decide(SPLIT, THIRD, JOIN);

        RunReport second = run(data);
        assertThat(second.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(second.decisions().issues()).isEmpty();
        assertSplitAndJoined(data);
        List<String> iris = Imports.ask(data, UMBRELLAS);
        assertThat(run(data).outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);

        Path page = input.resolve("it/ponte.txt");
        SamplePages.write(page, Files.readString(page).replace("31 dicembre 2026", "30 giugno 2027"));
        assertThat(run(data).outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertSplitAndJoined(data);
        assertThat(Imports.ask(data, UMBRELLAS)).isEqualTo(iris);

        Path fresh = folder.resolve("fresh");
        run(fresh);
        assertSplitAndJoined(fresh);

        Files.delete(curation.resolve("decisions.csv"));
        assertThat(run(data).outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(Imports.ask(data, UMBRELLAS)).hasSize(1);
        assertThat(Imports.ask(data, LEADERS).stream().distinct()).hasSize(2);
    }

    @Test
    void aRetiredIriLeadsToWhereItWent() throws IOException {
        run(data);
        List<String> before = Imports.ask(data, LEADERS);
        decide(JOIN);
        run(data);
        String now = Imports.ask(data, LEADERS).get(0);
        String retired = before.stream().filter(i -> !i.equals(now)).findFirst().orElseThrow();

        assertThat(Imports.ask(
                        data,
                        "ASK { <" + retired + "> owl:sameAs <" + now + "> . <" + now + "> ret:mergedFrom <" + retired
                                + "> }"))
                .containsExactly("true");
        try (OpenRelease release = Imports.store(data).openCurrent(i -> {})) {
            Explanation explanation =
                    new Explainer(release, List.of("en")).explain(retired).get(0);
            StringBuilder printed = new StringBuilder();
            explanation.print(printed);
            assertThat(printed)
                    .contains("<" + retired + "> is retired: it was merged into\n", "<" + now + ">")
                    .contains(
                            "“Comune di Ferrara” (it, it/ponte.txt)",
                            " = ",
                            "“University of Galway” (en, en/bridge.html)")
                    .contains(" · 1.0 · decided by Ana Pop on 2026-03-02: for this test")
                    .contains("same: organisation Comune di Ferrara · organisation University of Galway,"
                            + " decided by Ana Pop on 2026-03-02: for this test");
        }
    }

    @Test
    void statementsAreTakenOutAndPutInByPeople() throws IOException {
        decide(
                "wrong,project,Ponte Vivo,,,,,,endDate,2026-12-31,,Ana Pop,2026-03-01,\n",
                "right,project,Ponte Vivo,,,,,,endDate,2027-06-30,,Ana Pop,2026-03-01,seen in the contract\n",
                "wrong,project,Ponte Vivo,,it/ponte.txt,Università di Bologna,,,partner,,,Ana Pop,2026-03-01,\n",
                "right,project,Ponte Vivo,,,University of Galway,,,partner,,,Ana Pop,2026-03-01,\n",
                "wrong,project,Ponte Vivo,,,,,,startDate,2001,,Ana Pop,2026-03-01,\n",
                "wrong,project,Casa Deschisă,,,,,,exists,,,Ana Pop,2026-03-01,no project at all\n",
                "name,organisation,Comune di Ferrara,,,,,,,Municipality of Ferrara,en,Ana Pop,2026-03-01,\n");

        RunReport report = run(data);

        assertThat(report.quarantined()).isEmpty();
        assertThat(report.decisions().issues()).extracting(Issue::source).containsExactly("decisions.csv:6");
        String bridge = "?p a ret:Project ; rdfs:label ?n FILTER(CONTAINS(?n, 'Ponte Vivo')) ";
        assertThat(Imports.ask(data, "SELECT ?d { " + bridge + " ?p schema:endDate ?d }"))
                .containsExactly("2027-06-30");
        assertThat(Imports.ask(data, "SELECT ?l { " + bridge + " ?p ret:partner/rdfs:label ?l }"))
                .containsExactly("University of Galway");
        assertThat(Imports.ask(
                        data,
                        "SELECT ?why { " + CURATION
                                + " { ?d a ret:Decision ; ret:decision 'right' ; rdf:predicate schema:endDate ; ret:decidedBy 'Ana Pop' ;"
                                + " dct:date '2026-03-01'^^xsd:date ; ret:reason ?why } }"))
                .containsExactly("seen in the contract");
        assertThat(Imports.ask(data, "SELECT ?p { ?p rdfs:label ?n FILTER(CONTAINS(?n, 'Casa Deschisă')) }"))
                .isEmpty();
        assertThat(Imports.ask(data, "SELECT ?n { ?o rdfs:label ?n FILTER(CONTAINS(?n, 'Ferrara')) } ORDER BY ?n"))
                .contains("Municipality of Ferrara");
        assertThat(Imports.ask(data, "SELECT ?d { " + CURATION + " { ?d a ret:Decision } }"))
                .hasSize(7);
    }

    @Test
    void decisionsThatApplyToNothingAreReportedAndTheRestGoesOn() throws IOException {
        decide(
                SPLIT,
                "same,organisation,Nobody at all,,,Comune di Ferrara,,,,,,Ana Pop,2026-03-01,\n",
                "same,organisation\n",
                "same,organisation,https://w3id.org/reticula/id/organisation/gone,,,Comune di Ferrara,,,,,,Ana Pop,2026-03-01,\n");

        RunReport report = run(data);

        assertThat(report.decisions().read()).isEqualTo(3);
        assertThat(report.decisions().issues())
                .extracting(i -> i.code() + " " + i.source())
                .containsExactly(
                        "BadDecision decisions.csv:4",
                        "DecisionUnmatched decisions.csv:3",
                        "DecisionUnmatched decisions.csv:5");
        assertThat(Imports.ask(data, UMBRELLAS))
                .hasSize(3); // the third page's is like both sides, and nobody said whose it is
        assertThat(run(data).decisions().issues()).hasSize(3);
    }

    @Test
    void everyMergeOfTheGraphHasScoreReasonsAndNames() {
        run(data);

        List<String> merges = Imports.ask(
                data,
                "SELECT ?entity ?left ?right ?score ?reason { GRAPH <https://w3id.org/reticula/id/graph/evidence> { ?m a ret:Merge ;"
                        + " ret:about ?entity ; ret:leftName ?left ; ret:rightName ?right ; ret:score ?score ; ret:reason ?reason } }");
        assertThat(merges).anyMatch(m -> m.contains("Asociația Umbrela Verde"));
        assertThat(Imports.ask(
                        data,
                        "SELECT ?m { GRAPH ?g { ?m a ret:Merge ; ret:leftPage|ret:rightPage ?p }"
                                + " FILTER NOT EXISTS { ?p a schema:WebPage } }"))
                .isEmpty();
    }

    @Test
    void unsurePairsAreAFileOfTheReleaseAndCounted() throws IOException {
        SamplePages.write(
                input.resolve("a.txt"), "The \"Sunrise\" project is coordinated by the University of Galway.\n");
        SamplePages.write(
                input.resolve("b.txt"), "The \"Sunrise\" project is coordinated by the University of Oxford.\n");

        RunReport report = run(data);

        assertThat(report.review()).isPositive();
        try (Stream<Path> files = Files.walk(data.resolve("releases"))) {
            assertThat(files.filter(f -> f.endsWith("review.jsonl")))
                    .singleElement()
                    .satisfies(f -> {
                        List<String> pairs = Files.readAllLines(f);
                        assertThat(pairs).hasSize(Math.toIntExact(report.review()));
                        assertThat(pairs).anySatisfy(p -> assertThat(p).contains("Sunrise", "a.txt", "b.txt"));
                    });
        }
    }
}
