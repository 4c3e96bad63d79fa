package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reticula.model.UsageException;

/**
 * What lies where below the data directory.
 *
 * @param root the data directory, absolute
 */
record Workspace(Path root) {
    /**
     * Makes what is missing.
     *
     * @throws UsageException if it is no directory, or cannot be one
     * @throws ImportFailedException if it cannot be written to
     */
    static Workspace open(Path data) {
        Path root = data.toAbsolutePath().normalize();
        if (root.toString().indexOf(';') >= 0)
            throw new UsageException("the data directory's name must not hold a semicolon: " + data);
        if (Files.exists(root) && !Files.isDirectory(root)) throw new UsageException("not a directory: " + data);
        Workspace workspace = new Workspace(root);
        try {
            for (Path folder : new Path[] {
                workspace.pages(),
                workspace.web(),
                workspace.entries(),
                workspace.work(),
                workspace.jobs(),
                workspace.reports()
            }) Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ImportFailedException("cannot write to the data directory " + root + DiskSpace.left(root), e);
        }
        return workspace;
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** What each page yielded, by key. */
    Path pages() {
        return root.resolve("pages");
    }

    /** What the web said last of each page. */
    Path web() {
        return root.resolve("web");
    }

    /** What is known of each entry of the file of sources. */
    Path entries() {
        return root.resolve("sources");
    }

    /** What the web answered, import by import. */
    Path archive() {
        return root.resolve("archive");
    }

    /** What one step leaves for the next. */
    Path work() {
        return root.resolve("work");
    }

    /** The job's diary. */
    Path jobs() {
        return root.resolve("jobs");
    }

    /** What is known of names and pairs of them; it can be made again. */
    Path resolution() {
        return root.resolve("resolution.bin");
    }

    Path reports() {
        return root.resolve("reports");
    }

    Path named() {
        return work().resolve("named.jsonl");
    }

    Path sources() {
        return work().resolve("sources.jsonl");
    }

    Path found() {
        return work().resolve("found.jsonl");
    }

    /** The operations of all lists. */
    Path operations() {
        return work().resolve("operations.jsonl");
    }

    Path known() {
        return work().resolve("known.jsonl");
    }
}
