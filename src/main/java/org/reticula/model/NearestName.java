package org.reticula.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that someone who wrote another one most likely meant. */
public final class NearestName {
    private static final int LONGEST = 200;

    private NearestName() {}

    /**
     * The one that takes the fewest changes of letters in relation to its length, so that short names are not near to everything.
     *
     * @param form of a name in which two are compared
     * @return empty if there is none to choose from
     */
    public static Optional<String> of(String written, Collection<String> right, UnaryOperator<String> form) {
        String typed = shortened(form.apply(written));
        return right.stream()
                .filter(name -> !name.isBlank())
                .min(Comparator.comparingDouble((String name) -> distance(typed, shortened(form.apply(name))))
                        .thenComparing(name -> name));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static double distance(String a, String b) {
        double longer = Math.max(1, Math.max(a.length(), b.length()));
        return LevenshteinDistance.getDefaultInstance().apply(a, b) / longer;
    }
}
