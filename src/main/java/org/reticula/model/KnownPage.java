package org.reticula.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of the current import: where its content came from and when, apart from what it yielded.
 *
 * @param source the source's id: dct:source
 * @param contentHash key of its {@link PageResult}
 * @param fetchedAt when fetched, or the file's last modification
 * @param entry of the file of sources that names it; null if none does
 */
public record KnownPage(
        String source,
        String contentHash,
        Instant fetchedAt,
        int httpStatus,
        @Nullable String entry) {
    /** Of no entry. */
    public KnownPage(String source, String contentHash, Instant fetchedAt, int httpStatus) {
        this(source, contentHash, fetchedAt, httpStatus, null);
    }
}
