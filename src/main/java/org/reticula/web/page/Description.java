package org.reticula.web.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.reticula.graph.Prefixes;

/**
 * All that the graph says of a thing, as RDF: its statements, the amounts and memberships that belong to them, what leads to
 * it, names of what it speaks of, and the evidence of its statements.
 */
final class Description {
    private static final int MOST_INCOMING = 1000;
    private static final int MOST_EVIDENCE = 1000;
    private static final Node LICENCE = Terms.iri("https://creativecommons.org/licenses/by/4.0/");
    private static final Set<String> VALUES = Set.of("money", "indicator", "membership", "interval");

    private final View view;
    private final Graph graph;
    private final Set<Node> named = new HashSet<>();

    private Description(View view, Graph graph) {
        this.view = view;
        this.graph = graph;
    }

    /** @param document address of the description itself; in a read transaction */
    static Model of(View view, Node thing, String document) {
        Model model = ModelFactory.createDefaultModel().setNsPrefixes(Prefixes.map());
        Description description = new Description(view, model.getGraph());
        description.write(thing);
        description.writeDocument(thing, Terms.iri(document));
        return model;
    }

    private void write(Node thing) {
        for (Quad quad : view.list(Node.ANY, thing, Node.ANY, Node.ANY)) {
            add(quad);
            follow(quad.getObject());
        }
        view.leadingTo(thing).limit(MOST_INCOMING).toList().forEach(quad -> {
            add(quad);
            follow(quad.getSubject());
        });
        List<Quad> evidence = view.stream(Terms.EVIDENCE, Node.ANY, Terms.SUBJECT, thing)
                .limit(MOST_EVIDENCE)
                .toList();
        for (Quad quad : evidence) {
            view.stream(Terms.EVIDENCE, quad.getSubject(), Node.ANY, Node.ANY).forEach(this::add);
            graph.add(Triple.create(quad.getSubject(), Terms.TYPE, Terms.ret("Evidence")));
        }
    }

    /** Values whole, other things by their names. */
    private void follow(Node other) {
        if (!other.isURI() || !named.add(other)) return;
        if (VALUES.contains(view.addresses().kind(other)))
            view.about(other).toList().forEach(quad -> {
                add(quad);
                follow(quad.getObject());
            });
        else view.stream(Quad.defaultGraphIRI, other, Terms.LABEL, Node.ANY).forEach(this::add);
    }

    private void writeDocument(Node thing, Node document) {
        graph.add(Triple.create(document, Terms.iri("http://xmlns.com/foaf/0.1/primaryTopic"), thing));
        graph.add(Triple.create(document, DCTerms.license.asNode(), LICENCE));
        graph.add(Triple.create(
                document,
                DCTerms.isPartOf.asNode(),
                Terms.iri(dataset(thing, view.release().name()))));
    }

    private String dataset(Node thing, String release) {
        String name = view.addresses().name(thing).orElse("");
        return thing.getURI().substring(0, thing.getURI().length() - name.length()) + "release/" + release;
    }

    private void add(Quad quad) {
        graph.add(quad.asTriple());
    }
}
