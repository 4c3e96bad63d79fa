package org.reticula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.pipeline.ReleaseMemory;
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
        lastReport().ifPresent(this::show);
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
                };
        root.say(Text.row(
                "last import",
                report.endedAt().truncatedTo(ChronoUnit.SECONDS) + ": " + how + ", "
                        + Text.number(report.pages().rejected()) + " pages rejected"));
        RunReport.Decisions decisions = report.decisions();
        if (decisions != null && decisions.read() + decisions.issues().size() > 0)
            root.say(Text.row(
                    "decisions",
                    Text.number(decisions.read()) + " read · "
                            + Text.number(decisions.issues().size()) + " not followed"));
    }

    private Optional<RunReport> lastReport() {
        Path folder = data.folder().resolve("reports");
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .reduce((a, b) -> b)
                    .flatMap(RunReport::find);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
