package org.reticula.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;

/** Tells everything that a release knows of a thing, each fact with the words of the pages that state it. */
public final class Explainer {
    private static final List<Node> NAMES = List.of(Words.LABEL, Words.ALT_LABEL, Words.PREF_LABEL, Words.ACRONYM);

    private final DatasetGraph graph;
    private final Labels labels;

    /** @param languages of labels, most wanted first */
    public Explainer(OpenRelease release, List<String> languages) {
        this.graph = release.dataset();
        this.labels = new Labels(graph, languages);
    }

    /**
     * @param thing an IRI, the end of one ("project/near-you", "country/RO"), or any name in any language
     * @return one explanation per thing that bears the name, sorted by IRI
     * @throws UsageException if nothing is known by it
     */
    public List<Explanation> explain(String thing) {
        return Txn.calculateRead(graph, () -> {
            List<Node> found = find(thing.strip());
            if (found.isEmpty()) throw new UsageException("nothing known of " + thing);
            return found.stream().map(node -> explain(node, thing.strip())).toList();
        });
    }

    private List<Node> find(String thing) {
        for (String iri : List.of(thing, Iris.VOCABULARY + thing)) {
            if (Iris.isIri(iri) && isKnown(Words.iri(iri))) return List.of(current(Words.iri(iri)));
        }
        TreeSet<String> iris = new TreeSet<>();
        for (Node property : NAMES) {
            Iter.iter(facts(Node.ANY, property, Node.ANY))
                    .filter(t -> t.getObject().isLiteral()
                            && t.getObject().getLiteralLexicalForm().equalsIgnoreCase(thing))
                    .forEach(t -> iris.add(t.getSubject().getURI()));
        }
        return iris.stream().map(Words::iri).toList();
    }

    private boolean isKnown(Node node) {
        return graph.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY);
    }

    /** What took the place of a retired IRI; any other is itself. */
    private Node current(Node node) {
        return facts(node, Words.SAME_AS, Node.ANY).stream()
                .map(Triple::getObject)
                .filter(now -> graph.contains(Quad.defaultGraphIRI, now, Words.MERGED_FROM, node))
                .findFirst()
                .orElse(node);
    }

    private @Nullable String retired(Node node, String asked) {
        for (String iri : List.of(asked, Iris.VOCABULARY + asked)) {
            if (Iris.isIri(iri) && graph.contains(Quad.defaultGraphIRI, node, Words.MERGED_FROM, Words.iri(iri)))
                return iri;
        }
        return null;
    }

    private Explanation explain(Node node, String asked) {
        List<Explanation.Fact> all = new ArrayList<>();
        facts(node, Node.ANY, Node.ANY).forEach(t -> all.add(fact(t, true)));
        facts(Node.ANY, Node.ANY, node).forEach(t -> all.add(fact(t, false)));
        all.sort(Comparator.comparing((Explanation.Fact f) -> !f.about())
                .thenComparing(Explanation.Fact::property)
                .thenComparing(Explanation.Fact::other)
                .thenComparing(Explanation.Fact::otherIri));
        Reasons reasons = new Reasons(graph, labels);
        return new Explanation(
                node.getURI(),
                labels.label(node),
                retired(node, asked),
                all,
                reasons.merges(node),
                reasons.decisions(node));
    }

    private Explanation.Fact fact(Triple triple, boolean about) {
        Node other = about ? triple.getObject() : triple.getSubject();
        return new Explanation.Fact(
                about,
                labels.label(triple.getPredicate()),
                labels.labelInItsLanguage(other),
                other.isURI() ? other.getURI() : "",
                witnesses(triple));
    }

    private List<Explanation.Witness> witnesses(Triple triple) {
        Quarantine quarantine = new Quarantine(graph);
        List<Explanation.Witness> witnesses = new ArrayList<>(quarantine.evidence(triple).stream()
                .map(this::witness)
                .sorted(Comparator.comparingDouble((Explanation.Witness w) -> -w.confidence())
                        .thenComparing(Explanation.Witness::source))
                .toList());
        if (quarantine.isDecided(triple)) witnesses.add(0, Explanation.Witness.PERSON);
        return witnesses;
    }

    private Explanation.Witness witness(Node evidence) {
        Optional<Node> quote = value(evidence, Words.QUOTE);
        return new Explanation.Witness(
                quote.map(Node::getLiteralLexicalForm).orElse(""),
                quote.map(Node::getLiteralLanguage).orElse(""),
                value(evidence, Words.DERIVED_FROM).map(labels::label).orElse(""),
                value(evidence, Words.CONFIDENCE)
                        .map(n -> Double.parseDouble(n.getLiteralLexicalForm()))
                        .orElse(0.0),
                value(evidence, Words.EXTRACTOR)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                value(evidence, Words.FIRST_SEEN)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""));
    }

    private Optional<Node> value(Node evidence, Node property) {
        return Iter.toList(graph.find(Words.EVIDENCE_GRAPH, evidence, property, Node.ANY)).stream()
                .findFirst()
                .map(Quad::getObject);
    }

    private List<Triple> facts(Node subject, Node property, Node object) {
        return Iter.toList(Iter.map(graph.find(Quad.defaultGraphIRI, subject, property, object), Quad::asTriple));
    }
}
