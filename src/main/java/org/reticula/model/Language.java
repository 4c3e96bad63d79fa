package org.reticula.model;

/**
 * What a text is written in.
 *
 * @param tag ISO 639 tag ("ro", "nb" as "no"), or {@link #UNKNOWN} when unsure
 * @param confidence 0–1
 */
public record Language(String tag, double confidence) {
    public static final String UNKNOWN = "und";

    public boolean known() {
        return !tag.equals(UNKNOWN);
    }
}
