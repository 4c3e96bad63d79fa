package org.reticula.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.reticula.model.KnownPage;
import org.reticula.model.Origin;

/** Says of each page which source it is part of, and of the source its country, its licence and whom to name. */
final class OriginWriter {
    private static final Node PART_OF = DCTerms.isPartOf.asNode();
    private static final Node SPATIAL = DCTerms.spatial.asNode();
    private static final Node CREDIT = Words.schema("creditText");

    private final StreamRDF out;
    private final Iris iris;
    private final Map<String, Node> known = new HashMap<>();

    OriginWriter(StreamRDF out, Iris iris) {
        this.out = out;
        this.iris = iris;
    }

    /** What its pages are part of; one that says nothing of itself is left out. */
    void add(Origin origin) {
        if (!origin.says()) return;
        Node node = iris.origin(origin.name());
        known.put(origin.name(), node);
        say(node, Words.TYPE, Words.DATASET);
        say(node, Words.TITLE, Literals.code(origin.name()));
        if (origin.country() != null) say(node, SPATIAL, Words.iri(CountryReader.PREFIX + origin.country()));
        if (origin.licence() != null && Iris.isIri(origin.licence()))
            say(node, Words.LICENSE, Words.iri(origin.licence()));
        if (origin.attribution() != null) say(node, CREDIT, Literals.code(origin.attribution()));
    }

    void write(KnownPage page) {
        @Nullable Node origin = page.entry() == null ? null : known.get(page.entry());
        if (origin != null) say(iris.page(page.source()), PART_OF, origin);
    }

    private void say(Node subject, Node property, Node object) {
        out.triple(Triple.create(subject, property, object));
    }
}
