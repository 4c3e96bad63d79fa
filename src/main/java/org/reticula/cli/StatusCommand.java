package org.reticula.cli;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ThingChanges;
import org.reticula.pipeline.ReleaseMemory;
import org.reticula.pipeline.ReportHistory;
import org.reticula.pipeline.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Shows which release is current, what it holds and how the last import went. */
@Command(
        name = "status",
        description = "Shows which release is current, what it holds, and how the last import went.",
        footer = {"", "Example:", "  reticula status --data my-graph"})
final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 5;
    private static final long MEGABYTE = 1 << 20;

    @ParentCommand
    private ReticulaCommand root;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        ReleaseStore store = data.store();
        Optional<Release> current = store.findCurrent(issue -> root.warn(issue.source() + ": " + issue.message()));
        if (current.isEmpty()) root.say(Text.row("release", "none yet: run import"));
        current.ifPresent(release -> show(release, store.list()));
        List<RunReport> runs = ReportHistory.list(data.folder(), ReportHistory.TREND);
        if (!runs.isEmpty()) {
            show(runs.get(runs.size() - 1));
            root.say(Text.row("runs", RunTrend.of(runs)));
        }
        return ExitCode.DONE;
    }

    private void show(Release release, List<Release> all) {
        GraphSummary graph = release.manifest().graph();
        root.say(Text.row(
                "release",
                release.name() + " of " + release.manifest().created().truncatedTo(ChronoUnit.SECONDS)));
        root.say(Text.row(
                "kept", String.join(" · ", all.stream().map(Release::name).toList())));
        root.say(Text.row("pages", Text.number(graph.pages())));
        root.say(Text.row("languages", Text.counts(graph.languages())));
        root.say(Text.row("things", Text.counts(graph.kinds())));
        root.say(Text.row("statements", Text.statements(graph.said(), graph.evidence())));
        root.say(Text.row("", Text.besides(graph.statements() - graph.said())));
        root.say(Text.row("review", Text.review(ReleaseMemory.review(release).size())));
    }

    private void show(RunReport report) {
        String how =
                switch (report.outcome()) {
                    case PUBLISHED -> "published " + report.release();
                    case UNCHANGED -> "everything was unchanged";
                    case NOT_PUBLISHED -> "not published: " + report.why();
                    case STOPPED -> "stopped";
                    case FAILED -> "failed: " + report.why();
                };
        root.say(Text.row(
                "last import",
                report.endedAt().truncatedTo(ChronoUnit.SECONDS) + ": " + how + ", "
                        + Text.number(report.pages().rejected()) + " pages rejected"));
        for (RunReport.Loss loss :
                report.losses().subList(0, Math.min(SHOWN, report.losses().size())))
            root.say(Text.row("", "missing: " + loss.words()));
        if (!report.things().equals(ThingChanges.NONE)) root.say(Text.row("changes", changes(report.things())));
        if (report.sources().size() > 1) showSources(report.sources());
        if (!report.kept().isEmpty())
            root.say(Text.row("kept as is", Text.number(report.kept().size()) + " pages that could not be read now"));
        RunReport.DiskUse disk = report.disk();
        if (disk != null)
            root.say(Text.row(
                    "disk",
                    Text.number(disk.sum() / MEGABYTE) + " MB of files · " + Text.number(disk.free() / MEGABYTE)
                            + " MB free"));
        root.say(Text.row("report", ReportHistory.page(data.folder(), report).toString()));
        RunReport.Decisions decisions = report.decisions();
        if (decisions != null && decisions.read() + decisions.issues().size() > 0)
            root.say(Text.row(
                    "decisions",
                    Text.number(decisions.read()) + " read · "
                            + Text.number(decisions.issues().size()) + " not followed"));
    }

    private static String changes(ThingChanges things) {
        return Text.number(things.added().count()) + " projects and organisations new · "
                + Text.number(things.changed().count()) + " changed · "
                + Text.number(things.gone().count()) + " gone";
    }

    /** The greatest sources, with how many pages they had before if that is not the same. */
    private void showSources(Map<String, RunReport.SourcePages> sources) {
        List<Map.Entry<String, RunReport.SourcePages>> greatest = sources.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, RunReport.SourcePages> e) ->
                                -e.getValue().now())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String words = greatest.stream()
                .limit(SHOWN)
                .map(e -> e.getKey() + " " + pages(e.getValue()))
                .collect(Collectors.joining(" · "));
        long more = greatest.size() - SHOWN;
        root.say(Text.row("sources", words + (more > 0 ? " · and " + Text.number(more) + " more" : "")));
    }

    private static String pages(RunReport.SourcePages pages) {
        boolean known = pages.before() > 0 && pages.before() != pages.now();
        return Text.number(pages.now()) + (known ? " (before " + Text.number(pages.before()) + ")" : "");
    }
}
