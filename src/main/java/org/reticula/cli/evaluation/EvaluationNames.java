package org.reticula.cli.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the comparison of names must know, read from {@code ontology/evaluation/names.yaml}.
 *
 * @param programmes normalised name to other names
 */
record EvaluationNames(NameMatcher matcher, Map<String, List<String>> programmes) {
    private static final String FILE = "evaluation/names.yaml";

    /** @throws UsageException if the file is not as it must be; an ontology without it compares plain names */
    static EvaluationNames read(Ontology ontology) {
        Path file = ontology.root().resolve(FILE);
        if (!Files.isRegularFile(file)) return new EvaluationNames(new NameMatcher(List.of()), Map.of());
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(ontology.read(file));
            if (!(root instanceof Map<?, ?> all)) throw new UsageException(FILE + " is not as it must be: no keys");
            Map<String, List<String>> programmes = new HashMap<>();
            if (all.get("programmes") instanceof Map<?, ?> map)
                map.forEach((name, forms) -> programmes.put(NameMatcher.norm(String.valueOf(name)), texts(forms)));
            return new EvaluationNames(new NameMatcher(texts(all.get("plus"))), programmes);
        } catch (YAMLException e) {
            throw new UsageException(FILE + " is not as it must be: " + e.getMessage());
        }
    }

    List<String> programmeForms(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        forms.addAll(programmes.getOrDefault(NameMatcher.norm(name), List.of()));
        return forms;
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
