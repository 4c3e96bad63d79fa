package org.reticula.graph.search;

/**
 * A name of a thing.
 *
 * @param language tag, or "" where nobody knows
 */
public record SearchName(String text, String language) {
    private static final char BETWEEN = '\t';

    String packed() {
        return language + BETWEEN + text;
    }

    static SearchName unpacked(String packed) {
        int at = packed.indexOf(BETWEEN);
        return new SearchName(packed.substring(at + 1), packed.substring(0, at));
    }
}
