package org.reticula.web.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.pipeline.RunReport;

/**
 * How much of a source is in the graph, and how fresh it is.
 *
 * @param name of the source: an entry of the file of sources, a host, a folder
 * @param pages in the last run that counted them
 * @param freshAt end of the last run that could read at least one of its pages; null if none of those remembered could
 */
record SourceState(
        String name, RunReport.SourcePages pages, @Nullable Instant freshAt) {
    /** Greatest source first. @param runs oldest first */
    static List<SourceState> list(List<RunReport> runs) {
        RunReport last = null;
        for (RunReport run : runs) if (!run.sources().isEmpty()) last = run;
        if (last == null) return List.of();
        List<SourceState> states = new ArrayList<>();
        last.sources().forEach((name, pages) -> states.add(new SourceState(name, pages, freshAt(name, runs))));
        states.sort(
                Comparator.comparingLong((SourceState s) -> -s.pages().now()).thenComparing(SourceState::name));
        return states;
    }

    private static @Nullable Instant freshAt(String name, List<RunReport> runs) {
        Instant fresh = null;
        for (RunReport run : runs) {
            RunReport.SourcePages pages = run.sources().get(name);
            if (pages != null && pages.now() > pages.kept()) fresh = run.endedAt();
        }
        return fresh;
    }

    /** Part of what was found that could be read, 0–1. */
    public double coverage() {
        long found = pages.now() + pages.rejected();
        return found == 0 ? 0 : (double) (pages.now() - pages.kept()) / found;
    }
}
