package org.reticula.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.reticula.graph.search.SearchIndexWriter;

/** Takes from an old release what can be made again from its file of statements: most of what it takes on the disk. */
final class ReleaseSlimmer {
    private static final List<String> DERIVED = List.of(ReleaseDatabase.FOLDER, SearchIndexWriter.FOLDER);

    private ReleaseSlimmer() {}

    /**
     * Does so; whenever it is killed, the release is whole, with or without its database. One whose manifest cannot be read is left alone:
     * verify says what is wrong with it.
     */
    static void slim(Path release) throws IOException {
        Manifest manifest;
        try {
            manifest = Manifest.read(release);
        } catch (IOException e) {
            return;
        }
        if (DERIVED.stream().anyMatch(manifest::has)) manifest.without(DERIVED).replace(release);
        for (String name : DERIVED) remove(release.resolve(name));
    }

    /** First out of sight, so that half a database is never opened. */
    private static void remove(Path folder) throws IOException {
        Path doomed = folder.resolveSibling(folder.getFileName() + ReleaseStore.UNFINISHED);
        if (Files.exists(doomed)) ReleaseStore.delete(doomed);
        if (!Files.exists(folder)) return;
        Files.move(folder, doomed, StandardCopyOption.ATOMIC_MOVE);
        ReleaseStore.delete(doomed);
    }
}
