package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the web's answers, and for how long. */
class WebSweeperTest {
    private static final String SOURCES = """
            sources:
              - {name: site, kind: site, url: "{site}/", include: "/p/*", depth: 2}
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite(folder);
        site.page("/", "Start", "/p/one", "/p/two");
        site.page("/p/one", "Open Bridge");
        site.page("/p/two", "Quiet Harbour");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private ImportRun night() throws Exception {
        ImportRun run = site.fetch(SOURCES);
        new WebSweeper(run).sweep();
        return run;
    }

    private List<Path> files(String suffix) throws IOException {
        try (var all = Files.walk(site.data().resolve("web"))) {
            return all.filter(f -> f.toString().endsWith(suffix)).toList();
        }
    }

    @Test
    void keepsWhatThePagesOfThisImportNeed() throws Exception {
        night();
        assertThat(files(".json")).hasSize(3);
        assertThat(files(".body")).hasSize(3);
        assertThat(files(".links")).hasSize(3);

        site.page("/p/one", "Green Roof");
        assertThat(site.pages(night())).containsExactly("/p/one", "/p/two");

        assertThat(files(".body")).as("the former body is gone").hasSize(3);
        night();
        assertThat(site.askedPages())
                .as("nothing was forgotten, so each is asked for once")
                .containsExactly("/", "/p/one", "/p/two");
    }

    @Test
    void remembersAnAddressThatNobodyNamesForTenImports() throws Exception {
        WebStore web = night().web;
        site.page("/", "Start", "/p/one");
        for (int i = 1; i < 10; i++) {
            report(i);
            night();
        }
        assertThat(web.find(site.root() + "/p/two")).isPresent();

        report(10);
        night();

        assertThat(web.find(site.root() + "/p/two")).isEmpty();
        assertThat(files(".json")).hasSize(2);
        assertThat(files(".body")).hasSize(2);
    }

    /** Names of runs sort by time: after those of the imports here. */
    private void report(int number) throws IOException {
        for (String suffix : List.of(".html", ".json"))
            Files.writeString(site.data().resolve("reports").resolve("s%02d".formatted(number) + suffix), "{}");
    }

    @Test
    void removesWhatNobodyCanReadAndLeavesWhatIsNotOurs() throws Exception {
        WebStore web = night().web;
        Path record = files(".json").get(0);
        Path unfinished = Files.writeString(record.resolveSibling(".unfinished"), "half");
        Path strange = Files.writeString(site.data().resolve("web/notes.txt"), "mine");
        Path damaged = Files.writeString(record.resolveSibling("f".repeat(64) + ".json"), "{");
        Path orphan = Files.writeString(record.resolveSibling("e".repeat(64) + ".body"), "nobody names it");

        night();

        assertThat(strange).exists();
        assertThat(List.of(unfinished, damaged, orphan)).noneMatch(Files::exists);
        assertThat(web.find(site.root() + "/p/one")).isPresent();
    }
}
