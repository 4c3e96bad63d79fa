package org.reticula.graph;

import java.io.IOException;

/** Takes the lines of a graph one by one. */
@FunctionalInterface
interface LineReader {
    void read(String line) throws IOException;
}
