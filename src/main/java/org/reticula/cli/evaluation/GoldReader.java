package org.reticula.cli.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reticula.model.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a folder of gold: {@code <id>.json} beside {@code <id>.txt} or {@code <id>.html}, at any depth. The page of {@code x.json} is the one whose source ends in {@code x.txt}, {@code x.html} or {@code x.htm}. */
final class GoldReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private GoldReader() {}

    /** @throws UsageException if there is no such folder, no gold in it, or a file that is not as it must be */
    static List<GoldPage> read(Path folder) {
        if (!Files.isDirectory(folder)) throw new UsageException("there is no folder " + folder);
        List<GoldPage> pages = new ArrayList<>();
        for (Path file : files(folder)) {
            JsonNode tree = tree(file);
            if (tree.has("projects")) pages.add(page(file, tree));
        }
        if (pages.isEmpty()) throw new UsageException("no gold (<id>.json with projects) in " + folder);
        return pages;
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

    /** A page without an id has its file's name. */
    private static GoldPage page(Path file, JsonNode tree) {
        try {
            String name = file.getFileName().toString();
            if (tree instanceof ObjectNode page && page.path("id").asString("").isEmpty())
                page.put("id", name.substring(0, name.length() - ".json".length()));
            return JSON.treeToValue(tree, GoldPage.class);
        } catch (JacksonException e) {
            throw new UsageException("not as gold must be: " + file + ": " + e.getOriginalMessage());
        }
    }
}
