package org.reticula.graph.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text words in any language; all things if it has none
 * @param choices values by facet: one of them must fit, of each facet that has any
 * @param from hits to leave out
 * @param size hits to give, 0 to {@link #MOST}
 */
public record SearchQuery(String text, Map<Facet, Set<String>> choices, int from, int size) {
    public static final int MOST = 1000;

    /** The deepest hit that can be reached. */
    public static final int DEEPEST = 10_000;

    /** @throws IllegalArgumentException if from or size is out of bounds */
    public SearchQuery {
        if (from < 0 || size < 0 || size > MOST || from + size > DEEPEST)
            throw new IllegalArgumentException("hits " + from + " to " + ((long) from + size) + " are out of bounds");
    }

    public static SearchQuery of(String text, int size) {
        return new SearchQuery(text, Map.of(), 0, size);
    }
}
