package org.reticula.graph;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what a builder collected without making a release of it. */
public final class QuadsFile {
    private QuadsFile() {}

    public static void write(GraphBuilder graph, Path file) throws IOException {
        graph.writeTo(file, null);
    }
}
