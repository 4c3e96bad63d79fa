package org.reticula.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reticula.model.Lexicon;

/** Which languages the small words of a text speak for. */
final class FrequentWords {
    /** An unaccented spelling counts less: it may be another language's word. */
    private static final double UNACCENTED = 0.5;

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> folded = new HashMap<>();
    private final int languages;

    FrequentWords(List<Lexicon> packs) {
        languages = packs.size();
        for (Lexicon pack : packs) {
            for (String word : pack.list("frequent")) {
                String lower = lower(word);
                exact.computeIfAbsent(lower, w -> new TreeSet<>()).add(pack.language());
                String plain = Folding.fold(lower);
                if (!plain.equals(lower)) {
                    folded.computeIfAbsent(plain, w -> new TreeSet<>()).add(pack.language());
                }
            }
        }
    }

    /**
     * What the words of a text say.
     *
     * @param words number of words in the text
     * @param weights per language the sum of its frequent words found, each weighing more the fewer languages have it
     */
    record Evidence(int words, Map<String, Double> weights) {
        double of(String language) {
            return weights.getOrDefault(language, 0.0);
        }

        /** The language with most evidence other than the given one has this much. */
        double bestBeside(String language) {
            double best = 0;
            for (Map.Entry<String, Double> e : weights.entrySet()) {
                if (!e.getKey().equals(language)) best = Math.max(best, e.getValue());
            }
            return best;
        }
    }

    Evidence evidence(String text) {
        Map<String, Double> weights = new TreeMap<>();
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            words++;
            count(lower(text.substring(start, i)), weights);
            start = -1;
        }
        return new Evidence(words, weights);
    }

    private void count(String word, Map<String, Double> weights) {
        Set<String> of = exact.getOrDefault(word, Set.of());
        double weight = Math.log((languages + 1.0) / Math.max(1, of.size()));
        for (String language : of) weights.merge(language, weight, Double::sum);
        Set<String> plain = folded.get(word);
        if (plain == null) return;
        double less = UNACCENTED * Math.log((languages + 1.0) / (of.size() + plain.size()));
        for (String language : plain) {
            if (!of.contains(language)) weights.merge(language, Math.max(0, less), Double::sum);
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
    }
}
