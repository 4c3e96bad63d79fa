package org.reticula.graph;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.reticula.model.Merge;
import org.reticula.model.Name;

/** Reads why a thing is one, and what people decided about it. To be used in a read transaction. */
final class Reasons {
    private final DatasetGraph graph;
    private final Labels labels;

    Reasons(DatasetGraph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    /** Weakest first: that is where one looks for a mistake. */
    List<Merge> merges(Node thing) {
        return about(Words.EVIDENCE_GRAPH, thing).stream()
                .map(node -> merge(thing.getURI(), node))
                .sorted(Comparator.comparingDouble(Merge::score)
                        .thenComparing(Merge::leftSource)
                        .thenComparing(Merge::rightSource)
                        .thenComparing(Merge::toString))
                .toList();
    }

    private Merge merge(String iri, Node node) {
        Node g = Words.EVIDENCE_GRAPH;
        return new Merge(
                iri,
                name(node, Words.LEFT_NAME),
                page(node, Words.LEFT_PAGE),
                name(node, Words.RIGHT_NAME),
                page(node, Words.RIGHT_PAGE),
                values(g, node, Words.SCORE).stream()
                        .mapToDouble(n -> Double.parseDouble(n.getLiteralLexicalForm()))
                        .findFirst()
                        .orElse(0),
                values(g, node, Words.REASON).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList());
    }

    private Name name(Node merge, Node property) {
        return values(Words.EVIDENCE_GRAPH, merge, property).stream()
                .map(n -> new Name(n.getLiteralLexicalForm(), n.getLiteralLanguage()))
                .findFirst()
                .orElse(new Name("", ""));
    }

    private String page(Node merge, Node property) {
        return values(Words.EVIDENCE_GRAPH, merge, property).stream()
                .map(labels::label)
                .findFirst()
                .orElse("");
    }

    /** "same: organisation A · organisation B, decided by Ana Pop on 2026-03-01: why". */
    List<String> decisions(Node thing) {
        return about(Words.CURATION_GRAPH, thing).stream()
                .map(d -> text(d, Words.DESCRIPTION) + ", decided by " + text(d, Words.DECIDED_BY) + " on "
                        + text(d, Words.DATE) + why(text(d, Words.REASON)))
                .sorted()
                .toList();
    }

    private static String why(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private String text(Node decision, Node property) {
        return values(Words.CURATION_GRAPH, decision, property).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private List<Node> about(Node g, Node thing) {
        return Iter.toList(graph.find(g, Node.ANY, Words.ABOUT, thing)).stream()
                .map(Quad::getSubject)
                .toList();
    }

    /** In the order of their texts. */
    private List<Node> values(Node g, Node subject, Node property) {
        return Iter.toList(graph.find(g, subject, property, Node.ANY)).stream()
                .map(Quad::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
