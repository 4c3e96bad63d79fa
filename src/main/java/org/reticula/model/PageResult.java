package org.reticula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page yielded: kept by content hash, so it says nothing of where or when the page was read.
 *
 * @param contentHash of the bytes it was made from
 * @param text the page's text, in which every quote occurs literally
 */
public record PageResult(
        String contentHash,
        String text,
        @Nullable String title,
        @Nullable String canonicalUrl,
        Language language,
        List<Mention> mentions,
        List<Fact> facts,
        List<Issue> issues) {}
