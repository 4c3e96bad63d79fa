package org.reticula.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;
import org.reticula.operations.OperationsMapping;
import org.reticula.source.SourceFinder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.SequenceWriter;

/** Finds what there is to read: leaves one line per source, sorted by id. */
final class DiscoverStep implements Tasklet {
    private final ImportRun run;

    DiscoverStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new Sweeper(run.workspace).sweepWork();
        List<Issue> issues = new ArrayList<>();
        Map<String, Source> sources = new TreeMap<>();
        SourceFinder finder = new SourceFinder();
        ImportRequest request = run.request;
        if (!request.sources().isEmpty())
            finder.find(request.sources(), issues::add).forEach(s -> sources.put(s.id(), s));
        if (request.list() != null) {
            for (Source source : finder.findListed(request.list(), issues::add)) {
                Source other = sources.putIfAbsent(source.id(), source);
                if (other != null && !other.location().equals(source.location())) {
                    issues.add(new Issue(
                            "SameName", source.id(), "another source of this name was named before the list", true));
                }
            }
        }
        write(sources, issues);
        return RepeatStatus.FINISHED;
    }

    private void write(Map<String, Source> sources, List<Issue> issues) {
        run.mappings = mappings(sources);
        try (SequenceWriter lines = LinesWriter.open(run.workspace.sources(), Source.class)) {
            lines.writeAll(sources.values());
        }
        run.left = issues;
        run.sources = sources.size();
    }

    /** Takes the mappings of lists out of the sources. */
    private static List<OperationsMapping> mappings(Map<String, Source> sources) {
        List<OperationsMapping> mappings = new ArrayList<>();
        Map<String, String> lists = new TreeMap<>();
        for (Source source : List.copyOf(sources.values())) {
            if (!OperationsMapping.isMapping(source.id()) || WebStore.isWeb(source)) continue;
            sources.remove(source.id());
            OperationsMapping mapping = OperationsMapping.read(Path.of(source.location()), source.id());
            String other = lists.put(mapping.id(), source.id());
            if (other != null)
                throw new UsageException(source.id() + " and " + other + " map one list, " + mapping.id() + ": remove one");
            mappings.add(mapping);
        }
        return mappings;
    }
}
