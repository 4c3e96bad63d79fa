package org.reticula.web.page;

import org.apache.jena.graph.Node;

/** What a name of ours stands for. */
sealed interface Found {
    /** It is in the graph. */
    record Here(Node thing) implements Found {}

    /** Its IRI was retired for another. */
    record Moved(String path) implements Found {}

    /** It was in an earlier release. */
    record Gone() implements Found {}

    record Never() implements Found {}
}
