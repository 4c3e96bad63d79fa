package org.reticula.model;

import java.time.Instant;

/**
 * A page of the current import: where its content came from and when, apart from what it yielded.
 *
 * @param source the source's id: dct:source
 * @param contentHash key of its {@link PageResult}
 * @param fetchedAt when fetched, or the file's last modification
 */
public record KnownPage(String source, String contentHash, Instant fetchedAt, int httpStatus) {}
