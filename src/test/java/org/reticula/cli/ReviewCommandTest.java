package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.pipeline.SamplePages;

/** A person at the keyboard. */
@Tag("slow")
class ReviewCommandTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path curation;

    @BeforeEach
    void importPages() throws IOException {
        data = folder.resolve("data");
        curation = Files.createDirectories(folder.resolve("curation"));
        Path input = folder.resolve("in");
        int page = 0;
        for (String leader : new String[] {"University of Galway", "University of Oxford"}) {
            for (String project : new String[] {"Sunrise", "Moonlight"})
                SamplePages.write(
                        input.resolve("page-" + page++ + ".txt"),
                        "The \"" + project + "\" project is coordinated by the " + leader + ".\n");
        }
        importAgain();
    }

    private Shell.Answer importAgain() {
        return Shell.type("import", folder.resolve("in"), "--data", data, "--curation", curation);
    }

    private Shell.Answer review(String keys) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
        try {
            return Shell.type("review", "--data", data, "--curation", curation, "--who", "Ana Pop");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void showsBothRecordsAndWritesEachAnswerAtOnce() throws IOException {
        assertThat(Shell.type("status", "--data", data).out()).contains("2 pairs wait for a person");

        Shell.Answer answer = review("x\nd\n\nu\n");

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains("Pair 1 of 2", "Pair 2 of 2", "University of Galway", "University of Oxford", "page-0.txt")
                .contains("1 decided, 1 left.");
        assertThat(Files.readString(curation.resolve("review.csv")).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("different,project,")
                .contains("Ana Pop");
        assertThat(review("q\n").out()).contains("Pair 1 of 1", "0 decided, 1 left.");
        assertThat(review("s\n").out()).contains("1 decided, 0 left.");
        assertThat(review("").out()).contains("Nothing waits for a person.");
    }

    @Test
    void theNextImportFollowsTheAnswers() {
        review("s\ns\n");

        Shell.Answer answer = importAgain();

        assertThat(answer.out())
                .contains("Published", "project 2", "decisions   2 read")
                .doesNotContain("not followed");
        assertThat(Shell.type("status", "--data", data).out()).contains("0 pairs wait", "2 read · 0 not followed");
        assertThat(Shell.type("explain", "Sunrise", "--data", data).out())
                .contains("one thing because", "decided by Ana Pop on ");
    }

    @Test
    void anIriOfWhichNoPageSpeaksAnyMoreIsExplainedByWhatItMeant() throws IOException {
        Files.delete(folder.resolve("in/page-2.txt"));
        Files.delete(folder.resolve("in/page-3.txt"));
        importAgain();

        Shell.Answer answer = Shell.type("explain", "organisation/university-of-oxford", "--data", data);

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("no page names it any more", "organisation|university of oxford|");
    }
}
