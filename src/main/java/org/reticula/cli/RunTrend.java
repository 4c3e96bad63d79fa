package org.reticula.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.reticula.pipeline.RunReport;

/** The last runs in a row of characters: how many pages each accepted, and how those ended that did not end well. */
final class RunTrend {
    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    private RunTrend() {}

    /** @param runs oldest first; @return "▂▂▃!▃ 5 runs, 1 not published or failed" */
    static String of(List<RunReport> runs) {
        long most = Math.max(
                1, runs.stream().mapToLong(r -> r.pages().accepted()).max().orElse(1));
        String bars = runs.stream().map(run -> sign(run, most)).collect(Collectors.joining());
        long bad = runs.stream().filter(run -> !run.outcome().isGood()).count();
        return bars + "  " + Text.number(runs.size()) + (runs.size() == 1 ? " run" : " runs")
                + (bad == 0 ? "" : ", " + Text.number(bad) + " not published, stopped or failed (!)");
    }

    private static String sign(RunReport run, long most) {
        if (!run.outcome().isGood()) return "!";
        int level = (int) ((LEVELS.length() - 1) * run.pages().accepted() / most);
        return LEVELS.substring(level, level + 1);
    }
}
