package org.reticula.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When the last import began that was not stopped on its way: one that failed had its turn too. */
public final class LastImport {
    private LastImport() {}

    /** @param data where imports keep what they know; null if there was none, or nothing tells */
    public static @Nullable Instant find(Path data) {
        return ReportHistory.list(data, ReportHistory.TREND).stream()
                .filter(run -> run.outcome() != RunReport.Outcome.STOPPED)
                .map(RunReport::startedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
