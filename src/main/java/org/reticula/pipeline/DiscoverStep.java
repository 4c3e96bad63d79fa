package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.Issue;
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
        new Sweeper(run.workspace).sweepWork();
        Discovery discovery = new Discovery(run, ImportRun.generation(context));
        NamedPages named = discovery.find();
        if (run.isStopping()) {
            contribution.getStepExecution().setTerminateOnly();
            return RepeatStatus.FINISHED;
        }
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
        return RepeatStatus.FINISHED;
    }
}
