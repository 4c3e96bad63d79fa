package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well the spelling of a text fits the words of each pack, by their pieces of three and four letters. Immutable. */
final class PackSpelling {
    /** Pieces that share a bucket by chance do little harm in so many. */
    private static final int BUCKETS = 1 << 16;

    private static final double SMOOTHING = 0.1;
    private static final int MOST = 1 << 12;
    /** Small words fill every text, though a list has each once. */
    private static final int FREQUENT = 3;

    /** A pack with fewer of its words in a script says too little of how the language is spelt in it. */
    private static final double ENOUGH_WORDS = 0.2;

    /** A text that fits one pack so much better than the next is in its language or in none that has a pack. */
    private static final double CLEARLY = 0.4;

    private final int languages;
    /** How often a piece stands in the words of a language: by bucket of the piece, then by language. */
    private final short[] counts;

    private final double[] totals;
    private final double[] logs = new double[MOST];
    private final List<Set<Integer>> rareScripts = new ArrayList<>();

    /**
     * How a text fits, as mean natural log likelihood of its pieces.
     *
     * @param packs by number of the language, 0 for the best, below for all others
     * @param others for a language whose words nobody knows: the nearer two packs are to each other, the likelier it is
     *     a third that is like both
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fit(double[] packs, double others) {}

    /** @param packs their words, whose order numbers the languages */
    PackSpelling(List<PackWords> packs) {
        languages = packs.size();
        counts = new short[BUCKETS * languages];
        totals = new double[languages];
        for (int i = 0; i < languages; i++) {
            int pieces = 0;
            for (String word : packs.get(i).counts().keySet()) pieces += learn(i, word, 1);
            for (String word : packs.get(i).frequent()) pieces += learn(i, word, FREQUENT);
            totals[i] = Math.log(pieces + SMOOTHING * BUCKETS);
            rareScripts.add(rareScripts(packs.get(i).counts().keySet()));
        }
        for (int i = 0; i < MOST; i++) logs[i] = Math.log(i + SMOOTHING);
    }

    private static Set<Integer> rareScripts(Set<String> words) {
        Map<Integer, Integer> scripts = new HashMap<>();
        for (String word : words) scripts.merge(UScript.getScript(word.codePointAt(0)), 1, Integer::sum);
        Set<Integer> rare = new HashSet<>();
        scripts.forEach((script, count) -> {
            if (count < ENOUGH_WORDS * words.size()) rare.add(script);
        });
        return rare;
    }

    private int learn(int language, String word, int times) {
        int[] pieces = pieces(word);
        for (int piece : pieces) {
            int cell = piece * languages + language;
            counts[cell] = (short) Math.min(MOST - 1, counts[cell] + times);
        }
        return pieces.length * times;
    }

    /** Buckets of the whole word and of its pieces, its two ends counting as letters. */
    private static int[] pieces(String word) {
        int length = word.length();
        int[] all = new int[2 * length];
        int count = 0;
        all[count++] = bucket(word, -1, length + 1);
        for (int i = -1; i <= length - 2; i++) {
            all[count++] = bucket(word, i, i + 3);
            if (i <= length - 3) all[count++] = bucket(word, i, i + 4);
        }
        return all;
    }

    private static int bucket(String word, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 0x01000193 + (i < 0 || i >= word.length() ? ' ' : word.charAt(i));
        }
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return (hash ^ hash >>> 16) & (BUCKETS - 1);
    }

    /** How the words of a text fit; all zeros when there are none. */
    Fit fit(List<String> words, int script) {
        double[] sums = new double[languages];
        int count = 0;
        for (String word : words) {
            int[] pieces = pieces(word);
            count += pieces.length;
            for (int piece : pieces) add(piece, sums);
        }
        return count == 0 ? new Fit(sums, 0) : compare(sums, count, script);
    }

    private void add(int piece, double[] sums) {
        int cell = piece * languages;
        for (int i = 0; i < languages; i++) sums[i] += logs[counts[cell + i]] - totals[i];
    }

    /** Whether a pack's words say too little of how its language is spelt in a script. */
    boolean knowsLittle(int language, int script) {
        return rareScripts.get(language).contains(script);
    }

    private Fit compare(double[] sums, int count, int script) {
        double best = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < languages; i++) {
            sums[i] /= count;
            if (knowsLittle(i, script)) continue;
            next = Math.max(next, Math.min(best, sums[i]));
            best = Math.max(best, sums[i]);
        }
        double others = next == Double.NEGATIVE_INFINITY ? 0 : -Math.min(CLEARLY, best - next);
        for (int i = 0; i < languages; i++) {
            sums[i] = knowsLittle(i, script) ? others : sums[i] - best;
        }
        return new Fit(sums, others);
    }
}
