package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Ontology;
import org.reticula.pipeline.RunReport.Outcome;

/**
 * A month of nights over a site that lives: pages change, vanish and appear, imports are killed or stopped on their way, and the site is down. The
 * graph must always be the one that an import gives that never saw the site before; times and days aside, that is what the hash of a graph says.
 */
@Tag("slow")
class SimulatedMonthTest {
    /** A whole month of a larger site by -Dmonth.pages=500 -Dmonth.nights=30 -Dmonth.check=1, which takes half an hour. */
    private static final int PAGES = Integer.getInteger("month.pages", 60);

    /** Nights from one comparison to the next. */
    private static final int CHECK = Integer.getInteger("month.check", 4);

    private static final int NIGHTS = Integer.getInteger("month.nights", 12);
    /** After so many nights the same goes wrong again. */
    private static final int NIGHTS_OF_FAULTS = 12;

    private static final double CHANGED = 0.02;
    private static final double VANISHED = 0.005;
    private static final double MOST_DISK = 2.5;
    private static final String SOURCES = """
            contact: https://example.org/crawl
            sources:
              - {name: site, kind: site, url: "{site}/list", include: "/p/*", depth: 2, delay: 0}
            """;

    private static final List<String> FIRST =
            List.of("Open", "Quiet", "Bright", "Green", "Silver", "Northern", "Little", "Gentle", "Common", "Golden");
    private static final List<String> SECOND = List.of(
            "Bridge", "Harbour", "Table", "Window", "Circle", "Ladder", "Lantern", "Orchard", "Compass", "Meadow");
    private static final List<String> THIRD =
            List.of("Alliance", "Beacon", "Garden", "Journey", "Kitchen", "Mosaic", "Thread", "Workshop");
    private static final List<String> ORGANISATIONS = List.of(
            "University of Galway",
            "Caritas Wien",
            "Diakonie Leipzig",
            "Municipality of Aarhus",
            "Fondazione Cariplo",
            "Helsinki Deaconess Institute");

    private static final Pattern OF_ONE_RUN =
            Pattern.compile("(generatedAtTime|startedAtTime|endedAtTime|firstSeen)> |/graph/catalogue> \\.$");

    private static final Pattern OTHER_LANGUAGE = Pattern.compile(
            "^languages/(?!en/).+/|^names/(?!en)\\w\\w\\.|^vocabulary/(themes-(?!en)\\w\\w\\.|organisations-(?!european)|programmes-[in])");

    private final Random random = new Random(7);
    /** Number of each page that is there, and of its version. */
    private final TreeMap<Integer, Integer> pages = new TreeMap<>();

    private int numbers;

    @TempDir
    private Path folder;

    private Knowledge knowledge;

    private TestSite site;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite(folder);
        knowledge = new Knowledge(Ontology.open(smallOntology(folder.resolve("ontology"))));
        while (numbers < PAGES) pages.put(numbers++, 0);
        write();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyNightGivesTheGraphOfAFreshImport() throws Exception {
        assertThat(night().outcome()).isEqualTo(Outcome.PUBLISHED);
        for (int night = 1; night < NIGHTS; night++) {
            boolean quiet = night % 6 == 5;
            if (!quiet) live();
            switch (night % NIGHTS_OF_FAULTS) {
                case 2 -> site.downAfter(PAGES / 2);
                case 3 -> kill("extract");
                case 7 -> kill("publish");
                case 9 -> stopHalfway();
                default -> {}
            }
            if (site.isDown()) {
                assertThat(night().outcome())
                        .as("night %d, the site is down", night)
                        .isIn(Outcome.PUBLISHED, Outcome.UNCHANGED);
                site.downAfter(Integer.MAX_VALUE);
            }
            RunReport done = night();
            assertThat(done.outcome())
                    .as("night %d: %s", night, done.why())
                    .isEqualTo(quiet ? Outcome.UNCHANGED : Outcome.PUBLISHED);
            assertThat(done.pages().found()).as("night %d", night).isEqualTo(pages.size());
            if (night % CHECK == 0 || night == NIGHTS - 1) compare(night, done);
        }
    }

    private void compare(int night, RunReport done) throws Exception {
        Path other = folder.resolve("fresh" + night);
        RunReport fresh = run(other, new ImportListener() {});
        if (!Objects.equals(done.graphHash(), fresh.graphHash()))
            assertThat(statements(site.data()))
                    .as("night %d", night)
                    .containsExactlyInAnyOrderElementsOf(statements(other));
        assertThat(done.graphHash()).as("night %d", night).isEqualTo(fresh.graphHash());
        assertThat(blocks(site.data()))
                .as("blocks on the disk, night %d", night)
                .isLessThan(Math.round(blocks(other) * MOST_DISK));
    }

    /** With the pages' language alone: a month of nights must not take an hour. */
    private static Path smallOntology(Path small) throws IOException {
        Path whole = Ontology.open(null).root();
        try (Stream<Path> all = Files.walk(whole)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = whole.relativize(file).toString().replace('\\', '/');
                if (OTHER_LANGUAGE.matcher(path).find()) continue;
                Path copy = small.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return small;
    }

    /** What the hash is made of. */
    private static Set<String> statements(Path data) throws IOException {
        Path release = Imports.store(data).getCurrent(issue -> {}).folder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(release.resolve("graph.nq.gz"))), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !OF_ONE_RUN.matcher(line).find())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What the site's people do in a day. */
    private void live() {
        List<Integer> all = new ArrayList<>(pages.keySet());
        Collections.shuffle(all, random);
        int changed = count(CHANGED);
        int vanished = count(VANISHED);
        all.subList(0, changed).forEach(n -> pages.merge(n, 1, Integer::sum));
        for (int gone : all.subList(changed, changed + vanished)) {
            pages.remove(gone);
            site.remove("/p/" + gone);
        }
        for (int i = 0; i < vanished; i++) pages.put(numbers++, 0);
        write();
    }

    private static int count(double share) {
        return Math.max(1, (int) Math.round(PAGES * share));
    }

    private void write() {
        StringBuilder list = new StringBuilder("<html lang=en><title>All projects</title><ul>");
        pages.forEach((number, version) -> {
            list.append("<li><a href=/p/")
                    .append(number)
                    .append(">")
                    .append(name(number))
                    .append("</a>");
            site.put("/p/" + number, 200, Map.of(), page(number, version));
        });
        site.put("/list", 200, Map.of(), list.append("</ul></html>").toString());
    }

    private static String name(int n) {
        return FIRST.get(n % 10) + " " + SECOND.get(n / 10 % 10) + " " + THIRD.get(n / 100 % 8);
    }

    private static String page(int number, int version) {
        int year = 2015 + (number + version) % 8;
        return """
                <!doctype html><html lang=en><head><meta charset=utf-8><title>%1$s</title></head><body><nav><a href=/list>All projects</a></nav>
                <main><h1>The %1$s project</h1><p>The %1$s project is coordinated by %2$s and funded by the European Social Fund Plus.</p>
                <p>The project runs from March %4$d to December %5$d. So far %6$d people have taken part.</p>
                <ul><li>Partner: %3$s</li><li>Total budget: EUR %7$d</li></ul></main></body></html>
                """.formatted(
                        name(number),
                        ORGANISATIONS.get(number % ORGANISATIONS.size()),
                        ORGANISATIONS.get((number + version + 1) % ORGANISATIONS.size()),
                        year,
                        year + 2,
                        100 + number + version,
                        100_000 + 137 * number + 1000 * version);
    }

    private RunReport night() throws IOException {
        return run(site.data(), new ImportListener() {});
    }

    private RunReport run(Path data, ImportListener listener) throws IOException {
        return new ImportJob(site.request(SOURCES, data), knowledge, listener, Clock.systemUTC()).run();
    }

    private void stopHalfway() throws IOException {
        ImportJob[] job = new ImportJob[1];
        ImportListener stopper = new ImportListener() {
            private int done;

            @Override
            public void pagesDone(int more) {
                done += more;
                if (done > PAGES / 2) job[0].stop();
            }
        };
        job[0] = new ImportJob(site.request(SOURCES, site.data()), knowledge, stopper, Clock.systemUTC());
        assertThat(job[0].run().outcome()).isEqualTo(Outcome.STOPPED);
    }

    private void kill(String step) throws IOException, InterruptedException {
        site.request(SOURCES, site.data());
        KilledProcess.kill(
                "step=" + step,
                List.of(
                        "import",
                        "--sources",
                        folder.resolve("sources.yaml").toString(),
                        "--ontology",
                        folder.resolve("ontology").toString(),
                        "--data",
                        site.data().toString(),
                        "--allow-host",
                        "127.0.0.1"));
    }

    /** Kilobytes that a folder takes on the disk: databases have holes. */
    private static long blocks(Path folder) throws IOException, InterruptedException {
        Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
        try (BufferedReader lines = du.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            assertThat(du.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return Long.parseLong(line.split("\\s", 2)[0]);
        }
    }
}
