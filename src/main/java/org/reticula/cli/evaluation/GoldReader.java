package org.reticula.cli.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reticula.model.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads a folder of gold: {@code <id>.json} beside {@code <id>.txt} or {@code <id>.html}, at any depth. */
final class GoldReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private GoldReader() {}

    /** @param file the page itself, empty if it is not there */
    record Entry(GoldPage gold, Optional<Path> file) {}

    /** @throws UsageException if there is no such folder, no gold in it, or a file that is not as it must be */
    static List<Entry> read(Path folder) {
        if (!Files.isDirectory(folder)) throw new UsageException("there is no folder " + folder);
        List<Entry> entries = new ArrayList<>();
        for (Path file : files(folder)) {
            JsonNode tree = tree(file);
            if (tree.has("projects")) entries.add(entry(file, tree));
        }
        if (entries.isEmpty()) throw new UsageException("no gold (<id>.json with projects) in " + folder);
        return entries;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".json"))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw new UsageException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Entry entry(Path file, JsonNode tree) {
        try {
            GoldPage gold = JSON.treeToValue(tree, GoldPage.class);
            String name = file.getFileName().toString();
            String id = gold.id() == null ? name.substring(0, name.length() - ".json".length()) : gold.id();
            Optional<Path> page = Stream.of(".txt", ".html", ".htm")
                    .map(s -> file.resolveSibling(id + s))
                    .filter(Files::isRegularFile)
                    .findFirst();
            return new Entry(gold, page);
        } catch (JacksonException e) {
            throw new UsageException("not as gold must be: " + file + ": " + e.getOriginalMessage());
        }
    }
}
