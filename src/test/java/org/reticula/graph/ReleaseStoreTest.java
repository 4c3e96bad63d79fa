package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
    @TempDir
    Path data;

    private ReleaseStore store(String instant) {
        return new ReleaseStore(data, Sample.clock(instant));
    }

    @Test
    void publishesAReleaseThatVerifies() throws IOException {
        ReleaseStore store = store(Sample.NOON);
        Release release = Sample.publish(store, Sample.NOON, Sample.romanian(), Sample.english());
        assertThat(store.verify(release.name())).isEmpty();
        assertThat(release.name()).isEqualTo("2026-03-01-001");
        assertThat(Files.readString(data.resolve("CURRENT"))).isEqualTo("2026-03-01-001\n");
    }

    @Test
    void holdsTheSameStatementsInStoreAndFile() throws IOException {
        Release release = Sample.publish(store(Sample.NOON), Sample.NOON, Sample.romanian(), Sample.english());
        List<String> stored = new ArrayList<>();
        try (OpenRelease open = OpenRelease.open(release)) {
            Txn.executeRead(
                    open.dataset(), () -> open.dataset().find().forEachRemaining(q -> stored.add(QuadLine.write(q))));
        }
        stored.sort(GraphFile::compare);
        try (BufferedReader lines = GraphFile.read(release.folder())) {
            assertThat(lines.lines()).containsExactlyElementsOf(stored);
        }
    }
}
