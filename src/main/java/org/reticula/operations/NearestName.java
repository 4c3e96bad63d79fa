package org.reticula.operations;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that someone who wrote another one most likely meant. */
final class NearestName {
    private static final int LONGEST = 200;

    private NearestName() {}

    /** Empty if there is none to choose from. */
    static Optional<String> of(String written, Collection<String> right) {
        String folded = shortened(Folded.of(written));
        return right.stream()
                .filter(name -> !name.isBlank())
                .min(Comparator.comparingDouble((String name) -> distance(folded, shortened(Folded.of(name))))
                        .thenComparing(name -> name));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Edits in relation to the longer name, so that short names are not near to everything. */
    private static double distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
    }
}
