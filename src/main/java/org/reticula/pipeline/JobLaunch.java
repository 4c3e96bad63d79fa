package org.reticula.pipeline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts the job, or starts it again where it was killed, stopped or failed. A killed job still counts as running until
 * someone says that it is not: here it cannot be, as this process holds the lock.
 */
final class JobLaunch {
    private static final String GENERATION = "generation";
    private static final String REQUEST = "request";

    /** Imports that the diary remembers; launching takes longer the more there are. */
    private static final int REMEMBERED = 20;

    private final JobRepository repository;
    private final JobOperator operator;
    private final Job job;

    JobLaunch(JobRepository repository, JobOperator operator, Job job) {
        this.repository = repository;
        this.operator = operator;
        this.job = job;
    }

    /**
     * @param name of a new generation: never used before
     * @throws DiaryDamagedException if the diary holds what cannot be
     */
    JobExecution start(String name, ImportRequest request) {
        try {
            return launch(name, request);
        } catch (JobExecutionException | RuntimeException e) { // failures of the steps are told by the execution
            throw new DiaryDamagedException(e);
        }
    }

    private JobExecution launch(String name, ImportRequest request) throws JobExecutionException {
        String asked = PageKeys.sha256(request.toString());
        @Nullable String unfinished = unfinished(asked);
        JobParameters parameters = new JobParametersBuilder()
                .addString(GENERATION, unfinished == null ? name : unfinished)
                .addString(REQUEST, asked, false)
                .toJobParameters();
        try {
            return operator.start(job, parameters);
        } finally {
            forget();
        }
    }

    /** Generation of the last import, if it did not come to its end and was asked the same. */
    private @Nullable String unfinished(String asked) {
        JobInstance last = repository.getLastJobInstance(job.getName());
        JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
        if (execution == null) return null; // nothing yet, or killed between the two inserts
        if (execution.isRunning() || execution.getStatus() == BatchStatus.STARTED) recover(execution);
        boolean again = execution.getStatus() == BatchStatus.FAILED || execution.getStatus() == BatchStatus.STOPPED;
        boolean same = asked.equals(execution.getJobParameters().getString(REQUEST));
        return again && same ? execution.getJobParameters().getString(GENERATION) : null;
    }

    private void recover(JobExecution execution) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        for (StepExecution step : execution.getStepExecutions()) {
            if (!step.getStatus().isRunning()) continue;
            step.setStatus(BatchStatus.FAILED);
            step.setEndTime(now);
            repository.update(step);
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setEndTime(now);
        repository.update(execution);
    }

    private void forget() {
        List<JobInstance> old = repository.getJobInstances(job.getName(), REMEMBERED, Integer.MAX_VALUE);
        old.forEach(repository::deleteJobInstance);
    }
}
