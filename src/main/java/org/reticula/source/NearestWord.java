package org.reticula.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was most likely meant: the one that takes the fewest changes of letters. */
final class NearestWord {
    private static final int CHANGES = 3;

    private NearestWord() {}

    /** Empty if none is near. */
    static Optional<String> find(String typed, Collection<String> words) {
        return words.stream()
                .filter(w -> changes(typed, w) <= Math.min(CHANGES, Math.max(1, w.length() / 2)))
                .min(Comparator.<String>comparingInt(w -> changes(typed, w)).thenComparing(w -> w));
    }

    /** Letters to put in, take out or change. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
