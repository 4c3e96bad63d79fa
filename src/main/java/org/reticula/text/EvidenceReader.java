package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;

/** Counts a text's letters by script and its frequent words by language, in one pass. Thread-safe. */
final class EvidenceReader {
    /** An unaccented spelling counts less: it may be another language's word. */
    private static final double UNACCENTED = 0.5;

    private final int languages;
    private final Map<String, double[]> weights = new HashMap<>();
    private final int longest;

    /** @param packs whose order numbers the languages */
    EvidenceReader(List<Lexicon> packs) {
        languages = packs.size();
        Map<String, Set<Integer>> exact = new HashMap<>();
        Map<String, Set<Integer>> plain = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            for (String word : packs.get(i).list("frequent")) {
                exact.computeIfAbsent(lower(word), w -> new HashSet<>()).add(i);
                plain.computeIfAbsent(Folding.fold(word), w -> new HashSet<>()).add(i);
            }
        }
        exact.forEach((word, of) -> weights.put(word, weights(of, plain.getOrDefault(word, Set.of()))));
        plain.forEach((word, of) -> weights.computeIfAbsent(word, w -> weights(Set.of(), of)));
        longest = weights.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private double[] weights(Set<Integer> exact, Set<Integer> plain) {
        double[] all = new double[languages];
        for (int i : plain) all[i] = UNACCENTED * Math.log((languages + 1.0) / plain.size());
        for (int i : exact) all[i] = Math.log((languages + 1.0) / exact.size());
        return all;
    }

    /** What a word weighs that only one language has. */
    double heaviest() {
        return Math.log(languages + 1.0);
    }

    Evidence read(String text) {
        double[] sums = new double[languages];
        int[] scripts = new int[UScript.CODE_LIMIT];
        int words = 0;
        int letters = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isLetter(c)) {
                if (start < 0) start = i;
                letters++;
                scripts[c < 128 ? UScript.LATIN : UScript.getScript(c)]++;
            } else if (start >= 0) {
                words++;
                if (i - start <= longest) add(weights.get(lower(text.substring(start, i))), sums);
                start = -1;
            }
        }
        return new Evidence(letters, words, counted(scripts), sums);
    }

    private static void add(double @Nullable [] more, double[] sums) {
        if (more == null) return;
        for (int i = 0; i < sums.length; i++) sums[i] += more[i];
    }

    private static Map<Integer, Integer> counted(int[] scripts) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int script = UScript.INHERITED + 1; script < scripts.length; script++) {
            if (scripts[script] > 0) counts.put(script, scripts[script]);
        }
        return counts;
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
    }
}
