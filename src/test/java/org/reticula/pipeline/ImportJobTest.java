package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.ReleaseDiff;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.Issue;

class ImportJobTest {
    private static final String PROJECTS =
            "SELECT DISTINCT ?name { ?p a ret:Project ; rdfs:label ?name } ORDER BY ?name";

    @TempDir
    private Path folder;

    @Test
    void turnsPagesIntoAGraphThatAnswers() {
        Path data = folder.resolve("data");
        Imports.Notes notes = new Imports.Notes();

        RunReport report = Imports.job(SamplePages.write(folder.resolve("in")), data, 2, notes)
                .run();

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(report.pages().added()).isEqualTo(3);
        assertThat(report.pages().rejected()).isEqualTo(1);
        assertThat(report.rejected()).extracting(Issue::source).containsExactly("empty.html");
        assertThat(report.languages()).containsOnlyKeys("en", "it", "ro");
        assertThat(report.entities()).containsEntry("project", 3L);
        assertThat(notes.steps)
                .containsExactly("discover", "lists", "fetch", "read", "extract", "resolve", "publish", "report");
        assertThat(Imports.ask(data, PROJECTS)).hasSize(3).anyMatch(n -> n.contains("Ponte Vivo"));
        assertThat(
                        Imports.ask(
                                data,
                                "SELECT ?quote { GRAPH ?g { ?e rdf:predicate ret:coordinator ; ret:quote ?quote } } ORDER BY ?quote"))
                .anyMatch(q -> q.contains("Comune di Ferrara"));
    }

    @Test
    void publishesNothingWhenNothingChanged() {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        String first = Imports.run(input, data).release();

        RunReport second = Imports.run(input, data);

        assertThat(second.outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(second.release()).isEqualTo(first);
        assertThat(second.pages().unchanged()).isEqualTo(3);
        assertThat(second.pages().readNow()).isZero();
        assertThat(second.entities()).containsEntry("project", 3L);
        assertThat(Imports.store(data).list()).hasSize(1);
    }

    @Test
    void changesExactlyWhatAnEditedPageSays() throws IOException {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        Imports.run(input, data);
        Path page = input.resolve("it/ponte.txt");
        SamplePages.write(page, Files.readString(page).replace("31 dicembre 2026", "30 giugno 2027"));

        RunReport report = Imports.run(input, data);

        assertThat(report.pages().changed()).isEqualTo(1);
        assertThat(report.pages().readNow()).isEqualTo(1);
        assertThat(changes(data)).containsExactlyInAnyOrder("+endDate 2027-06-30", "-endDate 2026-12-31");
    }

    @Test
    void forgetsWhatOnlyADeletedPageSaid() throws IOException {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        Imports.run(input, data);
        Files.delete(input.resolve("it/ponte.txt"));

        RunReport report = Imports.run(input, data);
        Path fresh = folder.resolve("fresh");
        RunReport anew = Imports.run(input, fresh);

        assertThat(report.pages().gone()).isEqualTo(1);
        assertThat(report.graphHash()).isEqualTo(anew.graphHash());
        assertThat(Imports.ask(data, PROJECTS)).noneMatch(n -> n.contains("Ponte Vivo"));
        assertThat(stored(data))
                .as("two pages, and why the empty one was rejected")
                .hasSize(3);
    }

    @Test
    void comesToTheSameGraphWhateverOrderAndThreads() throws IOException {
        Path input = SamplePages.write(folder.resolve("in"));
        Path other = folder.resolve("other");
        try (Stream<Path> files = Files.walk(input)) {
            List<Path> reversed =
                    new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
            java.util.Collections.reverse(reversed);
            for (Path file : reversed)
                SamplePages.write(other.resolve(input.relativize(file).toString()), Files.readString(file));
        }

        RunReport one = Imports.run(input, folder.resolve("one"), 1);
        RunReport eight = Imports.run(other, folder.resolve("eight"), 8);

        assertThat(eight.graphHash()).isNotNull().isEqualTo(one.graphHash());
    }

    @Test
    void neverEmptiesAGraphBecauseNoPageIsThere() throws IOException {
        Path data = folder.resolve("data");
        String release =
                Imports.run(SamplePages.write(folder.resolve("in")), data).release();

        RunReport report = Imports.run(Files.createDirectory(folder.resolve("nothing")), data);

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.NOT_PUBLISHED);
        assertThat(report.why()).contains("no page").contains(release);
        assertThat(Imports.store(data).getCurrent(i -> {}).name()).isEqualTo(release);
        assertThat(Imports.ask(data, PROJECTS)).hasSize(3);
    }

    @Test
    void leavesOutWhatItIsNotSureOf() {
        Path data = folder.resolve("data");
        ImportRequest asked = Imports.request(SamplePages.write(folder.resolve("in")), data, 2);
        ImportRequest sure = new ImportRequest(asked.sources(), null, data, 2, asked.baseIri(), 0.85);
        Knowledge knowledge = new Knowledge(org.reticula.model.Ontology.open(null));

        new ImportJob(sure, knowledge, new ImportListener() {}, java.time.Clock.systemUTC()).run();

        assertThat(Imports.ask(data, "SELECT ?c { GRAPH ?g { ?e ret:confidence ?c } FILTER(?c < 0.85) }"))
                .isEmpty();
        assertThat(Imports.ask(data, "SELECT ?c { GRAPH ?g { ?e ret:confidence ?c } }"))
                .isNotEmpty();
    }

    @Test
    void saysHowLongItTookAlsoWhenTheClockIsPutForwardMeanwhile() {
        ImportRequest request = Imports.request(SamplePages.write(folder.resolve("in")), folder.resolve("data"), 2);
        AtomicInteger looks = new AtomicInteger();
        InstantSource hasty =
                () -> Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(looks.incrementAndGet()));

        RunReport report = new ImportJob(
                        request, Imports.KNOWLEDGE, new ImportListener() {}, hasty.withZone(ZoneOffset.UTC))
                .run();

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(report.endedAt()).isAfter(report.startedAt().plus(Duration.ofDays(1)));
        assertThat(report.took()).isPositive().isLessThan(Duration.ofDays(1).toSeconds());
        assertThat(ReportPage.verdict(report)).contains(String.format(Locale.ROOT, " in %.1f s", report.took()));
    }

    @Test
    void refusesASecondImportNamingTheProcess() {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        List<Throwable> second = new ArrayList<>();
        ImportListener meanwhile = new ImportListener() {
            @Override
            public void stepStarted(String step, long pages) {
                if (!step.equals("extract")) return;
                try {
                    Imports.run(input, data);
                } catch (ImportFailedException e) {
                    second.add(e);
                }
            }
        };

        RunReport first = Imports.job(input, data, 2, meanwhile).run();

        assertThat(first.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(second).singleElement().satisfies(e -> assertThat(e.getMessage())
                .contains(String.valueOf(ProcessHandle.current().pid()))
                .contains(data.resolve("lock").toString()));
    }

    @Test
    void carriesOnAfterItWasStopped() {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        ImportJob[] job = new ImportJob[1];
        job[0] = Imports.job(input, data, 2, new ImportListener() {
            @Override
            public void stepEnded(String step) {
                if (step.equals("read")) job[0].stop();
            }
        });

        RunReport stopped = job[0].run();
        RunReport next = Imports.run(input, data);

        assertThat(stopped.outcome()).isEqualTo(RunReport.Outcome.STOPPED);
        assertThat(stopped.release()).isNull();
        assertThat(next.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
    }

    @Test
    void readsAPageAgainWhenItsResultIsDamaged() throws IOException {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        RunReport before = Imports.run(input, data);
        for (Path file : stored(data)) Files.writeString(file, "{\"issues\":");
        SamplePages.write(
                input.resolve("another.txt"), "Il progetto \"Nuovo Porto\" è coordinato dal Comune di Ferrara.\n");

        RunReport after = Imports.run(input, data);
        RunReport anew = Imports.run(input, folder.resolve("fresh"));

        assertThat(after.graphHash()).isEqualTo(anew.graphHash()).isNotEqualTo(before.graphHash());
    }

    @Test
    void putsADamagedDiaryAsideAndGoesOn() throws IOException {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        Imports.run(input, data);
        Path diary = data.resolve("jobs/import.mv.db");
        Files.write(diary, new byte[8_192]);
        Imports.Notes notes = new Imports.Notes();

        RunReport report = Imports.job(input, data, 2, notes).run();

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(notes.notices).singleElement().satisfies(n -> assertThat(n).contains(diary.toString()));
        try (Stream<Path> files = Files.list(data.resolve("jobs"))) {
            assertThat(files).anyMatch(f -> f.toString().contains(".corrupt-"));
        }
    }

    @Test
    void readsTheOthersBesideAPageOfFiftyThousandBoxes() {
        Path data = folder.resolve("data");
        Path input = SamplePages.write(folder.resolve("in"));
        SamplePages.write(input.resolve("deep.html"), "<p>" + "<div>".repeat(50_000) + "x" + "</div>".repeat(50_000));

        RunReport report = Imports.run(input, data);

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(report.pages().accepted()).isGreaterThanOrEqualTo(3);
    }

    private static List<String> changes(Path data) throws IOException {
        ReleaseStore store = Imports.store(data);
        List<String> changes = new ArrayList<>();
        ReleaseDiff.compare(
                store.list().get(1),
                store.list().get(0),
                c -> changes.add(
                        (c.added() ? "+" : "-") + c.statement().getPredicate().getLocalName() + " "
                                + c.statement().getObject().getLiteralLexicalForm()));
        return changes;
    }

    private static List<Path> stored(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("pages"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
