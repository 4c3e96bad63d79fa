package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Release;

/**
 * Keeps a release back from which so much is missing that something broke rather than changed. It compares with the
 * release before, whose numbers are in its manifest and its list of pages; reports do not matter.
 */
final class LossGate {
    /** In small numbers a fifth is soon gone: fewer than this many are never too many. */
    static final long LEAST = 5;

    private static final int NAMED = 3;
    private static final List<String> ORDER = List.of("source", "language", "kind", "pages");

    private final double maxLoss;

    /** @param maxLoss share that may be missing, 0–1 */
    LossGate(double maxLoss) {
        this.maxLoss = maxLoss;
    }

    /** Everything of which too much is missing: sources first, the greatest loss first. */
    List<RunReport.Loss> find(Release before, Map<String, RunReport.SourcePages> sources, GraphSummary now) {
        GraphSummary then = before.manifest().graph();
        List<RunReport.Loss> losses = new ArrayList<>();
        sources.forEach((name, pages) -> check("source", name, pages.before(), pages.now(), losses));
        compare("language", then.languages(), now.languages(), losses);
        compare("kind", then.kinds(), now.kinds(), losses);
        check("pages", "all", then.pages(), now.pages(), losses);
        losses.sort(Comparator.comparingInt((RunReport.Loss l) -> ORDER.indexOf(l.what()))
                .thenComparingLong(l -> l.now() - l.before()));
        return losses;
    }

    private void compare(String what, Map<String, Long> before, Map<String, Long> now, List<RunReport.Loss> losses) {
        before.forEach((name, count) -> check(what, name, count, now.getOrDefault(name, 0L), losses));
    }

    private void check(String what, String name, long before, long now, List<RunReport.Loss> losses) {
        long lost = before - now;
        if (lost >= LEAST && lost > maxLoss * before) losses.add(new RunReport.Loss(what, name, before, now));
    }

    /** One line for the operator: what is missing, and what to do if it was meant. */
    String words(List<RunReport.Loss> losses, String release) {
        String named = losses.stream().limit(NAMED).map(RunReport.Loss::words).collect(Collectors.joining("; "));
        String more = losses.size() > NAMED ? "; and " + (losses.size() - NAMED) + " more" : "";
        return String.format(
                Locale.ROOT,
                "more than %.0f %% is missing (%s%s), so %s stays; if you meant that, for instance because you import"
                        + " another folder, run it again with --accept",
                maxLoss * 100,
                named,
                more,
                release);
    }
}
