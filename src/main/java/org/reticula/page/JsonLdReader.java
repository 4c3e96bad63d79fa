package org.reticula.page;

import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Flattens embedded JSON-LD to names and values: "ld:Project.name", "ld:Project.funder.name", and "ld:Project.funder.1.name" for the
 * second funder. It is read as plain data: no context is ever fetched or applied.
 */
final class JsonLdReader {
    private static final int DEPTH = 64;

    /** Values of one script, and items of one list. */
    private static final int VALUES = 150;

    private static final int ITEMS = 30;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private final BiConsumer<String, String> values;
    private int count;

    private JsonLdReader(BiConsumer<String, String> values) {
        this.values = values;
    }

    /**
     * @param values gets name and value of each
     * @return whether the script could be read
     */
    static boolean read(String script, BiConsumer<String, String> values) {
        String json = unwrapped(script);
        if (json.isEmpty()) return false;
        try {
            new JsonLdReader(values).top(MAPPER.readTree(json));
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Old pages hide the data in a comment or a CDATA section. */
    private static String unwrapped(String script) {
        int section = script.indexOf("<![CDATA[");
        int sectionEnd = script.lastIndexOf("]]>");
        if (section >= 0 && sectionEnd > section) return unwrapped(script.substring(section + 9, sectionEnd));
        int from = 0;
        while (from < script.length() && script.charAt(from) != '{' && script.charAt(from) != '[') from++;
        if (from == script.length()) return "";
        return script.substring(from, Math.max(from, script.lastIndexOf(script.charAt(from) == '{' ? '}' : ']') + 1));
    }

    private void top(JsonNode node) {
        if (node.isArray()) {
            for (JsonNode item : node) top(item);
        } else if (node.isObject()) {
            JsonNode graph = node.get("@graph");
            if (graph != null) top(graph);
            flatten("ld:" + type(node), node);
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = (type.isArray() ? type.path(0) : type).asString("Thing");
        return name.substring(
                Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':'))) + 1);
    }

    private void flatten(String name, JsonNode node) {
        if (count >= VALUES) return;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String key = property.getKey();
                if (!key.equals("@graph") && !key.equals("@context")) flatten(name + "." + key, property.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), ITEMS); i++) flatten(i == 0 ? name : name + "." + i, node.get(i));
        } else if (node.isValueNode() && !node.isNull()) {
            count++;
            values.accept(name, node.asString());
        }
    }
}
