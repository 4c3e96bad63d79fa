package org.reticula.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Tidies up: page results that no page yields any more, and old reports. */
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
            sweeper.sweepBodies();
        }
        sweeper.sweepReports();
        new ReportFiles(run).write();
        return RepeatStatus.FINISHED;
    }
}
