package org.reticula.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.Origin;
import org.reticula.model.Source;
import org.reticula.model.UsageException;
import org.reticula.operations.OperationsMapping;
import org.reticula.source.SourceEntry;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.SequenceWriter;

/** Finds what there is to read: leaves one line per named page, sorted by id. */
final class DiscoverStep implements Tasklet {
    private final ImportRun run;

    DiscoverStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (!discover(ImportRun.generation(context)))
            contribution.getStepExecution().setTerminateOnly();
        return RepeatStatus.FINISHED;
    }

    /** @return false if the operator stopped the import before all was found */
    boolean discover(String generation) throws Exception {
        new Sweeper(run.workspace).sweepWork();
        Discovery discovery = new Discovery(run, generation);
        NamedPages named = discovery.find();
        if (run.isStopping()) return false;
        run.origins.clear();
        for (SourceEntry entry : run.request.entries()) run.origins.put(entry.name(), entry.origin());
        run.mappings = mappings(named);
        try (SequenceWriter lines = LinesWriter.open(run.workspace.named(), NamedPages.Named.class)) {
            lines.writeAll(named.all());
        }
        List<Issue> left = new ArrayList<>();
        List<Issue> notices = new ArrayList<>();
        discovery.issues(issue -> (issue.rejected() ? left : notices).add(issue));
        run.left = left;
        run.notices = notices;
        run.states = discovery.states();
        run.sources = named.all().size();
        return true;
    }

    /** Takes the mappings of lists out of the pages. */
    private List<OperationsMapping> mappings(NamedPages named) {
        List<OperationsMapping> mappings = new ArrayList<>();
        Map<String, String> lists = new TreeMap<>();
        for (Source source : named.take(s -> OperationsMapping.isMapping(s.id()) && !WebStore.isWeb(s))) {
            OperationsMapping mapping = OperationsMapping.read(Path.of(source.location()), source.id());
            String other = lists.put(mapping.id(), source.id());
            if (other != null)
                throw new UsageException(
                        source.id() + " and " + other + " map one list, " + mapping.id() + ": remove one");
            mappings.add(mapping);
            run.origins.put(mapping.id(), origin(mapping, run.origins.get(String.valueOf(source.entry()))));
        }
        return mappings;
    }

    /** What a mapping does not say itself, the entry that names it may. */
    private static Origin origin(OperationsMapping mapping, @Nullable Origin entry) {
        return new Origin(
                mapping.id(),
                mapping.country() == null && entry != null ? entry.country() : mapping.country(),
                mapping.licence() == null && entry != null ? entry.licence() : mapping.licence(),
                mapping.attribution() == null && entry != null ? entry.attribution() : mapping.attribution());
    }
}
