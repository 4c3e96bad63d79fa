package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program, or the disk, did to the data directory must not need a person to be put right. */
@Tag("slow")
class DamagedDataTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path data;
    private RunReport first;

    @BeforeEach
    void importOnce() {
        input = SamplePages.write(folder.resolve("in"));
        data = folder.resolve("data");
        first = Imports.run(input, data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.jsonl", "pages.jsonl", "graph.nq.gz", "tdb2/Data-0001/GSPO.dat"})
    void buildsAnewWhenAByteOfTheCurrentReleaseIsAnother(String file) throws IOException {
        flip(file);
        Imports.Notes notes = new Imports.Notes();

        RunReport report = Imports.job(input, data, 2, notes).run();

        assertThat(notes.notices).anyMatch(line -> line.contains(file));
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(report.graphHash()).isEqualTo(first.graphHash());
        assertThat(Imports.store(data).verify(report.release())).isEmpty();
        assertThat(Imports.run(input, data).outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
    }

    @Test
    void leadsReadersToTheNewestReleaseWhenCurrentDoesNot() throws IOException {
        for (String current : List.of("", "2020-01-01-001\n", "../../etc\n", "\u0000")) {
            Files.writeString(data.resolve("CURRENT"), current);

            assertThat(Imports.run(input, data).outcome()).as(current).isEqualTo(RunReport.Outcome.UNCHANGED);
            assertThat(Imports.store(data).currentName()).as(current).contains(first.release());
        }
    }

    @Test
    void goesOnWhateverTheDiarySays() throws SQLException {
        for (String nonsense : List.of(
                "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'COMPLEUED'",
                "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL",
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = ''",
                "UPDATE BATCH_JOB_EXECUTION_CONTEXT SET SHORT_CONTEXT = 'x'",
                "UPDATE BATCH_JOB_EXECUTION_PARAMS SET PARAMETER_TYPE = 'java.lang.Nothing'",
                "INSERT INTO BATCH_JOB_INSTANCE VALUES (1000, 0, 'import', 'x')",
                "DROP TABLE BATCH_STEP_EXECUTION_CONTEXT",
                "DROP SEQUENCE BATCH_JOB_INSTANCE_SEQ")) {
            write(nonsense);

            assertThat(Imports.run(input, data).outcome()).as(nonsense).isEqualTo(RunReport.Outcome.UNCHANGED);
            assertThat(Imports.run(input, data).outcome()).as(nonsense).isEqualTo(RunReport.Outcome.UNCHANGED);
        }
    }

    private void write(String nonsense) throws SQLException {
        try (Connection diary = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("jobs/import"), "sa", "");
                Statement statement = diary.createStatement()) {
            statement.execute(nonsense);
        }
    }

    @Test
    void leavesFilesOfOthersAmongThePageResultsAlone() {
        Path foreign = data.resolve("pages/notes-of-the-operator.txt");
        SamplePages.write(foreign, "do not remove");
        SamplePages.write(
                input.resolve("more.txt"), "Il progetto \"Nuovo Porto\" è coordinato dal Comune di Ferrara.\n");

        assertThat(Imports.run(input, data).outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(foreign).exists();
    }

    @Test
    void removesWhatABrokenImportLeftOfAReleaseEvenWhenNothingIsToBePublished() {
        Path left = data.resolve("releases/2026-01-01-001.tmp/tdb2/nodes.dat");
        SamplePages.write(left, "half a release");

        assertThat(Imports.run(input, data).outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(left.getParent().getParent()).doesNotExist();
    }

    private void flip(String file) throws IOException {
        Path path = data.resolve("releases")
                .resolve(String.valueOf(first.release()))
                .resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 3] ^= 1;
        Files.write(path, bytes);
    }
}
