package org.reticula.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reticula.curation.Curation;
import org.reticula.graph.ReleaseInputs;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.MappingIterator;

/** Sees what changed since the release before and, if anything did, which mentions of all pages mean one thing. */
final class ResolveStep implements Tasklet {
    /** In a release's folder: which IRI means what. */
    static final String REGISTRY = "registry.jsonl";

    private final ImportRun run;

    ResolveStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (run.request.curation() != null) run.curation = Curation.read(run.request.curation());
        compare();
        decide();
        if (!run.isDecided()) resolve(contribution);
        return RepeatStatus.FINISHED;
    }

    private void compare() {
        Optional<Path> before =
                run.before.map(r -> r.folder().resolve(PublishStep.PAGES)).filter(Files::exists);
        try (MappingIterator<PageRecord> now = LinesReader.open(run.workspace.known(), PageRecord.class);
                MappingIterator<KnownPage> then =
                        before.map(f -> LinesReader.open(f, KnownPage.class)).orElse(MappingIterator.emptyIterator())) {
            PageChanges changes = new PageChanges(then);
            now.forEachRemaining(changes::add);
            List<Issue> rejected = new ArrayList<>(run.left);
            rejected.addAll(changes.rejected());
            run.pages = changes.count(run.left.size());
            run.rejected = rejected;
            run.fingerprint = PageKeys.sha256(String.join(
                    "\n",
                    changes.hash(),
                    Program.readingFingerprint(),
                    Program.buildingFingerprint(),
                    run.curation.fingerprint(),
                    run.request.baseIri(),
                    String.valueOf(run.request.minConfidence())));
        }
    }

    private void decide() {
        long pages = Objects.requireNonNull(run.pages).accepted();
        Optional<ReleaseInputs> before = run.before.map(r -> r.manifest().inputs());
        if (pages == 0) {
            String stays = run.before.map(r -> ", and " + r.name() + " stays").orElse("");
            run.decide(RunReport.Outcome.NOT_PUBLISHED, "no page could be read, so nothing is published" + stays);
        } else if (before.isPresent()
                && before.get().pages().equals(run.fingerprint)
                && before.get().ontology().equals(run.knowledge.fingerprint())) {
            run.decide(RunReport.Outcome.UNCHANGED, "everything is unchanged");
        }
    }

    private void resolve(StepContribution contribution) {
        Registry registry =
                run.before.map(r -> Registry.read(r.folder().resolve(REGISTRY))).orElseGet(Registry::empty);
        EntityResolver resolver = new EntityResolver(
                run.knowledge.terms(),
                registry,
                run.request.baseIri(),
                run.knowledge.names(),
                run.curation.decisions());
        AcceptedPages pages = new AcceptedPages(run);
        boolean all = pages.forEach((page, result) -> {
            resolver.add(page.source(), result);
            result.issues().forEach(issue -> run.remarks.merge(issue.code(), 1L, Long::sum));
        });
        if (!all) {
            contribution.getStepExecution().setTerminateOnly();
            return;
        }
        Resolution resolution = resolver.resolve();
        run.undecided.addAll(run.curation.issues());
        run.undecided.addAll(resolution.issues());
        run.resolution = resolution;
    }
}
