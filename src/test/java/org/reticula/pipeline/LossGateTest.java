package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.Iris;
import org.reticula.graph.ThingChanges;
import org.reticula.model.SmallOntology;

/** When so much is missing that something broke. */
@Tag("slow")
class LossGateTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(SmallOntology.get());
    private static final List<String> NAMES =
            List.of("Harbour", "Meadow", "Lantern", "Orchard", "Compass", "Willow", "Anchor", "Beacon");

    @TempDir
    private Path folder;

    private Path input;
    private Path data;

    @BeforeEach
    void publish() {
        input = folder.resolve("in");
        data = folder.resolve("data");
        for (String name : NAMES) {
            write("north/" + name, "Quiet " + name);
            write("south/" + name, "Bright " + name);
        }
        run(PublishPolicy.USUAL);
    }

    private void write(String path, String name) {
        SamplePages.write(input.resolve(path + ".html"), """
                <html lang="en"><title>%1$s</title><main><h1>The %1$s project</h1><p>The %1$s project is led by the \
                University of Galway and funded by the European Social Fund Plus.</p></main></html>
                """.formatted(name));
    }

    private RunReport run(PublishPolicy policy) {
        ImportRequest request = new ImportRequest(
                List.of(input), null, data, 2, Iris.VOCABULARY, 0, null, null, List.of(), false, false, policy);
        return new ImportJob(request, KNOWLEDGE, new ImportListener() {}, Clock.systemUTC()).run();
    }

    private String current() {
        return Imports.store(data).getCurrent(issue -> {}).name();
    }

    @Test
    void aFewPagesMayGoButASourceThatVanishesIsNotPublishedUntilTheOperatorAcceptsIt() throws IOException {
        for (String name : NAMES.subList(0, 4)) Files.delete(input.resolve("south/" + name + ".html"));
        write("south/Compass", "Gentle Compass");
        write("north/Forest", "Calm Forest");

        RunReport report = run(PublishPolicy.USUAL);

        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(report.losses()).isEmpty();
        assertThat(report.sources().get("south")).isEqualTo(new RunReport.SourcePages(8, 4, 0, 1, 4, 0, 0));
        assertThat(report.sources().get("north")).isEqualTo(new RunReport.SourcePages(8, 9, 1, 0, 0, 0, 0));
        assertThat(report.things().gone().things())
                .extracting(ThingChanges.Thing::name)
                .contains("Bright Harbour", "Bright Meadow", "Bright Lantern", "Bright Orchard");
        assertThat(report.things().added().things())
                .extracting(ThingChanges.Thing::name)
                .contains("Calm Forest", "Gentle Compass");
        assertThat(report.quality().get("en").pages()).isEqualTo(13);

        for (String name : NAMES) Files.delete(input.resolve("north/" + name + ".html"));
        delete(data.resolve("reports")); // what was published counts, not what is told of it

        RunReport refused = run(PublishPolicy.USUAL);

        assertThat(refused.outcome()).isEqualTo(RunReport.Outcome.NOT_PUBLISHED);
        assertThat(refused.losses())
                .contains(
                        new RunReport.Loss("source", "north", 9, 1),
                        new RunReport.Loss("pages", "all", 13, 5),
                        new RunReport.Loss("language", "en", 13, 5));
        assertThat(refused.why())
                .contains("source north: 9 pages before, 1 now", report.release() + " stays", "--accept");
        assertThat(current()).isEqualTo(report.release());
        try (Stream<Path> releases = Files.list(data.resolve("releases"))) {
            assertThat(releases).as("nothing is left of the one refused").hasSize(2);
        }

        RunReport accepted = run(new PublishPolicy(0.2, true, 5));

        assertThat(accepted.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(accepted.losses()).isEqualTo(refused.losses());
        assertThat(current()).isEqualTo(accepted.release()).isNotEqualTo(report.release());
    }

    @Test
    void theShareIsTheOperatorsAndTheReportBelievesNobody() throws IOException {
        for (String name : NAMES.subList(0, 6)) Files.delete(input.resolve("south/" + name + ".html"));
        SamplePages.write(input.resolve("south/<img src=x onerror=alert(1)>.html"), "");

        RunReport report = run(new PublishPolicy(0.8, false, 1));

        assertThat(Imports.store(data).list()).as("only one is kept").hasSize(1);
        Path page = ReportHistory.page(data, report);
        Document read = Jsoup.parse(Files.readString(page));
        assertThat(read.select("script, img, link, iframe, object, base, form")).isEmpty();
        assertThat(read.getAllElements()).noneMatch(e -> e.attributes().asList().stream()
                .anyMatch(a -> a.getKey().startsWith("on") || a.getValue().startsWith("javascript")));
        assertThat(read.text())
                .contains("Published " + report.release(), "<img src=x onerror=alert(1)>.html", "the page has no text");
        assertThat(read.select("ul.things a"))
                .anyMatch(a ->
                        a.attr("href").startsWith(Iris.VOCABULARY) && a.text().startsWith("Bright"));
        assertThat(read.select("svg.runs g")).as("a column for each run").hasSize(2);
        Path released = data.resolve("releases/" + report.release()).resolve(ReportFiles.PAGE);
        assertThat(Files.readString(released)).contains("Published " + report.release());
        assertThat(Imports.store(data).verify(String.valueOf(report.release()))).isEmpty();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
