package org.reticula.pipeline;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.reticula.model.Source;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The import as a Spring Batch job. Every step may start again although it was complete: what it did is on the disk or in
 * the page store, so it costs little, and the pages may have changed since.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class ImportConfiguration {
    static final String JOB = "import";

    /** Pages between two commits: what a kill can cost, and how long a stop takes. */
    private static final int CHUNK = 200;

    private static final int LOOK_CHUNK = 1_000;

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    ThreadPoolTaskExecutor readers(ImportRun run) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(run.request.threads());
        executor.setMaxPoolSize(run.request.threads());
        executor.setThreadNamePrefix("reader-");
        executor.setDaemon(true);
        return executor;
    }

    @Bean
    Job importJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ThreadPoolTaskExecutor readers,
            ImportRun run) {
        Steps steps = new Steps(repository, transactions, readers, run);
        Workspace files = run.workspace;
        return new JobBuilder(JOB, repository)
                .start(steps.tasklet("discover", new DiscoverStep(run)))
                .next(steps.tasklet("lists", new OperationsStep(run)))
                .next(steps.tasklet("fetch", new FetchStep(run)))
                .next(steps.chunks(
                        "read",
                        LOOK_CHUNK,
                        new LinesReader<>(files.sources(), Source.class),
                        run.results::look,
                        files.found()))
                .next(steps.chunks(
                        "extract",
                        CHUNK,
                        new LinesReader<>(files.found(), PageRecord.class),
                        run.results::ensure,
                        files.known()))
                .next(steps.tasklet("resolve", new ResolveStep(run)))
                .next(steps.tasklet("publish", new PublishStep(run)))
                .next(steps.tasklet("report", new ReportStep(run)))
                .build();
    }

    /** Builds steps that can be stopped and started again. */
    private record Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ThreadPoolTaskExecutor readers,
            ImportRun run) {
        Step tasklet(String name, Tasklet tasklet) {
            StepSwitch stepSwitch = new StepSwitch(run);
            StepBuilder builder =
                    new StepBuilder(name, repository).allowStartIfComplete(true).listener(stepSwitch);
            TaskletStep step = builder.tasklet(tasklet, transactions).build();
            step.setInterruptionPolicy(stepSwitch);
            return step;
        }

        /** Tells of each page as it is done: a chunk would take too long to watch. */
        private <T> ItemProcessor<T, PageRecord> counted(ItemProcessor<T, PageRecord> processor) {
            return item -> {
                PageRecord record = processor.process(item);
                synchronized (run) {
                    run.listener.pagesDone(1);
                }
                return record;
            };
        }

        <T> Step chunks(String name, int size, LinesReader<T> reader, ItemProcessor<T, PageRecord> processor, Path to) {
            StepSwitch stepSwitch = new StepSwitch(run);
            return new StepBuilder(name, repository)
                    .allowStartIfComplete(true)
                    .listener(stepSwitch)
                    .<T, PageRecord>chunk(size)
                    .reader(reader)
                    .processor(counted(processor))
                    .writer(new LinesWriter<>(to, PageRecord.class))
                    .taskExecutor(readers)
                    .interruptionPolicy(stepSwitch)
                    .transactionManager(transactions)
                    .build();
        }
    }
}
