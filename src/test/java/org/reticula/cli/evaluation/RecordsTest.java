package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ResultFormat;
import org.reticula.model.Ontology;
import org.reticula.pipeline.ImportJob;
import org.reticula.pipeline.ImportListener;
import org.reticula.pipeline.ImportRequest;
import org.reticula.pipeline.Knowledge;

/** The records of portals, one per official language of the EU: of the seven facts of each nearly all must come through. */
class RecordsTest {
    private static final Path RECORDS = Path.of("src/test/records");
    private static final int LANGUAGES = 24;
    private static final int FACTS = 7;
    private static final int BOUND = 160;
    private static final int BOUND_OF_EACH = 5;

    @TempDir
    private Path data;

    @Test
    void nearlyAllFactsOfThePortalsRecordsAreInTheGraph() throws IOException {
        Map<String, PageFacts> found = read();
        List<CSVRecord> expected = expected();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> right = new TreeMap<>();
        for (CSVRecord record : expected) {
            int before = wrong.size();
            String page = record.get("language") + ".html";
            PageFacts facts = found.entrySet().stream()
                    .filter(e -> e.getKey().endsWith(page))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(PageFacts::new);
            compare(record, facts, wrong);
            right.put(record.get("language"), FACTS - (wrong.size() - before));
        }

        assertThat(right).as("facts per language").hasSize(LANGUAGES);
        assertThat(LANGUAGES * FACTS - wrong.size())
                .as("facts per language: %s, wrong: %s", right, wrong)
                .isGreaterThanOrEqualTo(BOUND);
        assertThat(right.values())
                .as("facts per language: %s, wrong: %s", right, wrong)
                .allMatch(facts -> facts >= BOUND_OF_EACH);
    }

    private static void compare(CSVRecord record, PageFacts facts, List<String> wrong) {
        named(record, "title", facts.subjects("project").values(), wrong);
        only(record, "start", record.get("start"), facts.list("start"), wrong);
        only(record, "end", record.get("end"), facts.list("end"), wrong);
        only(record, "total", record.get("total") + " " + record.get("currency"), facts.list("budget"), wrong);
        only(record, "eu", record.get("eu") + " " + record.get("currency"), facts.list("eu"), wrong);
        named(record, "fund", facts.list("programme"), wrong);
        named(record, "beneficiary", facts.list("coordinator"), wrong);
    }

    private static void named(CSVRecord record, String fact, Collection<PageFacts.Found> found, List<String> wrong) {
        String name = record.get(fact);
        if (found.stream().flatMap(f -> f.names().stream()).noneMatch(v -> plain(v).equalsIgnoreCase(plain(name))))
            wrong(record, fact, name, found, wrong);
    }

    /** Names are kept with one form of the apostrophe. */
    private static String plain(String name) {
        return name.replace('’', '\'');
    }

    /** A second value beside the right one is wrong, too. */
    private static void only(
            CSVRecord record, String fact, String value, List<PageFacts.Found> found, List<String> wrong) {
        boolean date = fact.equals("start") || fact.equals("end");
        boolean right = found.size() == 1
                && found.get(0).names().stream()
                        .allMatch(v -> date ? v.equals(value) : ValueMatcher.sameMoney(v, value));
        if (!right) wrong(record, fact, value, found, wrong);
    }

    private static void wrong(CSVRecord record, String fact, String value, Collection<?> found, List<String> wrong) {
        wrong.add("%s %s: expected %s, found %s".formatted(record.get("language"), fact, value, found));
    }

    private static List<CSVRecord> expected() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(RECORDS.resolve("expected.csv"))) {
            return format.parse(reader).getRecords();
        }
    }

    private Map<String, PageFacts> read() throws IOException {
        Knowledge knowledge = new Knowledge(Ontology.open(null));
        ImportRequest request = new ImportRequest(List.of(RECORDS), null, data, 2, Iris.VOCABULARY, 0);
        new ImportJob(request, knowledge, new ImportListener() {}, Clock.systemUTC()).run();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (OpenRelease release = new ReleaseStore(data, Clock.systemUTC()).openCurrent(issue -> {})) {
            String query = knowledge.ontology().read(knowledge.ontology().root().resolve("evaluation/facts.rq"));
            new Queries(Duration.ofMinutes(1)).run(release, query, ResultFormat.JSON, rows);
        }
        return PageFactsReader.read(new ByteArrayInputStream(rows.toByteArray()));
    }
}
