package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text shows of its language at first sight.
 *
 * @param letters number of letters
 * @param words number of words
 * @param scripts number of letters by UScript code
 * @param weights per language, in the packs' order, the sum of its frequent words found, each weighing more the fewer
 *     languages have it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evidence(int letters, int words, Map<Integer, Integer> scripts, double[] weights) {
    /** One letter in so many in another script is more than a name. */
    private static final int MINORITY = 5;

    /** Evidence of two texts together. */
    Evidence plus(Evidence other) {
        double[] sums = weights.clone();
        for (int i = 0; i < sums.length; i++) sums[i] += other.weights[i];
        Map<Integer, Integer> all = new TreeMap<>(scripts);
        other.scripts.forEach((script, count) -> all.merge(script, count, Integer::sum));
        return new Evidence(letters + other.letters, words + other.words, all, sums);
    }

    /** UScript code of most of the letters, UScript.COMMON if there are none. */
    int script() {
        int best = UScript.COMMON;
        for (Map.Entry<Integer, Integer> e : scripts.entrySet()) {
            if (e.getValue() > scripts.getOrDefault(best, 0)) best = e.getKey();
        }
        return best;
    }

    /** Whether a fifth of the letters or more are in a script. */
    boolean hasMuch(int script) {
        return scripts.getOrDefault(script, 0) * MINORITY >= letters;
    }

    /** Weight of a language by its number; none for a negative number. */
    double of(int language) {
        return language < 0 ? 0 : weights[language];
    }

    /** Number of the language with most weight, other than a given one; -1 if none has any. */
    int bestBeside(int language) {
        int best = -1;
        for (int i = 0; i < weights.length; i++) {
            if (i != language && weights[i] > (best < 0 ? 0 : weights[best])) best = i;
        }
        return best;
    }
}
