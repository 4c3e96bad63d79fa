package org.reticula.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What is to be taken out of a graph, with all that would hang in the air without it: evidence of statements that go,
 * statements whose last evidence goes, and things that nothing speaks of any more.
 */
final class Quarantine {
    /** Things that only exist to be what a statement says. */
    private static final List<Node> VALUES = List.of(Words.MONEY, Words.FIGURE, Words.MEMBERSHIP, Words.INTERVAL);

    private final DatasetGraph graph;
    private final Set<Quad> quads = new LinkedHashSet<>();

    Quarantine(DatasetGraph graph) {
        this.graph = graph;
    }

    Set<Quad> quads() {
        return quads;
    }

    void remove(Triple statement) {
        if (!quads.add(fact(statement))) return;
        for (Node evidence : evidence(statement)) removeEvidence(evidence);
        Node subject = statement.getSubject();
        if (statement.getPredicate().equals(Words.TYPE) && !isLeft(subject, Words.TYPE, Node.ANY)) remove(subject);
        Node object = statement.getObject();
        if (isValue(object) && !isLeft(Node.ANY, Node.ANY, object)) remove(object);
    }

    /** All that is said of a thing, with it, and by it if it is a page. */
    void remove(Node thing) {
        facts(thing, Node.ANY, Node.ANY).forEach(this::remove);
        facts(Node.ANY, Node.ANY, thing).forEach(this::remove);
        for (Quad derived : list(Words.EVIDENCE_GRAPH, Node.ANY, Words.DERIVED_FROM, thing))
            removeEvidence(derived.getSubject());
        for (Quad merge : list(Words.EVIDENCE_GRAPH, Node.ANY, Words.ABOUT, thing))
            quads.addAll(list(Words.EVIDENCE_GRAPH, merge.getSubject(), Node.ANY, Node.ANY));
    }

    private void removeEvidence(Node evidence) {
        List<Quad> all = list(Words.EVIDENCE_GRAPH, evidence, Node.ANY, Node.ANY);
        if (!quads.addAll(all)) return;
        Triple statement =
                Triple.create(object(all, Words.SUBJECT), object(all, Words.PREDICATE), object(all, Words.OBJECT));
        boolean held = isDecided(statement)
                || evidence(statement).stream()
                        .anyMatch(e -> list(Words.EVIDENCE_GRAPH, e, Words.SUBJECT, Node.ANY).stream()
                                .noneMatch(quads::contains));
        if (!held && graph.contains(fact(statement))) remove(statement);
    }

    /** Evidence nodes of a statement. */
    List<Node> evidence(Triple statement) {
        Node g = Words.EVIDENCE_GRAPH;
        return list(g, Node.ANY, Words.SUBJECT, statement.getSubject()).stream()
                .map(Quad::getSubject)
                .filter(e -> graph.contains(g, e, Words.PREDICATE, statement.getPredicate()))
                .filter(e -> graph.contains(g, e, Words.OBJECT, statement.getObject()))
                .toList();
    }

    /** Whether a person states it. */
    boolean isDecided(Triple statement) {
        Node g = Words.CURATION_GRAPH;
        return list(g, Node.ANY, Words.SUBJECT, statement.getSubject()).stream()
                .map(Quad::getSubject)
                .filter(d -> graph.contains(g, d, Words.PREDICATE, statement.getPredicate()))
                .filter(d -> graph.contains(g, d, Words.OBJECT, statement.getObject()))
                .anyMatch(d -> graph.contains(g, d, Words.DECIDED, Literals.code("right")));
    }

    /** Whether it only exists to be what a statement says. */
    boolean isValue(Node thing) {
        return VALUES.stream().anyMatch(type -> isLeft(thing, Words.TYPE, type));
    }

    /** Addresses of the pages that make a statement, sorted. */
    List<String> sources(Triple statement) {
        return sources(evidence(statement));
    }

    /** Addresses of the pages that speak of a thing, sorted. */
    List<String> sources(Node thing) {
        List<Quad> all = new ArrayList<>(list(Words.EVIDENCE_GRAPH, Node.ANY, Words.SUBJECT, thing));
        all.addAll(list(Words.EVIDENCE_GRAPH, Node.ANY, Words.OBJECT, thing));
        return sources(all.stream().map(Quad::getSubject).toList());
    }

    private List<String> sources(List<Node> evidence) {
        return evidence.stream()
                .flatMap(e -> list(Words.EVIDENCE_GRAPH, e, Words.DERIVED_FROM, Node.ANY).stream())
                .flatMap(q -> list(Quad.defaultGraphIRI, q.getObject(), Words.SOURCE, Node.ANY).stream())
                .map(q -> q.getObject().getLiteralLexicalForm())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of the surest evidence; 0 without any. */
    BigDecimal confidence(Triple statement) {
        return evidence(statement).stream()
                .flatMap(e -> list(Words.EVIDENCE_GRAPH, e, Words.CONFIDENCE, Node.ANY).stream())
                .map(q -> new BigDecimal(q.getObject().getLiteralLexicalForm()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private boolean isLeft(Node subject, Node property, Node object) {
        return list(Quad.defaultGraphIRI, subject, property, object).stream().anyMatch(q -> !quads.contains(q));
    }

    private List<Triple> facts(Node subject, Node property, Node object) {
        return list(Quad.defaultGraphIRI, subject, property, object).stream()
                .map(Quad::asTriple)
                .toList();
    }

    private List<Quad> list(Node g, Node subject, Node property, Node object) {
        return Iter.toList(graph.find(g, subject, property, object)).stream()
                .map(q -> Quad.create(g, q.asTriple()))
                .toList();
    }

    private static Node object(List<Quad> evidence, Node property) {
        return evidence.stream()
                .filter(q -> q.getPredicate().equals(property))
                .map(Quad::getObject)
                .findFirst()
                .orElse(Node.ANY);
    }

    private static Quad fact(Triple statement) {
        return Quad.create(Quad.defaultGraphIRI, statement);
    }
}
