package org.reticula.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Iris;

/**
 * Where things are on this server: an IRI {@code <base>project/x} is at {@code /id/project/x}, whatever host the base names.
 * The vocabulary's things keep their own base.
 */
final class Addresses {
    static final String PREFIX = "/id/";

    private final List<String> bases;

    /** @param base of the things that imports find */
    Addresses(String base) {
        bases = Stream.of(Iris.VOCABULARY, base).distinct().toList();
    }

    /** As the release's catalogue says. In a read transaction. */
    static Addresses read(DatasetGraph graph) {
        return new Addresses(Iter.asStream(graph.find(Terms.CATALOGUE, Node.ANY, VOID.uriSpace.asNode(), Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse(Iris.VOCABULARY));
    }

    /** Path on this server, if the IRI is one of ours. */
    Optional<String> path(Node thing) {
        return name(thing).map(PREFIX::concat);
    }

    /** Of the page about it. */
    @Nullable
    String page(Node thing) {
        return name(thing).map(name -> PREFIX + name + Format.HTML.suffix()).orElse(null);
    }

    /** What follows the base: "project/x". */
    Optional<String> name(Node thing) {
        if (!thing.isURI()) return Optional.empty();
        String iri = thing.getURI();
        return bases.stream()
                .filter(base -> iri.startsWith(base) && iri.length() > base.length())
                .map(base -> iri.substring(base.length()))
                .findFirst();
    }

    /** IRIs that a name may stand for, the likeliest first. */
    Stream<Node> things(String name) {
        return bases.stream().map(base -> Terms.iri(base + name));
    }

    /** The first part of the name, "project"; of what is not ours an empty one. */
    String kind(Node thing) {
        return name(thing)
                .filter(name -> name.indexOf('/') > 0)
                .map(name -> name.substring(0, name.indexOf('/')))
                .orElse("");
    }
}
