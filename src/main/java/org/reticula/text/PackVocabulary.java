package org.reticula.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many words of a text are in the phrases of each pack. Immutable. */
final class PackVocabulary {
    private final List<PackWords> packs;

    /** @param packs whose order numbers the languages */
    PackVocabulary(List<PackWords> packs) {
        this.packs = packs;
    }

    /** Number of different words found by language; one that only one pack has counts 1, one that all have nearly 0. */
    double[] found(List<String> words) {
        double[] sums = new double[packs.size()];
        double heaviest = Math.log(packs.size() + 1.0);
        boolean[] has = new boolean[packs.size()];
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (!seen.add(word)) continue;
            int users = 0;
            for (int i = 0; i < has.length; i++) {
                has[i] = packs.get(i).has(word);
                if (has[i]) users++;
            }
            double weight = users == 0 ? 0 : Math.log((packs.size() + 1.0) / users) / heaviest;
            for (int i = 0; i < has.length; i++) {
                if (has[i]) sums[i] += weight;
            }
        }
        return sums;
    }
}
