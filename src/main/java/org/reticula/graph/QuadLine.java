package org.reticula.graph;

import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code graph.nq}, cut into its terms as they are written there. Only for lines that {@link #write} made.
 *
 * @param graph null for the default graph
 */
record QuadLine(
        String subject,
        String predicate,
        String object,
        @Nullable String graph) {
    private static final NodeFormatter FORMATTER = new NodeFormatterNT();

    /** Without line feed. */
    static String write(Quad quad) {
        StringWriterI out = new StringWriterI();
        for (Node node : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
            FORMATTER.format(out, node);
            out.print(' ');
        }
        if (!quad.isDefaultGraph()) {
            FORMATTER.format(out, quad.getGraph());
            out.print(' ');
        }
        out.print('.');
        return out.toString();
    }

    static QuadLine read(String line) {
        int predicate = line.indexOf(' ') + 1;
        int object = line.indexOf(' ', predicate) + 1;
        int end = line.length() - " .".length();
        int last = line.lastIndexOf(' ', end - 1) + 1;
        // a literal ends in a quote, a language or a type, so a last term in angle brackets is the graph
        boolean graph = last > object && line.charAt(last) == '<' && line.charAt(end - 1) == '>';
        return new QuadLine(
                line.substring(0, predicate - 1),
                line.substring(predicate, object - 1),
                line.substring(object, graph ? last - 1 : end),
                graph ? line.substring(last, end) : null);
    }

    boolean isFact() {
        return graph == null;
    }

    boolean isIn(Node wanted) {
        return graph != null && is(graph, wanted);
    }

    boolean says(Node property) {
        return is(predicate, property);
    }

    Triple triple() {
        return Triple.create(RiotLib.parse(subject), RiotLib.parse(predicate), RiotLib.parse(object));
    }

    private static boolean is(String term, Node node) {
        String iri = node.getURI();
        return term.length() == iri.length() + 2 && term.startsWith(iri, 1);
    }
}
