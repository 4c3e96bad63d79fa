package org.reticula.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.GraphSummary;

/** Puts together what a run did, as far as it came. */
final class RunReporter {
    private final ImportRun run;

    RunReporter(ImportRun run) {
        this.run = run;
    }

    /** @param release that is current when this report is read; null if there is none */
    RunReport report(@Nullable String release) {
        Optional<GraphSummary> graph = Optional.ofNullable(run.graph)
                .or(() -> run.before.map(r -> r.manifest().graph()));
        RunReport.Pages pages = run.pages == null ? new RunReport.Pages(run.sources, 0, 0, 0, 0, 0, 0) : run.pages;
        return new RunReport(
                run.name,
                run.outcome,
                run.why,
                run.startedAt,
                run.clock.instant(),
                release,
                pages,
                sorted(graph.map(GraphSummary::languages).orElse(Map.of())),
                entities(),
                graph.map(GraphSummary::statements).orElse(0L),
                graph.map(GraphSummary::said).orElse(0L),
                graph.map(GraphSummary::evidence).orElse(0L),
                graph.map(GraphSummary::hash).orElse(null),
                run.rejected,
                run.kept,
                run.notices,
                new TreeMap<>(run.remarks),
                run.quarantined,
                review(),
                decisions(),
                new LinkedHashMap<>(run.seconds),
                run.sourcePages,
                run.losses,
                run.things,
                quality(),
                run.hosts.list(),
                run.disk);
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        return new TreeMap<>(counts);
    }

    /** Those of the release before, if this run got no further than to see that nothing changed. */
    private Map<String, Long> entities() {
        if (!run.entities.isEmpty()) return sorted(run.entities);
        return before().map(RunReport::entities).orElse(Map.of());
    }

    private Map<String, RunReport.Quality> quality() {
        if (!run.quality.isEmpty()) return new TreeMap<>(run.quality);
        return before().map(RunReport::quality).orElse(Map.of());
    }

    private long review() {
        if (run.resolution != null) return run.resolution.unsure().size();
        return before().map(RunReport::review).orElse(0L);
    }

    private RunReport.Decisions decisions() {
        if (run.resolution != null)
            return new RunReport.Decisions(run.curation.decisions().size(), List.copyOf(run.undecided));
        return before().map(RunReport::decisions)
                .orElseGet(
                        () -> new RunReport.Decisions(run.curation.decisions().size(), run.curation.issues()));
    }

    private Optional<RunReport> before() {
        return run.before.flatMap(r -> RunReport.find(r.folder().resolve(RunReport.FILE)));
    }
}
