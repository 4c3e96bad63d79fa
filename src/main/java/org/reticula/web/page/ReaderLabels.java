package org.reticula.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What things are called in the reader's language, else in another that the reader understands, else in the original. For one
 * request, within a read transaction.
 */
public final class ReaderLabels {
    private static final List<Node> NAMES =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), DCTerms.source.asNode());

    private final DatasetGraph graph;
    private final List<String> languages;
    private final Map<Node, Label> known = new HashMap<>();

    /** @param languages of the reader, most wanted first */
    public ReaderLabels(DatasetGraph graph, List<String> languages) {
        this.graph = graph;
        this.languages = languages;
    }

    /** Of what has no name the end of its IRI. */
    public Label label(Node thing) {
        return known.computeIfAbsent(thing, this::find);
    }

    private Label find(Node thing) {
        if (thing.isLiteral()) return new Label(thing.getLiteralLexicalForm(), thing.getLiteralLanguage());
        for (Node property : NAMES) {
            List<Label> names = all(thing, property);
            if (!names.isEmpty()) return names.get(0);
        }
        return new Label(localName(thing), "");
    }

    /** All names by one property, the best for the reader first. */
    public List<Label> all(Node thing, Node property) {
        return Iter.toList(graph.find(Quad.defaultGraphIRI, thing, property, Node.ANY)).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(name -> new Label(name.getLiteralLexicalForm(), name.getLiteralLanguage()))
                .sorted(Comparator.comparingInt((Label name) -> rank(name.language()))
                        .thenComparing(Label::language)
                        .thenComparing(Label::text))
                .toList();
    }

    private int rank(String tag) {
        int rank = languages.indexOf(tag);
        if (rank >= 0) return rank;
        return tag.equals(Messages.FALLBACK.getLanguage()) ? languages.size() : languages.size() + 1;
    }

    private static String localName(Node thing) {
        String iri = thing.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
