package org.reticula.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;

/**
 * What the web said last of one address.
 *
 * @param generation of the import that asked
 * @param address as asked for
 * @param content what the page held when it was last read; null if it never was, or is gone
 * @param issue why it could not be read; null if it could
 * @param linked hash of the body that the links kept for the address come from; null if there are none
 */
record WebRecord(
        String generation,
        String address,
        @Nullable Content content,
        @Nullable Issue issue,
        @Nullable String linked) {
    /**
     * @param hash of the body: {@code sha256:<64 hex digits>}
     * @param fetchedAt when this body came first
     * @param at where it was read, after redirects; null if where it was asked for
     * @param canonical address that the page says it should have; null if it says none
     */
    record Content(
            String hash,
            @Nullable String type,
            @Nullable String etag,
            @Nullable String modified,
            Instant fetchedAt,
            @Nullable String at,
            @Nullable String canonical) {}

    /** Where the content was read. */
    String foundAt() {
        return content == null || content.at() == null ? address : content.at();
    }
}
