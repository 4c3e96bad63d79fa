package org.reticula.cli.evaluation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the program found on a page: fact, subject, value, and all names of the value. */
final class PageFacts {
    private final Map<String, Map<String, Map<String, Found>>> facts = new LinkedHashMap<>();

    /**
     * Something that was found.
     *
     * @param names all that it goes by, in the order of the rows
     * @param confidence 0–1, or 1 where the graph tells none
     */
    record Found(Set<String> names, double confidence) {
        String name() {
            return names.iterator().next();
        }
    }

    void add(String fact, String subject, String value, String name, double confidence) {
        facts.computeIfAbsent(fact, f -> new LinkedHashMap<>())
                .computeIfAbsent(subject, s -> new LinkedHashMap<>())
                .computeIfAbsent(value, v -> new Found(new LinkedHashSet<>(), confidence))
                .names()
                .add(name);
    }

    /** Each value of a fact. */
    List<Found> list(String fact) {
        return facts.getOrDefault(fact, Map.of()).values().stream()
                .flatMap(subject -> subject.values().stream())
                .toList();
    }

    List<Found> list(String fact, String subject) {
        return List.copyOf(facts.getOrDefault(fact, Map.of())
                .getOrDefault(subject, Map.of())
                .values());
    }

    /** Each subject of a fact, with its names. */
    Map<String, Found> subjects(String fact) {
        Map<String, Found> subjects = new LinkedHashMap<>();
        facts.getOrDefault(fact, Map.of()).forEach((subject, values) -> {
            Set<String> names = new LinkedHashSet<>();
            values.values().forEach(value -> names.addAll(value.names()));
            double confidence = values.values().stream()
                    .mapToDouble(Found::confidence)
                    .max()
                    .orElse(1);
            subjects.put(subject, new Found(names, confidence));
        });
        return subjects;
    }
}
