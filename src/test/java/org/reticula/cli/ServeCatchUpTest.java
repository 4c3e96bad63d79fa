package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was down when imports should have been. */
@Tag("slow")
class ServeCatchUpTest {
    private static final Duration DOWN = Duration.ofDays(3);

    @TempDir
    private Path folder;

    @Test
    void makesUpForMissedNightsByOneImportAndOnlyOnce() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(
                pages.resolve("a.txt"),
                "The Open Bridge project is led by the University of Galway and funded by the European Social Fund Plus.\n");
        Path data = folder.resolve("data");
        assertThat(Shell.type("import", pages, "--data", data).code()).isZero();
        for (Path report : reports(data)) age(report);

        List<String> first = serve(data, pages, "import of ");
        assertThat(first).anyMatch(line -> line.equals("reticula: next import now, to make up for what was missed"));
        assertThat(first.get(first.size() - 1)).doesNotContain("exit code");
        assertThat(reports(data)).as("three nights, one import").hasSize(2);

        assertThat(serve(data, pages, "next import ").toString())
                .as("nothing is missing any more")
                .doesNotContain("next import now");
        assertThat(reports(data)).hasSize(2);
    }

    private static List<Path> reports(Path data) throws IOException {
        try (var all = Files.list(data.resolve("reports"))) {
            return all.filter(f -> f.toString().endsWith(".json")).toList();
        }
    }

    /** As if the import had been before the server went down. */
    private static void age(Path report) throws IOException {
        String then = Instant.now().minus(DOWN).toString();
        String old = Files.readString(report)
                .replaceAll("\"(startedAt|endedAt)\"(\\s*:\\s*)\"[^\"]+\"", "\"$1\"$2\"" + then + "\"");
        assertThat(old).contains(then);
        Files.writeString(report, old);
    }

    /** Starts a server with an import each night and stops it as an operator does, when it has said what is awaited. */
    private static List<String> serve(Path data, Path pages, String awaited) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.reticula.Reticula",
                        "serve",
                        "--port",
                        "0",
                        "--schedule",
                        "0 0 * * *",
                        "--data",
                        data.toString(),
                        pages.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                said.add(line);
                if (line.contains(awaited)) break;
                line = lines.readLine();
            }
            assertThat(line).as("what the server said: %s", said).isNotNull();
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("the server ends").isTrue();
        return said;
    }
}
