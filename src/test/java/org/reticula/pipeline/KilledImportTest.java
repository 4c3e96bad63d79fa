package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledImportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"extract", "publish"})
    void comesToTheSameGraphAfterItWasKilled(String step) throws Exception {
        Path input = SamplePages.write(folder.resolve("in"));
        Path data = folder.resolve("data");
        RunReport whole = Imports.run(input, folder.resolve("whole"));

        kill(input, data, step);
        RunReport carriedOn = Imports.run(input, data);

        assertThat(carriedOn.outcome()).isEqualTo(RunReport.Outcome.PUBLISHED);
        assertThat(carriedOn.graphHash()).isEqualTo(whole.graphHash());
        assertThat(Imports.store(data).verify(carriedOn.release())).isEmpty();
    }

    /** Starts an import in a process of its own and kills it when it says that it begins the step. */
    private static void kill(Path input, Path data, String step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.reticula.Reticula",
                        "import",
                        input.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        boolean seen;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("step=" + step)) line = lines.readLine();
            seen = line != null;
            process.destroyForcibly();
        }
        assertThat(seen).as("the step was reached").isTrue();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
    }
}
