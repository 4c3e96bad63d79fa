package org.reticula.model;

/**
 * A form of a name.
 *
 * @param text the words
 * @param language ISO 639 tag, or "und" for acronyms and names of no language
 */
public record Name(String text, String language) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
        int c = language.compareTo(other.language);
        return c != 0 ? c : text.compareTo(other.text);
    }
}
