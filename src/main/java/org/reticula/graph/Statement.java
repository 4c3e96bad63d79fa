package org.reticula.graph;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What a fact says in RDF.
 *
 * @param triple what the evidence is for
 * @param details what its object consists of, where that is a node of its own (an amount, a result, a membership)
 */
record Statement(Triple triple, List<Triple> details) {
    static Statement of(Triple triple) {
        return new Statement(triple, List.of());
    }
}
