package org.reticula.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.Source;

/**
 * How far the import is with one source.
 *
 * @param page its content, null while nothing could be fetched
 * @param key under which the store has what it yields, null before it is known
 * @param readNow whether this very import had to read it
 * @param issues why it was rejected; empty if it was not
 */
record PageRecord(
        Source source, @Nullable KnownPage page, @Nullable String key, boolean readNow, List<Issue> issues) {
    boolean accepted() {
        return page != null && issues.isEmpty();
    }

    static PageRecord rejected(Source source, List<Issue> issues) {
        return new PageRecord(source, null, null, false, issues);
    }
}
