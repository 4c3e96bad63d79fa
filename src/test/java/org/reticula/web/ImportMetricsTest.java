package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.web.sparql.QueryLimits;

/** What a monitor sees. */
class ImportMetricsTest {
    private static final String PATH = "/actuator/prometheus";
    private static final String REPORT = """
            {"run":"20260102T020304Z-abcdef01","outcome":"NOT_PUBLISHED","why":"more than 20 % is missing",
             "startedAt":"2026-01-02T02:03:04Z","endedAt":"2026-01-02T02:04:34Z","seconds":{"fetch":60.5,"publish":29.5},
             "pages":{"found":12,"added":1,"changed":2,"unchanged":4,"gone":7,"rejected":5,"readNow":3},
             "rejected":[],"kept":[],"quarantined":[],"losses":[{"what":"source","name":"a","before":9,"now":2}]}
            """;

    @TempDir
    private Path data;

    @Test
    void theLastImportAndTheReleaseAreFigures() throws IOException {
        TestReleases.publish(TestReleases.store(data), 2);
        Files.createDirectories(data.resolve("reports"));
        Files.writeString(data.resolve("reports/20260102T020304Z-abcdef01.json"), REPORT);

        try (TestServer server = new TestServer(
                new ServeSettings(data, null, "127.0.0.1", 0, QueryLimits.small(Duration.ofSeconds(30)), true))) {
            String figures = server.get(PATH).body();

            assertThat(figures)
                    .contains("reticula_import_outcome{outcome=\"not_published\"} 1.0")
                    .contains("reticula_import_outcome{outcome=\"published\"} 0.0")
                    .contains("reticula_import_pages{outcome=\"rejected\"} 5.0")
                    .contains("reticula_import_duration_seconds 90.0")
                    .contains("reticula_import_losses 1.0")
                    .containsPattern("reticula_release_statements [1-9]")
                    .containsPattern("reticula_release_age_seconds [0-9]");
        }
    }

    @Test
    void nobodySeesFiguresUnlessTheOperatorAsks() {
        try (TestServer server = new TestServer(data)) {
            assertThat(server.get(PATH).statusCode()).isEqualTo(404);
        }
    }
}
