package org.reticula.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Tidies up: what no page yields, nobody names or is too old. */
final class ReportStep implements Tasklet {
    private final ImportRun run;

    ReportStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Sweeper sweeper = new Sweeper(run.workspace);
        if (run.outcome == RunReport.Outcome.PUBLISHED) {
            sweeper.sweepPages();
            new WebSweeper(run).sweep();
        }
        if (run.outcome != RunReport.Outcome.STOPPED && !run.request.entries().isEmpty())
            run.entries.keepOnly(
                    run.request.entries().stream().map(e -> e.name()).toList());
        sweeper.sweepArchives();
        sweeper.sweepReports();
        new ReportFiles(run).write();
        return RepeatStatus.FINISHED;
    }
}
