package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reticula.curation.Curation;
import org.reticula.graph.ReleaseInputs;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.operations.OperationsList;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.ResolutionMemory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.MappingIterator;

/** Sees what changed since the release before and, if anything did, which mentions of all pages mean one thing. */
final class ResolveStep implements Tasklet {
    /** In a release's folder: which IRI means what. */
    static final String REGISTRY = "registry.jsonl";

    /** Cells named in the report; all are counted. */
    private static final int MOST_CELLS = 10_000;

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
        try (PageRecords now = PageRecords.open(run.workspace);
                MappingIterator<KnownPage> then =
                        before.map(f -> LinesReader.open(f, KnownPage.class)).orElse(MappingIterator.emptyIterator())) {
            Set<String> kept = run.kept.stream().map(Issue::source).collect(Collectors.toSet());
            PageChanges changes = new PageChanges(then, kept);
            now.forEachRemaining(changes::add);
            List<Issue> rejected = new ArrayList<>(run.left);
            rejected.addAll(changes.rejected());
            run.sourcePages = changes.count(run.left);
            run.pages = changes.sum(run.sourcePages);
            run.rejected = rejected;
            run.fingerprint = PageKeys.sha256(String.join(
                    "\n",
                    changes.hash(),
                    lists(),
                    run.origins.toString(),
                    Program.readingFingerprint(),
                    Program.buildingFingerprint(),
                    run.curation.fingerprint(),
                    run.request.baseIri(),
                    String.valueOf(run.request.minConfidence())));
        }
    }

    /** What a column holds, and how its dates are written, is not in the single operation. */
    private String lists() {
        return run.lists.stream().map(OperationsList::fingerprint).collect(Collectors.joining(","));
    }

    private void decide() {
        long pages = Objects.requireNonNull(run.pages).accepted();
        Optional<ReleaseInputs> before = run.before.map(r -> r.manifest().inputs());
        if (pages == 0) {
            String stays = run.before.map(r -> ", and " + r.name() + " stays").orElse("");
            run.decide(
                    RunReport.Outcome.NOT_PUBLISHED,
                    "no page could be read" + first(run.rejected) + ", so nothing is published" + stays);
        } else if (before.isPresent()
                && before.get().pages().equals(run.fingerprint)
                && before.get().ontology().equals(run.knowledge.fingerprint())) {
            run.decide(RunReport.Outcome.UNCHANGED, "everything is unchanged");
        }
    }

    /** Why, as far as one line holds. */
    private static String first(List<Issue> rejected) {
        if (rejected.isEmpty()) return "";
        Issue issue = rejected.get(0);
        String more = rejected.size() == 1 ? "" : "; " + (rejected.size() - 1) + " more are in the report";
        return " (" + issue.source() + ": " + issue.message() + more + ")";
    }

    private void resolve(StepContribution contribution) {
        Registry registry =
                run.before.map(r -> Registry.read(r.folder().resolve(REGISTRY))).orElseGet(Registry::empty);
        AcceptedPages pages = new AcceptedPages(run);
        OperationProjects projects = projects(pages);
        String program = Program.readingFingerprint() + Program.buildingFingerprint() + run.knowledge.fingerprint();
        EntityResolver resolver = new EntityResolver(
                projects.terms(run.knowledge.terms()),
                registry,
                run.request.baseIri(),
                run.knowledge.names(),
                run.curation.decisions(),
                ResolutionMemory.read(run.workspace.resolution(), program));
        boolean all = pages.forEach((page, result) -> {
            resolver.add(page.source(), result);
            result.issues().forEach(issue -> run.remarks.merge(issue.code(), 1L, Long::sum));
            run.quality.merge(result.language().tag(), RunReport.Quality.of(result), RunReport.Quality::plus);
        });
        all = all
                && pages.forEachOperation((operation, result) -> {
                    resolver.add(operation.page().source(), projects.forResolver(operation, result));
                    result.issues().forEach(this::note);
                });
        if (!all) {
            contribution.getStepExecution().setTerminateOnly();
            return;
        }
        Resolution resolution = resolver.resolve();
        remember(resolver.memory(), program);
        run.undecided.addAll(run.curation.issues());
        run.undecided.addAll(resolution.issues());
        run.resolution = resolution;
        run.projects = projects;
    }

    /** Where there is no room for it the next import finds it out again. */
    private void remember(ResolutionMemory memory, String program) {
        try {
            memory.write(run.workspace.resolution(), program);
        } catch (IOException e) {
            run.remarks.merge("ResolutionNotKept", 1L, Long::sum);
        }
    }

    /** Projects of the lists; those that pages or people name too have to be known before the first page is resolved. */
    private OperationProjects projects(AcceptedPages pages) {
        if (run.lists.isEmpty()) return OperationProjects.NONE;
        OperationProjects projects = new OperationProjects(run.request.baseIri());
        pages.forEach((page, result) -> projects.addNames(result));
        run.curation.decisions().forEach(projects::addNames);
        run.lists.forEach(list -> list.forEach(projects::add));
        return projects;
    }

    /** A cell that cannot be read is named, as far as there are not too many of them. */
    private void note(Issue issue) {
        run.remarks.merge(issue.code(), 1L, Long::sum);
        if (issue.rejected() && run.quarantined.size() < MOST_CELLS) run.quarantined.add(issue);
    }
}
