package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Issue;
import org.reticula.model.UsageException;

@Tag("slow")
class ReleaseStoreTest {
    private static final String NEXT_DAY = "2026-03-02T12:00:00Z";

    @TempDir
    Path data;

    private final List<Issue> warnings = new ArrayList<>();

    private ReleaseStore store(String instant) {
        return new ReleaseStore(data, Sample.clock(instant));
    }

    private Release publish(String instant, Sample.Page... pages) {
        return Sample.publish(store(instant), instant, pages);
    }

    @Test
    void publishesAReleaseThatVerifiesAndNamesItInCurrent() throws IOException {
        Release release = publish(Sample.NOON, Sample.romanian(), Sample.english());
        assertThat(store(Sample.NOON).verify(release.name())).isEmpty();
        assertThat(release.name()).isEqualTo("2026-03-01-001");
        assertThat(Files.readString(data.resolve("CURRENT"))).isEqualTo("2026-03-01-001\n");
        try (Stream<Path> files = Files.list(release.folder())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("graph.nq.gz", "manifest.json", "search", "tdb2");
        }
    }

    @Test
    void holdsTheSameStatementsInStoreAndFile() throws IOException {
        Release release = publish(Sample.NOON, Sample.romanian(), Sample.english());
        List<String> stored = new ArrayList<>();
        try (OpenRelease open = OpenRelease.open(release)) {
            Txn.executeRead(
                    open.dataset(), () -> open.dataset().find().forEachRemaining(q -> stored.add(QuadLine.write(q))));
        }
        stored.sort(GraphFile::compare);
        try (BufferedReader lines = GraphFile.read(release.folder())) {
            assertThat(lines.lines()).containsExactlyElementsOf(stored);
        }
    }

    @Test
    void countsUpNamesAlsoWhenTheClockIsPutBack() {
        assertThat(publish(Sample.NOON, Sample.english()).name()).isEqualTo("2026-03-01-001");
        assertThat(publish(Sample.NOON, Sample.english()).name()).isEqualTo("2026-03-01-002");
        assertThat(publish("1970-01-01T00:00:00Z", Sample.english()).name()).isEqualTo("2026-03-01-003");
        assertThat(publish(NEXT_DAY, Sample.english()).name()).isEqualTo("2026-03-02-001");
        assertThat(store(NEXT_DAY).list())
                .extracting(Release::name)
                .containsExactly("2026-03-02-001", "2026-03-01-003", "2026-03-01-002", "2026-03-01-001");
    }

    @Test
    void givesEqualHashesToEqualPagesOnDifferentDaysAndKeepsTheDayOfFirstSight() {
        Release first = publish(Sample.NOON, Sample.english());
        Release second = publish(NEXT_DAY, Sample.english());
        Release third = publish(NEXT_DAY, Sample.english(), Sample.romanian());
        assertThat(second.manifest().graph().hash())
                .isEqualTo(first.manifest().graph().hash());
        assertThat(third.manifest().graph().hash())
                .isNotEqualTo(first.manifest().graph().hash());
        assertThat(Sample.rows(
                        third,
                        "SELECT ?day (COUNT(*) AS ?n) { GRAPH <https://w3id.org/reticula/id/graph/evidence> { ?e ret:firstSeen ?day } }"
                                + " GROUP BY ?day ORDER BY ?day"))
                .containsExactly("2026-03-01 | 5", "2026-03-02 | 25");
    }

    @Test
    void countsAStatementOnceHoweverManyPagesSayIt() {
        Release release = publish(Sample.NOON, Sample.english(), Sample.romanian());
        GraphSummary graph = release.manifest().graph();
        assertThat(
                        Sample.rows(
                                release,
                                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o {"
                                        + " GRAPH <https://w3id.org/reticula/id/graph/evidence> { ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } } }"))
                .containsExactly(String.valueOf(graph.said()));
        assertThat(graph.said()).isLessThan(graph.evidence()).isPositive();
    }

    @Test
    void describesItselfInTheCatalogue() {
        Release release = publish(Sample.NOON, Sample.english());
        assertThat(Sample.rows(
                        release,
                        "SELECT ?triples ?licence ?end { GRAPH <https://w3id.org/reticula/id/graph/catalogue> {"
                                + " ?d a void:Dataset, dcat:Dataset ; void:triples ?triples ; dct:license ?licence ."
                                + " ?import a prov:Activity ; prov:generated ?d ; prov:endedAtTime ?end } }"))
                .containsExactly(release.manifest().graph().statements()
                        + " | https://creativecommons.org/licenses/by/4.0/ | 2026-03-01T12:00:00Z");
    }

    @Test
    void findsEveryKindOfDamageAndNamesTheFile() throws IOException {
        ReleaseStore store = store(Sample.NOON);
        Release release = publish(Sample.NOON, Sample.english());
        for (String file : List.of(
                "graph.nq.gz", "tdb2/Data-0001/SPO.dat", "tdb2/Data-0001/nodes-data.obj", "tdb2/Data-0001/GSPO.bpt")) {
            Path path = release.folder().resolve(file);
            byte[] whole = Files.readAllBytes(path);
            byte[] flipped = whole.clone();
            flipped[whole.length / 3] ^= 4;
            for (byte[] damaged : List.of(flipped, java.util.Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
                Files.write(path, damaged);
                assertThat(store.verify(release.name())).get().asString().contains(path.toString());
            }
            Files.delete(path);
            assertThat(store.verify(release.name())).get().asString().contains(path + " is missing");
            Files.write(path, whole);
        }
        assertThat(store.verify(release.name())).isEmpty();
        Files.writeString(release.folder().resolve("manifest.json"), "{");
        assertThat(store.verify(release.name())).get().asString().contains("manifest.json");
    }

    @Test
    void servesTheNewestWholeReleaseWhenTheCurrentOneIsDamaged() throws IOException {
        Release old = publish(Sample.NOON, Sample.english());
        Release current = publish(Sample.NOON, Sample.english());
        Files.delete(current.folder().resolve("tdb2/Data-0001/SPO.dat"));
        assertThat(store(Sample.NOON).getCurrent(warnings::add).name()).isEqualTo(old.name());
        assertThat(warnings).extracting(Issue::message).anySatisfy(m -> assertThat(m)
                .contains("SPO.dat is missing"));
        warnings.clear();
        Files.delete(data.resolve("CURRENT"));
        assertThat(store(Sample.NOON).getCurrent(warnings::add).name()).isEqualTo(old.name());
        assertThat(warnings).isNotEmpty();
    }

    @Test
    void saysWhatToDoWhenNothingWasPublished() {
        assertThatThrownBy(() -> store(Sample.NOON).openCurrent(warnings::add))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("import");
        assertThatThrownBy(() -> store(Sample.NOON).get("../etc")).isInstanceOf(UsageException.class);
    }

    @Test
    void removesWhatACrashLeftBehindAndLeavesTheCurrentReleaseAlone() throws IOException {
        Release release = publish(Sample.NOON, Sample.english());
        Path left = Files.createDirectories(data.resolve("releases/2026-03-01-002.tmp/tdb2/Data-0001"));
        Files.writeString(left.resolve("SPO.dat"), "half");
        assertThat(store(Sample.NOON).findCurrent()).map(Release::name).contains(release.name());
        ReleaseDraft draft = store(Sample.NOON).draft();
        assertThat(left).doesNotExist();
        assertThat(draft.name()).isEqualTo("2026-03-01-002");
        assertThat(store(Sample.NOON).list()).extracting(Release::name).containsExactly(release.name());
    }

    @Test
    void carriesTheCallersFilesAndChecksThem() throws IOException {
        ReleaseStore store = store(Sample.NOON);
        ReleaseDraft draft = store.draft();
        try (GraphBuilder builder = Sample.builder(draft.folder(), Sample.NOON, warnings::add)) {
            draft.write(builder, new ShapesGate(Sample.ONTOLOGY, warnings::add), Sample.inputs(Sample.NOON));
        }
        Files.writeString(draft.folder().resolve("report.json"), "{}");
        Release release = draft.publish();
        assertThat(release.manifest().inputs().pages()).isEqualTo("pages");
        Files.writeString(release.folder().resolve("report.json"), "[]");
        assertThat(store.verify(release.name())).get().asString().contains("report.json");
    }

    @Test
    void goesBackAndPrunesButNeverTheCurrentRelease() {
        Release first = publish(Sample.NOON, Sample.english());
        publish(Sample.NOON, Sample.english());
        publish(Sample.NOON, Sample.english());
        ReleaseStore store = store(Sample.NOON);
        store.makeCurrent(first);
        assertThat(store.prune(1)).containsExactly("2026-03-01-002");
        assertThat(store.list()).extracting(Release::name).containsExactly("2026-03-01-003", first.name());
        assertThat(store.findCurrent()).map(Release::name).contains(first.name());
    }

    @Test
    void keepsOfOldReleasesOnlyTheFileFromWhichAllElseIsMadeAgain() throws IOException {
        Release oldest = publish(Sample.NOON, Sample.english());
        Release newest = null;
        for (int i = 0; i < 3; i++) newest = publish(Sample.NOON, Sample.english(), Sample.romanian());
        ReleaseStore store = store(Sample.NOON);
        Path halfDeleted = Files.createDirectories(oldest.folder().resolve("tdb2.tmp"));

        for (int i = 0; i < 2; i++) assertThat(store.prune(4)).isEmpty();

        assertThat(halfDeleted).doesNotExist();
        assertThat(store.list())
                .filteredOn(r -> Files.exists(r.folder().resolve("tdb2")))
                .hasSize(2);
        assertThat(oldest.folder())
                .isDirectoryContaining("glob:**/graph.nq.gz")
                .isDirectoryNotContaining("glob:**/*.tmp");
        for (Release release : store.list())
            assertThat(store.verify(release.name())).as(release.name()).isEmpty();
        try (OpenRelease then = store.open(store.get(oldest.name()));
                OpenRelease now = store.open(newest)) {
            assertThat(then.count()).isEqualTo(oldest.manifest().graph().quads());
            assertThat(ReleaseDiff.print(then, now, List.of("en"), new StringBuilder())
                            .added())
                    .isPositive();
        }
    }

    @Test
    void letsReadersOfOneProcessShareAReleaseUntilTheLastOneLeaves() {
        Release release = publish(Sample.NOON, Sample.english());
        OpenRelease one = OpenRelease.open(release);
        OpenRelease two = OpenRelease.open(release);
        one.close();
        one.close();
        assertThat(two.count()).isEqualTo(release.manifest().graph().quads());
        two.close();
        try (OpenRelease again = OpenRelease.open(release)) {
            assertThat(again.count()).isEqualTo(release.manifest().graph().quads());
        }
    }

    @Test
    void canBeReadByTwoProcessesAtOnceAndStaysAsItWas() throws Exception {
        Release release = publish(Sample.NOON, Sample.english());
        try (OpenRelease open = OpenRelease.open(release)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherReader.class.getName(),
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(other.waitFor()).as(said).isZero();
            assertThat(said).contains("counted " + release.manifest().graph().quads());
            assertThat(open.count()).isEqualTo(release.manifest().graph().quads());
        }
        assertThat(store(Sample.NOON).verify(release.name())).isEmpty();
    }

    @Test
    void readsACopyWhereTheReleaseMayNotBeWritten() throws IOException {
        Release release = publish(Sample.NOON, Sample.english());
        try (ReleaseDatabase copy = ReleaseDatabase.openCopy(ReleaseDatabase.storage(release.folder()))) {
            assertThat(copy.count()).isEqualTo(release.manifest().graph().quads());
        }
    }

    /** What another process does: reads every statement. */
    static final class OtherReader {
        private OtherReader() {}

        public static void main(String[] arguments) {
            ReleaseStore store = new ReleaseStore(Path.of(arguments[0]), Sample.clock(Sample.NOON));
            try (OpenRelease open = store.openCurrent(warning -> {
                throw new AssertionError(warning.toString());
            })) {
                long read = Txn.calculateRead(
                        open.dataset(),
                        () -> org.apache.jena.atlas.iterator.Iter.count(
                                open.dataset().find()));
                System.out.println("counted " + read);
            }
        }
    }
}
