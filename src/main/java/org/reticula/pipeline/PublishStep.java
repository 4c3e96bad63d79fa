package org.reticula.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.reticula.graph.GraphBuilder;
import org.reticula.graph.Iris;
import org.reticula.graph.ReleaseDraft;
import org.reticula.graph.ReleaseInputs;
import org.reticula.graph.ShapesGate;
import org.reticula.graph.UnpublishableException;
import org.reticula.model.KnownPage;
import org.reticula.model.UsageException;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.UnsurePair;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.SequenceWriter;

/** Builds the new release and makes it the current one. */
final class PublishStep implements Tasklet {
    /** In a release's folder: its pages, one a line, sorted by source. */
    static final String PAGES = "pages.jsonl";

    /** How many releases are kept. */
    private static final int KEPT = 5;

    private final ImportRun run;

    PublishStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Resolution resolution = run.resolution;
        if (run.isDecided() || resolution == null) return RepeatStatus.FINISHED;
        ShapesGate gate = new ShapesGate(run.knowledge.ontology(), run.quarantined::add);
        try {
            if (!build(resolution, gate)) contribution.getStepExecution().setTerminateOnly();
        } catch (UnpublishableException e) {
            run.decide(
                    RunReport.Outcome.NOT_PUBLISHED,
                    Objects.requireNonNullElse(e.getMessage(), "the graph does not pass the shapes"));
        } catch (UsageException e) { // of the store: the disk is full
            throw new ImportFailedException(Objects.requireNonNullElse(e.getMessage(), "cannot write the release"), e);
        }
        return RepeatStatus.FINISHED;
    }

    private boolean build(Resolution resolution, ShapesGate gate) {
        ReleaseDraft draft = run.releases.draft(run.before);
        LocalDate today = LocalDate.ofInstant(run.startedAt, ZoneOffset.UTC);
        try (GraphBuilder graph = new GraphBuilder(
                        run.knowledge.ontology(),
                        run.knowledge.terms(),
                        new Iris(run.request.baseIri()),
                        run.workspace.work(),
                        today,
                        run.quarantined::add);
                SequenceWriter pages = LinesWriter.open(draft.folder().resolve(PAGES), KnownPage.class)) {
            Set<String> mentioned = new HashSet<>();
            resolution.entities().forEach(graph::add);
            graph.addMerges(resolution.merges());
            graph.decide(resolution.decisions());
            run.moves.forEach(graph::addMove);
            boolean all = new AcceptedPages(run).forEach((page, result) -> {
                graph.add(page, result, mention -> {
                    String iri = resolution.iri(page.source(), mention);
                    mentioned.add(iri);
                    return iri;
                });
                pages.write(page);
            });
            if (!all) return false;
            run.undecided.addAll(graph.decisionIssues());
            resolution.entities().stream()
                    .filter(e -> mentioned.contains(e.iri()))
                    .forEach(e -> run.entities.merge(e.kind().name().toLowerCase(Locale.ROOT), 1L, Long::sum));
            run.graph = draft.write(
                    graph, gate, new ReleaseInputs(run.knowledge.fingerprint(), run.fingerprint, run.startedAt));
        }
        publish(resolution, draft);
        return true;
    }

    private void publish(Resolution resolution, ReleaseDraft draft) {
        Path folder = draft.folder();
        resolution.registry().write(folder.resolve(ResolveStep.REGISTRY));
        try (SequenceWriter pairs = LinesWriter.open(folder.resolve(ReleaseMemory.REVIEW), UnsurePair.class)) {
            pairs.writeAll(resolution.unsure());
        }
        run.decide(RunReport.Outcome.PUBLISHED, null);
        new RunReporter(run).report(draft.name()).write(folder.resolve(RunReport.FILE));
        run.published = draft.publish();
        run.releases.prune(KEPT);
    }
}
