package org.reticula.web.network;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** A network in GraphML, which Gephi, Cytoscape, igraph and others read. */
final class GraphMl {
    private GraphMl() {}

    static String write(Network network) {
        Graph<String, Network.Link> graph = new SimpleWeightedGraph<>(Network.Link.class);
        Map<String, Network.Member> members = new HashMap<>();
        for (Network.Member member : network.members()) {
            members.put(member.thing().iri(), member);
            graph.addVertex(member.thing().iri());
        }
        for (Network.Link link : network.links()) {
            graph.addEdge(link.one().thing().iri(), link.other().thing().iri(), link);
            graph.setEdgeWeight(link, link.projects().size());
        }
        GraphMLExporter<String, Network.Link> exporter = new GraphMLExporter<>(iri -> iri);
        exporter.registerAttribute("label", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("country", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("since", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("projects", GraphMLExporter.AttributeCategory.NODE, AttributeType.INT);
        exporter.setExportEdgeWeights(true);
        exporter.registerAttribute("shared", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(iri -> attributes(Objects.requireNonNull(members.get(iri))));
        exporter.setEdgeAttributeProvider(GraphMl::attributes);
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph, text);
        return text.toString();
    }

    private static Map<String, Attribute> attributes(Network.Member member) {
        Map<String, Attribute> all = new LinkedHashMap<>();
        all.put("label", text(member.thing().label().text()));
        all.put("country", text(String.join(" ", member.countries())));
        all.put("since", text(member.since()));
        all.put("projects", DefaultAttribute.createAttribute(member.projects()));
        return all;
    }

    private static Map<String, Attribute> attributes(Network.Link link) {
        return Map.of("shared", text(String.join(" ", link.projects())));
    }

    /** Without the characters that XML has no way to write. */
    private static Attribute text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t')
                .forEach(clean::appendCodePoint);
        return DefaultAttribute.createAttribute(clean.toString());
    }
}
