package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class KilledImportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"extract", "publish"})
    void comesToTheSameGraphAfterItWasKilled(String step) throws Exception {
        Path input = SamplePages.write(folder.resolve("in"));
        Path data = folder.resolve("data");
        RunReport whole = Imports.run(input, folder.resolve("whole"));

        KilledProcess.kill("step=" + step, List.of("import", input.toString(), "--data", data.toString()));
        RunReport carriedOn = Imports.run(input, data);

        assertThat(carriedOn.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(carriedOn.graphHash()).isEqualTo(whole.graphHash());
        assertThat(Imports.store(data).verify(carriedOn.release())).isEmpty();
    }
}
