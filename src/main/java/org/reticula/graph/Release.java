package org.reticula.graph;

import java.nio.file.Path;

/**
 * A published state of the graph: never changed again, though an old one loses its database (see {@link ReleaseStore#prune}).
 *
 * @param folder where it is
 * @param manifest what it holds
 */
public record Release(Path folder, Manifest manifest) {
    public String name() {
        return manifest.name();
    }
}
