package org.reticula.resolve;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What {@code ontology/names} says about the words of names, as read; its README.md tells the format.
 *
 * @param languages one per file, sorted by language
 * @param places towns and regions with their names
 * @param people forms of one person's name in several languages, each set a list
 * @param relations section to key to value: how meanings stand to each other; the keys of lists are "0", "1" …
 */
public record NameKnowledge(
        List<Words> languages,
        List<Place> places,
        List<List<String>> people,
        Map<String, Map<String, String>> relations) {
    private static final String FOLDER = "names";

    /**
     * @param language ISO 639-1 tag
     * @param concepts meaning to the words and phrases that have it
     * @param abbreviations usual short form to the words it stands for
     */
    public record Words(String language, Map<String, List<String>> concepts, Map<String, String> abbreviations) {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param kind "town", "region" or "other"
     * @param names the native one has the language "und"
     */
    public record Place(String country, String kind, List<Name> names) {}

    /** Knows nothing: names are then only words. */
    public static NameKnowledge none() {
        return new NameKnowledge(List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * @param ontology may lack the folder or any of its files
     * @throws UsageException if a file is not as the folder's README.md says
     */
    public static NameKnowledge read(Ontology ontology) {
        List<Words> languages = new ArrayList<>();
        Map<String, Map<String, String>> relations = new LinkedHashMap<>();
        for (Path file : ontology.files(FOLDER, ".yaml")) {
            String name = String.valueOf(file.getFileName());
            Map<?, ?> root = yaml(ontology.read(file), name);
            if (name.equals("relations.yaml")) {
                root.forEach((key, value) -> relations.put(String.valueOf(key), section(value, name)));
            } else {
                languages.add(words(root, name));
            }
        }
        List<Place> places = new ArrayList<>();
        for (CSVRecord row : table(ontology, "places.csv")) places.add(place(row));
        List<List<String>> people = new ArrayList<>();
        for (CSVRecord row : table(ontology, "people.csv"))
            people.add(List.of(row.get("names").split("\\|")));
        return new NameKnowledge(languages, places, people, relations);
    }

    private static List<CSVRecord> table(Ontology ontology, String name) {
        Path file = ontology.root().resolve(FOLDER).resolve(name);
        if (!Files.exists(file)) return List.of();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new StringReader(ontology.read(file)))) {
            return rows.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(FOLDER + "/" + name + ": " + e.getMessage());
        }
    }

    private static Place place(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new UsageException("names/places.csv, line " + (row.getRecordNumber() + 1) + ": not three cells");
        }
        List<Name> names = new ArrayList<>();
        for (String name : row.get("names").split("\\|")) {
            int colon = name.indexOf(':');
            boolean tagged = colon > 0 && colon < 4;
            names.add(
                    tagged
                            ? new Name(name.substring(colon + 1).strip(), name.substring(0, colon))
                            : new Name(name.strip(), "und"));
        }
        return new Place(row.get("country").strip(), row.get("kind").strip(), names);
    }

    private static Words words(Map<?, ?> root, String file) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        if (root.get("concepts") instanceof Map<?, ?> map) {
            map.forEach((concept, forms) -> concepts.put(String.valueOf(concept), phrases(forms)));
        }
        Map<String, String> abbreviations = new LinkedHashMap<>();
        if (root.get("abbreviations") instanceof Map<?, ?> map) {
            map.forEach((shortForm, words) ->
                    abbreviations.put(String.valueOf(shortForm), phrases(words).get(0)));
        }
        if (!(root.get("language") instanceof String language)) throw new UsageException(file + ": no 'language'");
        return new Words(language, concepts, abbreviations);
    }

    private static List<String> phrases(Object value) {
        if (!(value instanceof List<?> list)) return List.of(String.valueOf(value));
        return list.stream().map(String::valueOf).toList();
    }

    private static Map<String, String> section(Object value, String file) {
        Map<String, String> section = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, words) -> section.put(String.valueOf(key), String.valueOf(words)));
        } else if (value instanceof List<?> list) {
            for (Object words : list) section.put(Integer.toString(section.size()), String.valueOf(words));
        } else {
            throw new UsageException(file + ": a section is neither a map nor a list");
        }
        return section;
    }

    private static Map<?, ?> yaml(String text, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        DumperOptions none = new DumperOptions();
        try {
            Object root = new Yaml(
                            new SafeConstructor(options), new Representer(none), none, options, new StringsOnly())
                    .load(text);
            if (root instanceof Map<?, ?> map) return map;
            throw new UsageException(FOLDER + "/" + file + ": not a map of keys");
        } catch (YAMLException e) {
            throw new UsageException(FOLDER + "/" + file + ": " + e.getMessage());
        }
    }

    /** Leaves {@code no}, {@code on} and {@code 1} the words they are. */
    private static final class StringsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every plain scalar is a string
        }
    }
}
