package org.reticula.web.page;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.reticula.graph.Release;

/**
 * One release for the time of a request, in a read transaction. Looks things up by indexed patterns alone.
 *
 * @param addresses where its things are on this server
 */
record View(Release release, DatasetGraph graph, Addresses addresses) {
    private static final Node FACTS = Quad.defaultGraphIRI;

    Stream<Node> objects(Node subject, Node property) {
        return stream(FACTS, subject, property, Node.ANY).map(Quad::getObject);
    }

    Stream<Node> subjects(Node property, Node object) {
        return stream(FACTS, Node.ANY, property, object).map(Quad::getSubject);
    }

    Stream<Quad> about(Node subject) {
        return stream(FACTS, subject, Node.ANY, Node.ANY);
    }

    Stream<Quad> leadingTo(Node object) {
        return stream(FACTS, Node.ANY, Node.ANY, object);
    }

    boolean says(Node subject, Node property, Node object) {
        return graph.contains(FACTS, subject, property, object);
    }

    boolean knows(Node subject) {
        return graph.contains(Node.ANY, subject, Node.ANY, Node.ANY);
    }

    Optional<Node> first(Node subject, Node property) {
        return find(FACTS, subject, property);
    }

    Optional<Node> find(Node in, Node subject, Node property) {
        Iterator<Quad> found = graph.find(in, subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            Iter.close(found);
        }
    }

    /** The first literal's text, or nothing. */
    String text(Node subject, Node property) {
        return first(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    Stream<Quad> stream(Node in, Node subject, Node property, Node object) {
        return Iter.asStream(graph.find(in, subject, property, object));
    }

    List<Quad> list(Node in, Node subject, Node property, Node object) {
        return Iter.toList(graph.find(in, subject, property, object));
    }
}
