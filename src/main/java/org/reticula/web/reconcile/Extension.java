package org.reticula.web.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Prefixes;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;
import org.reticula.web.page.ReaderLabels;
import tools.jackson.databind.JsonNode;

/** Fetches values of properties for matched things: OpenRefine's new columns. To be used in a read transaction. */
final class Extension {
    private static final int MOST_THINGS = 1000;
    private static final int MOST_VALUES = 500;
    private static final Node VALUE = NodeFactory.createURI(Prefixes.map().get("schema") + "value");
    private static final Node CURRENCY = NodeFactory.createURI(Prefixes.map().get("schema") + "currency");

    private final DatasetGraph graph;
    private final ReaderLabels labels;
    private final Reader reader;

    Extension(DatasetGraph graph, Reader reader) {
        this.graph = graph;
        this.labels = new ReaderLabels(graph, reader.languages());
        this.reader = reader;
    }

    /**
     * @param meta what the properties are
     * @param rows values by property, by id of the thing
     */
    record Answer(List<Map<String, Object>> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    private record Wanted(ThingProperty property, int limit) {}

    /** @throws BadRequestException if the request is not as the specification says */
    Answer answer(JsonNode request) {
        JsonNode ids = request.path("ids");
        if (!ids.isArray() || !request.path("properties").isArray())
            throw new BadRequestException("extend needs lists \"ids\" and \"properties\"");
        if (ids.size() > MOST_THINGS) throw new BadRequestException("at most " + MOST_THINGS + " ids at once");
        List<Wanted> wanted = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Map<String, Object>> meta = new ArrayList<>();
        for (JsonNode asked : request.path("properties")) {
            String id = asked.path("id").asString("");
            ThingProperty property = ThingProperty.find(id).orElse(null);
            meta.add(meta(id, property));
            if (property == null) unknown.add(id);
            else wanted.add(new Wanted(property, limit(asked)));
        }
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (JsonNode id : ids) rows.put(id.asString(), row(id.asString(), wanted, unknown));
        return new Answer(meta, rows);
    }

    private static int limit(JsonNode asked) {
        int limit = asked.at("/settings/limit").asInt(0);
        return limit < 1 ? MOST_VALUES : Math.min(limit, MOST_VALUES);
    }

    private Map<String, Object> meta(String id, @Nullable ThingProperty property) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", id);
        meta.put("name", property == null ? id : property.name(reader));
        if (property != null && !property.leadsTo().isEmpty())
            meta.put("type", ThingType.of(property.leadsTo(), reader));
        return meta;
    }

    private Map<String, List<Map<String, Object>>> row(String id, List<Wanted> wanted, List<String> unknown) {
        Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
        Node thing = NodeFactory.createURI(id);
        for (Wanted one : wanted) row.put(one.property().id(), values(thing, one));
        for (String none : unknown) row.put(none, List.of());
        return row;
    }

    private List<Map<String, Object>> values(Node thing, Wanted wanted) {
        ThingProperty property = wanted.property();
        Stream<Node> found;
        if (property == ThingProperty.NAME) {
            found = labels.all(thing, property.predicate()).stream().limit(1).map(Extension::literal);
        } else if (property.isInverse()) {
            found = Iter.asStream(graph.find(Quad.defaultGraphIRI, Node.ANY, property.predicate(), thing))
                    .map(Quad::getSubject);
        } else {
            found = Iter.asStream(graph.find(Quad.defaultGraphIRI, thing, property.predicate(), Node.ANY))
                    .map(Quad::getObject);
        }
        List<Node> nodes = found.sorted((a, b) -> a.toString().compareTo(b.toString()))
                .limit(wanted.limit())
                .toList();
        return nodes.stream().map(node -> value(node, property)).toList();
    }

    private static Node literal(Label label) {
        return NodeFactory.createLiteralString(label.text());
    }

    private Map<String, Object> value(Node node, ThingProperty property) {
        if (node.isLiteral()) return Map.of("str", node.getLiteralLexicalForm());
        if (!property.leadsTo().isEmpty()) {
            Map<String, Object> thing = new LinkedHashMap<>();
            thing.put("id", node.toString());
            thing.put("name", labels.label(node).text());
            return thing;
        }
        List<Label> amounts = labels.all(node, VALUE);
        if (amounts.isEmpty()) return Map.of("str", labels.label(node).text());
        List<Label> currency = labels.all(node, CURRENCY);
        String amount = amounts.get(0).text();
        return Map.of(
                "str",
                currency.isEmpty() ? amount : amount + " " + currency.get(0).text());
    }
}
