package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.Iris;

/** IRIs stay, in whatever order and on whatever night pages come: real imports of the sample pages. */
@Tag("slow")
class StableIrisTest {
    private static final Knowledge KNOWLEDGE = Imports.KNOWLEDGE;
    private static final String NAMES = "SELECT ?iri ?name { ?iri a ?type ; rdfs:label|skos:altLabel ?name"
            + " FILTER(?type IN (ret:Project, org:Organization, ret:Programme, ret:Place, schema:Event)) }";
    private static final int ORDERS = 10;
    private static final int NIGHTS = 3;

    @TempDir
    private Path folder;

    /** IRI to all names. */
    private static Map<String, String> things(Path data) {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (Map<String, String> row : Imports.askRows(data, NAMES))
            names.computeIfAbsent(row.getOrDefault("iri", ""), i -> new TreeSet<>())
                    .add(row.getOrDefault("name", ""));
        Map<String, String> things = new TreeMap<>();
        names.forEach((iri, all) -> things.put(iri, String.join(" | ", all)));
        return things;
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input"))) {
            return files.filter(f -> f.toString().endsWith(".html"))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        }
    }

    private RunReport importList(List<Path> pages, String data) throws IOException {
        Path list = folder.resolve("list.txt");
        Files.write(list, pages.stream().map(Path::toString).toList());
        ImportRequest request = new ImportRequest(List.of(), list, folder.resolve(data), 2, Iris.VOCABULARY, 0);
        return new ImportJob(request, KNOWLEDGE, new ImportListener() {}, Clock.systemUTC()).run();
    }

    /** Every third page, as all of them would take minutes. */
    private static List<Path> some() throws IOException {
        List<Path> all = samples();
        return new ArrayList<>(java.util.stream.IntStream.range(0, all.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(all::get)
                .toList());
    }

    @Test
    void tenOrdersGiveTheSameThingsUnderTheSameIris() throws IOException {
        List<Path> pages = some();
        String hash = importList(pages, "in-order").graphHash();
        Map<String, String> things = things(folder.resolve("in-order"));
        assertThat(things).hasSizeGreaterThan(20);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(pages, new Random(order));
            giveWhatWasRead("order-" + order);
            assertThat(importList(pages, "order-" + order).graphHash()).isEqualTo(hash);
        }
        assertThat(things(folder.resolve("order-9"))).isEqualTo(things);
    }

    @Test
    void threeNightsGiveTheSameThingsAndWhatWasThereKeepsItsIri() throws IOException {
        List<Path> pages = some();
        importList(pages, "at-once");
        Map<String, String> whole = things(folder.resolve("at-once"));
        Collections.shuffle(pages, new Random(7));
        Map<String, String> before = Map.of();
        Map<String, String> now = Map.of();
        Path data = folder.resolve("nights");
        for (int night = 1; night <= NIGHTS; night++) {
            importList(pages.subList(0, pages.size() * night / NIGHTS), "nights");
            now = things(data);
            for (String iri : before.keySet()) {
                boolean kept = now.containsKey(iri);
                assertThat(kept || leads(data, iri)).as(iri).isTrue();
            }
            before = now;
        }
        assertThat(now.values()).containsExactlyInAnyOrderElementsOf(whole.values());
        assertThat(importList(pages, "nights").outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
    }

    /** What pages yield is kept by content, so only the resolver and the graph have to begin anew. */
    private void giveWhatWasRead(String data) throws IOException {
        Path read = folder.resolve("in-order/pages");
        try (Stream<Path> all = Files.walk(read)) {
            for (Path path : all.toList()) {
                Path copy = folder.resolve(data)
                        .resolve("pages")
                        .resolve(read.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(copy);
                else Files.copy(path, copy);
            }
        }
    }

    private static boolean leads(Path data, String retired) {
        return Imports.ask(data, "ASK { <" + retired + "> owl:sameAs ?now . ?now ret:mergedFrom <" + retired + "> }")
                .equals(List.of("true"));
    }

    @Test
    void aPageWithABetterNameDoesNotChangeTheIri() {
        Path input = folder.resolve("in");
        Path data = folder.resolve("data");
        SamplePages.write(input.resolve("a.txt"), "Il progetto \"Ponte Vivo\" è coordinato dal comune di ferrara.\n");
        SamplePages.write(input.resolve("b.txt"), "Il progetto \"Ponte Vivo\" è coordinato dal Comune di Ferrara.\n");
        Imports.run(input, data);
        List<String> before = Imports.ask(data, "SELECT DISTINCT ?o { ?p ret:coordinator ?o }");
        for (String page : List.of("c", "d", "e"))
            SamplePages.write(
                    input.resolve(page + ".txt"), "Il progetto \"Ponte Vivo\" è coordinato dal COMUNE DI FERRARA.\n");

        Imports.run(input, data);

        assertThat(before).hasSize(1);
        assertThat(Imports.ask(data, "SELECT DISTINCT ?o { ?p ret:coordinator ?o }"))
                .isEqualTo(before);
    }
}
