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
import org.reticula.model.PageResult;
import org.reticula.model.UsageException;
import org.reticula.operations.Operation;
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

    /** Things named in a report for each way of changing. */
    private static final int REPORTED = 200;

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
            run.projects.own().forEach(graph::add);
            graph.addMerges(resolution.merges());
            graph.decide(resolution.decisions());
            run.moves.forEach(graph::addMove);
            run.origins.values().forEach(graph::add);
            AcceptedPages accepted = new AcceptedPages(run);
            boolean all = accepted.forEach((page, result) -> graph.add(page, result, mention -> {
                String iri = resolution.iri(page.source(), mention);
                mentioned.add(iri);
                return iri;
            }));
            all = all && accepted.forEachOperation((operation, result) -> add(operation, result, graph, mentioned));
            if (!all) return false;
            writePages(pages);
            run.undecided.addAll(graph.decisionIssues());
            resolution.entities().stream()
                    .filter(e -> mentioned.contains(e.iri()))
                    .forEach(e -> run.entities.merge(e.kind().name().toLowerCase(Locale.ROOT), 1L, Long::sum));
            run.graph = draft.write(
                    graph, gate, new ReleaseInputs(run.knowledge.fingerprint(), run.fingerprint, run.startedAt));
        }
        run.things = draft.changes(REPORTED);
        if (isMissing()) run.releases.sweep();
        else publish(resolution, draft);
        return true;
    }

    /** Whether too much is missing to publish it; what is missing is reported even if the operator accepts it. */
    private boolean isMissing() {
        PublishPolicy policy = run.request.policy();
        if (run.before.isEmpty() || run.graph == null) return false;
        LossGate gate = new LossGate(policy.maxLoss());
        run.losses = gate.find(run.before.get(), run.sourcePages, run.graph);
        if (run.losses.isEmpty() || policy.accepting()) return false;
        run.decide(
                RunReport.Outcome.NOT_PUBLISHED,
                gate.words(run.losses, run.before.get().name()));
        return true;
    }

    private void add(Operation operation, PageResult result, GraphBuilder graph, Set<String> mentioned) {
        Resolution resolution = Objects.requireNonNull(run.resolution);
        boolean own = !run.projects.isShared(operation);
        if (own) run.entities.merge("project", 1L, Long::sum);
        graph.add(operation.page(), result, mention -> {
            if (own && mention == Operation.PROJECT) return run.projects.iri(operation);
            String iri = resolution.iri(operation.page().source(), mention);
            mentioned.add(iri);
            return iri;
        });
    }

    private void writePages(SequenceWriter pages) {
        try (PageRecords records = PageRecords.open(run.workspace)) {
            records.forEachRemaining(record -> {
                if (record.page() != null && record.accepted()) pages.write(record.page());
            });
        }
    }

    private void publish(Resolution resolution, ReleaseDraft draft) {
        Path folder = draft.folder();
        resolution.registry().write(folder.resolve(ResolveStep.REGISTRY));
        try (SequenceWriter pairs = LinesWriter.open(folder.resolve(ReleaseMemory.REVIEW), UnsurePair.class)) {
            pairs.writeAll(resolution.unsure());
        }
        run.decide(RunReport.Outcome.PUBLISHED, null);
        new ReportFiles(run).writeTo(folder, draft.name());
        run.published = draft.publish();
        run.releases.prune(run.request.policy().keep());
    }
}
