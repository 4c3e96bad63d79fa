package org.reticula.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that makes a statement, in its own words.
 *
 * @param quote its words, cut where marks begin and end
 * @param language of the words, BCP 47, or empty
 * @param title of the page
 * @param href the page's page on this server
 * @param web its address in the web, null if it has none that may be followed
 * @param read when it was read, in the reader's format
 * @param firstSeen when it first said so, in the reader's format
 * @param confidence 0 to 1
 * @param extractor rule that read it
 */
public record Witness(
        List<Piece> quote,
        String language,
        Label title,
        @Nullable String href,
        @Nullable String web,
        String read,
        String firstSeen,
        double confidence,
        String extractor) {

    /**
     * Some words.
     *
     * @param marked whether they are those that make the statement
     */
    public record Piece(String text, boolean marked) {}

    /** Key of the message that says how sure it is. */
    public String sure() {
        return sure(confidence);
    }

    /** Thresholds: what evaluation finds right nearly always, mostly, more often than not. */
    static String sure(double confidence) {
        if (confidence >= 0.85) return "sure.high";
        if (confidence >= 0.7) return "sure.good";
        if (confidence >= 0.5) return "sure.fair";
        return "sure.low";
    }
}
