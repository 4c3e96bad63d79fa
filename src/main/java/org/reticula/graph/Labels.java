package org.reticula.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What people call the things of a release. To be used in a read transaction. */
final class Labels {
    private static final List<Node> NAMES = List.of(Words.LABEL, Words.PREF_LABEL, Words.SOURCE, Words.ACRONYM);

    private static final Pattern BORROWED = Pattern.compile("[A-Z]?[a-z]+([A-Z][a-z]+)*");
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    private final DatasetGraph graph;
    private final List<String> languages;

    /** @param languages tags, most wanted first; then comes the ontology's own, then any, in the order of their tags */
    Labels(DatasetGraph graph, List<String> languages) {
        this.graph = graph;
        this.languages = languages;
    }

    /** A label, an amount with its currency, a date; of what has no name the end of its IRI. */
    String label(Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        List<Node> values = list(node, Words.VALUE);
        String name = values.isEmpty() ? name(node) : number(values.get(0)) + " " + unit(node);
        if (!name.isEmpty()) return name;
        List<Node> since = list(node, Words.START_DATE);
        return since.isEmpty() ? localName(node) : "since " + since.get(0).getLiteralLexicalForm();
    }

    /** The label, with the language of a text: "Rețeaua Socială Europeană (ro)". */
    String labelInItsLanguage(Node node) {
        boolean told = node.isLiteral() && !node.getLiteralLanguage().isEmpty();
        return label(node) + (told ? " (" + node.getLiteralLanguage() + ")" : "");
    }

    /** 1500000.0 as 1500000: the store keeps a zero that no page has. */
    private static String number(Node value) {
        String written = value.getLiteralLexicalForm();
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private String unit(Node amount) {
        List<Node> currency = list(amount, Words.CURRENCY);
        return currency.isEmpty() ? name(amount) : currency.get(0).getLiteralLexicalForm();
    }

    private String name(Node node) {
        for (Node property : NAMES) {
            List<Node> names = list(node, property);
            if (!names.isEmpty()) return names.get(0).getLiteralLexicalForm();
        }
        return "";
    }

    /** Literals of a property, those in the wanted languages first. */
    private List<Node> list(Node node, Node property) {
        return Iter.toList(graph.find(Quad.defaultGraphIRI, node, property, Node.ANY)).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .sorted(Comparator.comparingInt((Node n) -> rank(n.getLiteralLanguage()))
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm))
                .toList();
    }

    private int rank(String language) {
        int rank = languages.indexOf(language);
        return rank >= 0 ? rank : language.equals(ontologyLanguage()) ? languages.size() : languages.size() + 1;
    }

    /** The language that the ontology describes itself in: what is said of things is in no other one anyway. */
    private String ontologyLanguage() {
        return Iter.toList(graph.find(Quad.defaultGraphIRI, Words.PROJECT, Words.LABEL, Node.ANY)).stream()
                .map(q -> q.getObject().getLiteralLanguage())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Terms that the ontology only borrows have no label: "startDate" is read as "start date". */
    private static String localName(Node node) {
        String iri = node.toString();
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        String name = end + 1 < iri.length() ? iri.substring(end + 1) : iri;
        return BORROWED.matcher(name).matches()
                ? HUMP.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT)
                : name;
    }
}
