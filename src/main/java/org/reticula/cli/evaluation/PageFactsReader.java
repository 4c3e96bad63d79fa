package org.reticula.cli.evaluation;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows ?source ?subject ?fact ?value ?label ?confidence of an answer in SPARQL's JSON, keeping their order. */
final class PageFactsReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageFactsReader() {}

    /** @return facts by the page's source */
    static Map<String, PageFacts> read(InputStream answer) {
        Map<String, PageFacts> pages = new LinkedHashMap<>();
        for (JsonNode row : JSON.readTree(answer).path("results").path("bindings")) {
            String value = text(row, "value");
            String label = text(row, "label");
            pages.computeIfAbsent(text(row, "source"), s -> new PageFacts())
                    .add(
                            text(row, "fact"),
                            text(row, "subject"),
                            value,
                            label.isEmpty() ? value : label,
                            confidence(row));
        }
        return pages;
    }

    private static double confidence(JsonNode row) {
        String confidence = text(row, "confidence");
        return confidence.isEmpty() ? 1 : Double.parseDouble(confidence);
    }

    /** Empty where the row leaves it open. */
    private static String text(JsonNode row, String variable) {
        return row.path(variable).path("value").asString("");
    }
}
