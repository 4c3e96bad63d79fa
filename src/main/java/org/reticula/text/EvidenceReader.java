package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts a text's letters by script and its frequent words by language, in one pass. Thread-safe. */
final class EvidenceReader {
    /** An unaccented spelling counts less: it may be another language's word. */
    private static final double UNACCENTED = 0.5;

    /** In so many phrases a word is no slip into another language. */
    private static final int OFTEN = 3;

    private final int languages;
    private final Map<String, double[]> weights = new HashMap<>();
    private final int longest;

    /** @param packs their words, whose order numbers the languages */
    EvidenceReader(List<PackWords> packs) {
        languages = packs.size();
        Map<String, Set<Integer>> exact = new HashMap<>();
        Map<String, Set<Integer>> plain = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            for (String word : packs.get(i).frequent()) {
                exact.computeIfAbsent(word, w -> new HashSet<>()).add(i);
                plain.computeIfAbsent(Folding.fold(word), w -> new HashSet<>()).add(i);
            }
        }
        exact.forEach((word, of) -> addUsers(word, packs, of));
        exact.forEach((word, of) -> weights.put(word, weights(of, plain.getOrDefault(word, Set.of()))));
        plain.forEach((word, of) -> weights.computeIfAbsent(word, w -> weights(Set.of(), of)));
        longest = weights.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** A small word is a language's own too when its phrases use it often, though its list lacks it. */
    private static void addUsers(String word, List<PackWords> packs, Set<Integer> of) {
        for (int i = 0; i < packs.size(); i++) {
            if (packs.get(i).counts().getOrDefault(word, 0) >= OFTEN) of.add(i);
        }
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
            if (PackWords.isLetter(c)) {
                if (start < 0) start = i;
                letters++;
                scripts[c < 128 ? UScript.LATIN : UScript.getScript(c)]++;
            } else if (start >= 0) {
                words++;
                if (i - start <= longest) add(weights.get(PackWords.lower(text.substring(start, i))), sums);
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
}
