package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How meanings stand to each other: which are parts of others, which are alike, and which weigh little. */
final class Meanings {
    private final Map<String, List<List<String>>> parts = new HashMap<>();
    private final Set<String> alike = new HashSet<>();
    private final Set<String> translated = new HashSet<>();
    private final Map<String, Double> light = new HashMap<>();
    private final Map<String, Set<String>> beside = new HashMap<>();
    private final List<Set<String>> apart = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> many = new HashSet<>();
    private final Set<String> sole = new HashSet<>();
    private final Set<String> learned = new HashSet<>();
    private final Set<String> levels = new HashSet<>();
    private final Set<String> qualities = new HashSet<>();
    private final Map<String, String> countries;
    private final Map<String, String> blocks = new HashMap<>();

    Meanings(NameKnowledge knowledge) {
        section(knowledge, "parts").forEach((whole, ways) -> parts.put(whole, ways(ways)));
        for (String group : section(knowledge, "alike").values()) link(group, alike);
        for (String group : section(knowledge, "translated").values()) link(group, translated);
        section(knowledge, "light").forEach((meaning, weight) -> light.put(meaning, Double.valueOf(weight)));
        section(knowledge, "beside").forEach((meaning, others) -> beside.put(meaning, Set.of(others.split(" "))));
        countries = section(knowledge, "countries");
        whole.addAll(words(knowledge, "whole"));
        many.addAll(words(knowledge, "many"));
        sole.addAll(words(knowledge, "sole"));
        learned.addAll(words(knowledge, "learned"));
        levels.addAll(words(knowledge, "levels"));
        qualities.addAll(words(knowledge, "qualities"));
        for (String group : section(knowledge, "apart").values()) apart.add(Set.of(group.split(" ")));
    }

    private static Set<String> words(NameKnowledge knowledge, String section) {
        Set<String> words = new HashSet<>();
        for (String line : section(knowledge, section).values()) words.addAll(List.of(line.split(" ")));
        return words;
    }

    private static Map<String, String> section(NameKnowledge knowledge, String name) {
        return knowledge.relations().getOrDefault(name, Map.of());
    }

    private static List<List<String>> ways(String ways) {
        List<List<String>> all = new ArrayList<>();
        for (String way : ways.split("\\|")) {
            all.add(way.strip().equals("-") ? List.of() : List.of(way.strip().split(" ")));
        }
        return all;
    }

    /** The first of a group stands for the group where candidates are looked for. */
    private void link(String group, Set<String> pairs) {
        String[] members = group.split(" ");
        for (String a : members) {
            blocks.merge(a, blocks.getOrDefault(members[0], members[0]), (old, n) -> old);
            for (String b : members) {
                if (!a.equals(b)) pairs.add(a + " " + b);
            }
        }
    }

    /** The ways to take a meaning apart; itself if there is none. */
    List<List<String>> parts(String meaning) {
        return parts.getOrDefault(meaning, List.of(List.of(meaning)));
    }

    /** 0–1: how well one of each agree. */
    double likeness(Set<String> a, Set<String> b, boolean translation) {
        double best = 0;
        for (String x : a) {
            if (b.contains(x)) return 1;
            for (String y : b) {
                String pair = x + " " + y;
                if (alike.contains(pair)) best = Math.max(best, 0.95);
                else if (translation && translated.contains(pair)) best = Math.max(best, 0.8);
            }
        }
        return best;
    }

    /** What it costs that only one name has it. */
    double weight(Set<String> meanings) {
        double least = 1;
        for (String meaning : meanings) least = Math.min(least, light.getOrDefault(meaning, 1.0));
        return least;
    }

    /** Whether one of the meanings goes without saying beside one of the others. */
    boolean goesBeside(Set<String> meanings, Set<String> others) {
        for (String meaning : meanings) {
            for (String other : beside.getOrDefault(meaning, Set.of())) {
                if (others.contains(other)) return true;
            }
        }
        return false;
    }

    /** Whether one of them says where the thing is at work, so that no country need tell. */
    boolean saysWhere(Set<String> meanings) {
        return any(meanings, whole);
    }

    /** Whether one of them is a kind of body of which a country has one, so that the word alone names it. */
    boolean isSole(Set<String> meanings) {
        return any(meanings, sole);
    }

    /** Whether one of them is a kind of body that is told from others of its kind by qualities. */
    boolean isLearned(Set<String> meanings) {
        return any(meanings, learned);
    }

    /** Whether one of them is a part of a country. */
    boolean isLevel(Set<String> meanings) {
        return any(meanings, levels);
    }

    /** Whether one of them says that it is of the whole country: often left out, but not beside learned bodies. */
    boolean isQuality(Set<String> meanings) {
        return any(meanings, qualities);
    }

    /** Whether one of them is a kind of body that every town or county has. */
    boolean isOfMany(Set<String> meanings) {
        return any(meanings, many);
    }

    /** Whether the two are kinds of which no thing is both. */
    boolean apart(Set<String> a, Set<String> b) {
        for (Set<String> group : apart) {
            if (any(a, group) && any(b, group)) return true;
        }
        return false;
    }

    /** A loop, as this is asked for each pair of words of each pair of names. */
    private static boolean any(Set<String> meanings, Set<String> of) {
        if (meanings.isEmpty()) return false;
        for (String meaning : meanings) if (of.contains(meaning)) return true;
        return false;
    }

    /** ISO code of the country that the meaning is; null if it is none. */
    @Nullable
    String country(String meaning) {
        return countries.get(meaning);
    }

    /** What stands for the meaning and those like it where candidates are looked for. */
    String block(String meaning) {
        return blocks.getOrDefault(meaning, meaning);
    }
}
