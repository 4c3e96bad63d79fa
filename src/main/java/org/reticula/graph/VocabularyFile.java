package org.reticula.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

/**
 * One Turtle file of the ontology.
 *
 * @param name path below the ontology, for messages
 */
record VocabularyFile(String name, Graph graph) {

    /** @throws UsageException if it is not Turtle, naming file, line and column */
    static VocabularyFile read(Ontology ontology, Path path) {
        String name = ontology.root().relativize(path).toString();
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(ontology.read(path), Lang.TURTLE)
                    .base(Iris.VOCABULARY)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new UsageException(name + ": " + e.getMessage());
        }
        return new VocabularyFile(name, graph);
    }

    List<Node> listSubjects(Node property, Node object) {
        ExtendedIterator<Node> found = graph.find(Node.ANY, property, object)
                .mapWith(t -> t.getSubject())
                .filterKeep(Node::isURI);
        return sorted(found);
    }

    /** Objects of a property, sorted. */
    List<Node> list(Node subject, Node property) {
        return sorted(graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()));
    }

    /** @throws UsageException if there are several */
    Optional<Node> find(Node subject, Node property) {
        List<Node> all = list(subject, property);
        if (all.size() > 1) throw mistake(subject, "has several values of " + property.getLocalName());
        return all.stream().findFirst();
    }

    Optional<String> findText(Node subject, Node property) {
        return find(subject, property).map(VocabularyFile::text);
    }

    List<String> listTexts(Node subject, Node property) {
        return list(subject, property).stream().map(VocabularyFile::text).toList();
    }

    /** Literals of a property as names, sorted. */
    List<Name> listNames(Node subject, Node property) {
        return list(subject, property).stream()
                .filter(Node::isLiteral)
                .map(n -> new Name(n.getLiteralLexicalForm(), language(n)))
                .sorted()
                .toList();
    }

    UsageException mistake(Node subject, String message) {
        return new UsageException(name + ": " + subject + " " + message);
    }

    /** Lexical form of a literal, last part of an IRI. */
    private static String text(Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        String iri = node.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private static String language(Node literal) {
        String tag = literal.getLiteralLanguage();
        int end = tag.indexOf('-');
        String primary = end < 0 ? tag : tag.substring(0, end);
        return primary.isEmpty() ? "und" : primary.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Node> sorted(ExtendedIterator<Node> nodes) {
        return nodes.toList().stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }
}
