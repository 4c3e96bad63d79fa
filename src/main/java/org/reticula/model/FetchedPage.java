package org.reticula.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page as they came.
 *
 * @param body raw bytes, not decoded
 * @param contentType the server's Content-Type or null (local files)
 * @param httpStatus 200 for local files
 * @param fetchedAt when fetched; for local files the time of last modification
 * @param contentHash {@code sha256:<64 hex digits>} of body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: identity is the content hash
public record FetchedPage(
        Source source,
        byte[] body,
        @Nullable String contentType,
        int httpStatus,
        Instant fetchedAt,
        String contentHash) {}
