package org.reticula.cli.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the program found on a page: fact, subject, value, and all names of the value. */
final class PageFacts {
    private final Map<String, Map<String, Map<String, Set<String>>>> facts = new LinkedHashMap<>();

    void add(String fact, String subject, String value, Collection<String> names) {
        facts.computeIfAbsent(fact, f -> new LinkedHashMap<>())
                .computeIfAbsent(subject, s -> new LinkedHashMap<>())
                .computeIfAbsent(value, v -> new LinkedHashSet<>())
                .addAll(names);
    }

    /** The names of each value of a fact. */
    List<List<String>> list(String fact) {
        List<List<String>> values = new ArrayList<>();
        facts.getOrDefault(fact, Map.of()).values().forEach(s -> s.values()
                .forEach(names -> values.add(List.copyOf(names))));
        return values;
    }

    List<List<String>> list(String fact, String subject) {
        return facts.getOrDefault(fact, Map.of()).getOrDefault(subject, Map.of()).values().stream()
                .map(List::copyOf)
                .toList();
    }

    /** Names of each subject of a fact. */
    Map<String, List<String>> subjects(String fact) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        facts.getOrDefault(fact, Map.of())
                .forEach((subject, values) -> names.put(
                        subject, values.values().stream().flatMap(Set::stream).toList()));
        return names;
    }
}
