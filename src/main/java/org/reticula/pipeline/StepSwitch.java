package org.reticula.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Tells the operator of each step's begin and end, and ends a step when the operator wants to stop. */
final class StepSwitch implements StepExecutionListener, StepInterruptionPolicy {
    private static final double NANOS = 1e9;

    private final ImportRun run;
    private long started;

    StepSwitch(ImportRun run) {
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution step) {
        started = System.nanoTime();
        run.listener.stepStarted(step.getStepName(), run.sources == 0 ? -1 : run.sources);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        run.seconds.put(step.getStepName(), Math.round((System.nanoTime() - started) / NANOS * 1000) / 1000.0);
        run.listener.stepEnded(step.getStepName());
        return null;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (!run.isStopping()) return;
        step.setTerminateOnly(); // without it a chunk step would count as complete
        throw new JobInterruptedException("stopped by the operator");
    }
}
