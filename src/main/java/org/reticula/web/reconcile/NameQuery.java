package org.reticula.web.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One name to be matched.
 *
 * @param types kinds that it may be; all if empty
 * @param limit candidates to give
 * @param countries where it is: codes, names or ids, as the client has them
 * @param identifiers codes that it has
 */
record NameQuery(String text, Set<String> types, int limit, List<String> countries, List<String> identifiers) {
    private static final int USUAL = 5;
    private static final int MOST = 25;
    private static final int MOST_QUERIES = 500;

    /** @throws BadRequestException if it is no batch of queries */
    static Map<String, NameQuery> batch(String json) {
        JsonNode batch = parse(json);
        if (!batch.isObject()) throw new BadRequestException("queries must be an object of queries by key");
        if (batch.size() > MOST_QUERIES)
            throw new BadRequestException("at most " + MOST_QUERIES + " queries at once, not " + batch.size());
        Map<String, NameQuery> queries = new LinkedHashMap<>();
        batch.forEachEntry((key, query) -> queries.put(key, read(query)));
        return queries;
    }

    /** One query: JSON, or the words alone. */
    static NameQuery single(String query) {
        return query.stripLeading().startsWith("{")
                ? read(parse(query))
                : new NameQuery(query, Set.of(), USUAL, List.of(), List.of());
    }

    static JsonNode parse(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new BadRequestException("this is no JSON: " + e.getOriginalMessage());
        }
    }

    private static NameQuery read(JsonNode query) {
        if (!query.isObject()) throw new BadRequestException("a query must be an object");
        Set<String> types = new HashSet<>();
        for (String type : strings(query.path("type"))) ThingType.find(type).ifPresent(types::add);
        int limit = query.path("limit").asInt(USUAL);
        List<String> countries = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        for (JsonNode property : query.path("properties")) {
            String id = property.path("pid").asString("");
            if (id.equals(ThingProperty.COUNTRY.id())) countries.addAll(strings(property.path("v")));
            if (id.equals(ThingProperty.IDENTIFIER.id())) identifiers.addAll(strings(property.path("v")));
        }
        return new NameQuery(
                query.path("query").asString(""),
                types,
                limit < 1 ? USUAL : Math.min(limit, MOST),
                countries,
                identifiers);
    }

    /** A string, a matched thing, a number, or a list of such. */
    private static List<String> strings(JsonNode value) {
        List<String> strings = new ArrayList<>();
        if (value.isArray()) value.forEach(v -> strings.addAll(strings(v)));
        else if (value.isObject()) strings.add(value.path("id").asString(""));
        else if (value.isValueNode() && !value.isNull()) strings.add(value.asString());
        strings.removeIf(String::isBlank);
        return strings;
    }
}
