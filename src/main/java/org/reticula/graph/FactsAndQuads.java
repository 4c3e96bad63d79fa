package org.reticula.graph;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Jena's N-Quads reader calls every line a quad; this hands on those without a graph as triples. */
final class FactsAndQuads extends StreamRDFWrapper {
    FactsAndQuads(StreamRDF next) {
        super(next);
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) triple(quad.asTriple());
        else super.quad(quad);
    }
}
