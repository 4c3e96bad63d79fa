package org.reticula.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.reticula.model.FetchedPage;

/**
 * What came of asking for a page.
 *
 * @param page only when FETCHED
 * @param address where the answer came from, after all redirects
 * @param etag of the answer, null if none
 * @param modified Last-Modified as the server wrote it, null if none
 * @param followed false if the server wishes that the page's links are not followed
 * @param code name of the reason when there is no page, for instance "RobotsDisallow"; empty otherwise
 * @param reason one sentence
 */
public record WebAnswer(
        Outcome outcome,
        @Nullable FetchedPage page,
        URI address,
        @Nullable String etag,
        @Nullable String modified,
        boolean followed,
        String code,
        String reason) {
    /** What an answer means for what is known of the page. */
    public enum Outcome {
        FETCHED,
        /** Still as it was. */
        NOT_MODIFIED,
        /** The server says that there is no such page. */
        GONE,
        /** It may not or cannot be a page for us: asking again does not help. */
        REFUSED,
        /** Says nothing of the page: server or network failed. */
        FAILED
    }

    /** What the page itself makes of it. */
    public WebAnswer instead(Outcome other, String itsCode, String itsReason) {
        return new WebAnswer(other, page, address, etag, modified, followed, itsCode, itsReason);
    }

    static WebAnswer without(Outcome outcome, URI address, String code, String reason) {
        return new WebAnswer(outcome, null, address, null, null, true, code, reason);
    }
}
