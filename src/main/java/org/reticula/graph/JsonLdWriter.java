package org.reticula.graph;

import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes sorted quads as JSON-LD in expanded form: an array of things, each with its statements. Jena's own writer would hold
 * the whole graph in memory.
 */
final class JsonLdWriter extends StreamRDFBase implements AutoCloseable {
    private final JsonGenerator json;
    private @Nullable Node graph;
    private @Nullable Node subject;
    private @Nullable Node property;

    JsonLdWriter(OutputStream out) {
        json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out);
        json.writeStartArray();
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void quad(Quad quad) {
        if (!quad.getGraph().equals(graph) || !quad.getSubject().equals(subject)) begin(quad);
        if (!quad.getPredicate().equals(property)) {
            if (property != null) json.writeEndArray();
            property = quad.getPredicate();
            json.writeName(property.equals(Words.TYPE) ? "@type" : property.getURI());
            json.writeStartArray();
        }
        if (Words.TYPE.equals(property)) json.writeString(quad.getObject().getURI());
        else value(quad.getObject());
    }

    @Override
    public void close() {
        end();
        json.writeEndArray();
        json.close();
    }

    private void begin(Quad quad) {
        end();
        graph = quad.getGraph();
        subject = quad.getSubject();
        json.writeStartObject();
        if (!quad.isDefaultGraph()) {
            json.writeStringProperty("@id", graph.getURI());
            json.writeName("@graph");
            json.writeStartArray();
            json.writeStartObject();
        }
        json.writeStringProperty("@id", subject.getURI());
    }

    private void end() {
        if (property != null) json.writeEndArray();
        property = null;
        if (subject != null) json.writeEndObject();
        subject = null;
        if (graph != null && !graph.equals(Quad.defaultGraphIRI)) {
            json.writeEndArray();
            json.writeEndObject();
        }
        graph = null;
    }

    private void value(Node node) {
        json.writeStartObject();
        if (node.isURI()) {
            json.writeStringProperty("@id", node.getURI());
        } else {
            json.writeStringProperty("@value", node.getLiteralLexicalForm());
            if (!node.getLiteralLanguage().isEmpty()) json.writeStringProperty("@language", node.getLiteralLanguage());
            else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring))
                json.writeStringProperty("@type", node.getLiteralDatatypeURI());
        }
        json.writeEndObject();
    }
}
