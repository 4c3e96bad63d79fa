package org.reticula.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file, object by object: an array of them, or one after the other. Keys are headings; those of objects inside have their path with
 * dots, and the items of an array stand on lines of their own.
 */
final class JsonRows implements Rows {
    /** The file is read to its end afterwards, to see whether it is still the same. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> columns;
    private final boolean open;
    private long number;

    /**
     * @param records path of the array; empty for the whole file
     * @param known headings; null to collect them while reading
     */
    JsonRows(InputStream in, Charset charset, String records, @Nullable List<String> known) throws IOException {
        columns = new LinkedHashMap<>();
        open = known == null;
        if (known != null) for (String heading : known) columns.put(heading, columns.size());
        try {
            parser = MAPPER.createParser(CsvRows.reader(in, charset));
            if (!records.isEmpty()) find(parser, records);
        } catch (JacksonException e) {
            throw new IOException(problem(e), e);
        }
    }

    private static void find(JsonParser parser, String records) throws IOException {
        for (String key : records.split("\\.")) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IOException("there is no object with " + key);
            while (true) {
                JsonToken token = parser.nextToken();
                if (token != JsonToken.PROPERTY_NAME) throw new IOException("there is no " + records);
                if (key.equals(parser.currentName())) break;
                parser.nextToken();
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != JsonToken.START_ARRAY) throw new IOException(records + " is no array");
        parser.clearCurrentToken();
    }

    @Override
    public List<String> headings() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && number == 0) token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) return null;
            JsonNode object = MAPPER.readTree(parser);
            number++;
            List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            read("", object, cells);
            return new Row(number, cells);
        } catch (JacksonException e) {
            throw new IOException(problem(e), e);
        }
    }

    private void read(String path, JsonNode node, List<String> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> read(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue(), cells));
            return;
        }
        Integer column = columns.get(path);
        if (column == null && open && !path.isEmpty()) {
            column = columns.size();
            columns.put(path, column);
        }
        if (column == null) return;
        while (cells.size() <= column) cells.add("");
        cells.set(column, Cells.literal(text(node)));
    }

    private static String text(JsonNode node) {
        if (node.isNull()) return "";
        if (node.isNumber()) return node.decimalValue().toPlainString();
        if (!node.isArray()) return node.asString();
        List<String> items = new ArrayList<>();
        for (JsonNode item : node) if (item.isValueNode()) items.add(text(item));
        return String.join("\n", items);
    }

    private String problem(JacksonException e) {
        return "behind record " + number + ", line "
                + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": "
                + e.getOriginalMessage().lines().findFirst().orElse("this is no JSON");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
