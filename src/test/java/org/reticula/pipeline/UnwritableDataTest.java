package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory that cannot be written to: one line that names path, reason and free space. */
class UnwritableDataTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path data;

    @BeforeEach
    void write() {
        input = SamplePages.write(folder.resolve("in"));
        data = folder.resolve("data");
    }

    @Test
    void tellsWhyTheLockCannotBeTaken() throws IOException {
        Files.createDirectories(data.resolve("lock"));

        assertThatThrownBy(() -> Imports.run(input, data))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageMatching("cannot use the lock file .*/data/lock: .+ \\([\\d,]+ MB free\\)");
    }

    @Test
    void tellsThatNothingMayBeWritten() throws IOException {
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeThat(Files.isWritable(data))
                .as("the administrator may write everywhere")
                .isFalse();

        assertThatThrownBy(() -> Imports.run(input, data))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageMatching(
                        "cannot write to the data directory .*/data: permission denied \\([\\d,]+ MB free\\)");
    }
}
