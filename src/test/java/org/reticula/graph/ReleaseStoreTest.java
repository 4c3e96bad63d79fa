package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
    @TempDir
    Path data;

    private final java.time.Clock clock = Sample.clock(Sample.NOON);

    @Test
    void publishesAReleaseThatVerifies() throws Exception {
        ReleaseStore store = new ReleaseStore(data, clock);
        Release release = Sample.publish(store, Sample.NOON, Sample.romanian(), Sample.english());
                + release.manifest().graph());
            lines.lines()
                    .filter(l -> !l.contains("/country/") && !l.contains("/theme/") && !l.contains("ontology#")
                            || l.contains("evidence"))
        }
        assertThat(store.verify(release.name())).isEmpty();
        assertThat(release.name()).isEqualTo("2026-03-01-001");
        assertThat(Files.readString(data.resolve("CURRENT"))).isEqualTo("2026-03-01-001\n");
    }
}
