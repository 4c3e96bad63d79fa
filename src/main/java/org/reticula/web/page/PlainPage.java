package org.reticula.web.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.reticula.graph.Prefixes;

/**
 * A thing that serves the graph rather than people, property by property: evidence, an amount, a decision, an import.
 *
 * @param path of the thing on this server
 */
public record PlainPage(String iri, String path, Label name, List<Line> lines) {
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefixes(Prefixes.map()).lock();
    private static final int MOST = 500;

    /** @param property in short: "rdf:subject" */
    public record Line(String property, Thing value) {}

    /** In a read transaction. */
    static PlainPage read(View view, Reader reader, Node node) {
        Things things = new Things(view, reader);
        List<Line> lines = view.stream(Node.ANY, node, Node.ANY, Node.ANY)
                .limit(MOST)
                .sorted(Comparator.comparing((Quad q) -> q.getPredicate().toString())
                        .thenComparing(q -> q.getObject().toString()))
                .map(q -> new Line(PREFIXES.shortForm(q.getPredicate().getURI()), things.thing(q.getObject())))
                .distinct()
                .toList();
        return new PlainPage(
                node.getURI(),
                view.addresses().path(node).orElse(""),
                things.thing(node).label(),
                lines);
    }
}
