package org.reticula.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Iris;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.UsageException;
import org.reticula.source.SourceFinder;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;

/**
 * Imports pages: from folders and lists to a published release. Killed at any moment, the next import carries on and comes
 * to the same graph.
 */
public final class ImportJob {
    private static final int UNIQUE = 8;

    private final ImportRequest request;
    private final Knowledge knowledge;
    private final ImportListener listener;
    private final Clock clock;
    private volatile @Nullable ImportRun run;
    private volatile boolean stopping;

    /** @param clock for the names of runs and releases */
    public ImportJob(ImportRequest request, Knowledge knowledge, ImportListener listener, Clock clock) {
        this.request = request;
        this.knowledge = knowledge;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Imports; returns when it is done.
     *
     * @throws UsageException if what the operator asks for cannot be
     * @throws ImportFailedException if the import could not go on; the release before stays
     */
    public RunReport run() {
        check(request);
        Workspace workspace = Workspace.open(request.data());
        try (ImportLock lock = ImportLock.take(workspace.lock())) {
            new ReleaseStore(workspace.root(), clock).sweep();
            return run(workspace);
        }
    }

    /** What is wrong is to be seen before anything is done. */
    private static void check(ImportRequest request) {
        new Iris(request.baseIri());
        SourceFinder.check(request.sources());
        Path curation = request.curation();
        if (curation != null && !Files.isDirectory(curation))
            throw new UsageException("there is no folder of decisions " + curation);
        Path list = request.list();
        if (list != null) SourceFinder.checkList(list);
    }

    /** Asks a running import to end soon; the next one carries on. */
    public void stop() {
        stopping = true;
        ImportRun running = run;
        if (running != null) running.stop();
    }

    private RunReport run(Workspace workspace) {
        try {
            return attempt(workspace);
        } catch (DiaryDamagedException damage) {
            if (DiskSpace.isFull(workspace.root())) throw DiskSpace.full(workspace.root());
            listener.notice(JobDiary.putAside(workspace.jobs(), clock.instant(), damage.reason()));
        }
        try {
            return attempt(workspace);
        } catch (DiaryDamagedException damage) {
            throw new ImportFailedException(
                    "the job diary in " + workspace.jobs() + " cannot be written: " + damage.reason(), damage);
        }
    }

    private RunReport attempt(Workspace workspace) {
        String name = runName();
        try (ProgressFile progress = new ProgressFile(workspace.root(), name, listener, clock)) {
            return attempt(workspace, new ImportRun(name, request, workspace, knowledge, progress, clock));
        }
    }

    private RunReport attempt(Workspace workspace, ImportRun current) {
        run = current;
        if (stopping) current.stop();
        DiskSpace.require(workspace.root(), ReleaseStore.need(current.before));
        leadReaders(current);
        try (JobDiary diary = JobDiary.open(workspace.jobs());
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ImportRun.class, () -> current);
            context.registerBean("dataSource", DataSource.class, diary::dataSource);
            context.register(ImportConfiguration.class);
            context.refresh();
            JobLaunch launch = new JobLaunch(
                    context.getBean(JobRepository.class),
                    context.getBean(JobOperator.class),
                    context.getBean(Job.class));
            JobExecution execution = launch.start(current.name, request);
            if (execution.getStatus() == BatchStatus.COMPLETED) return report(current);
            if (execution.getStatus() == BatchStatus.STOPPED) {
                new ReportFiles(current).writeIfPossible();
                return report(current);
            }
            throw failed(current, failure(execution, workspace.root()));
        } catch (SQLException | DataAccessException e) {
            throw new DiaryDamagedException(e);
        } finally {
            current.closeWeb();
        }
    }

    /** CURRENT names a release that is damaged or gone, or a kill came before it was written. */
    private static void leadReaders(ImportRun run) {
        Optional<String> named = run.releases.currentName();
        run.before.filter(whole -> !named.equals(Optional.of(whole.name()))).ifPresent(run.releases::makeCurrent);
    }

    private RuntimeException failure(JobExecution execution, Path data) {
        return new FailureExplainer(data).explain(execution.getAllFailureExceptions());
    }

    /** A failure is part of the history too, if it can still be written down. */
    private static RuntimeException failed(ImportRun run, RuntimeException failure) {
        if (failure instanceof DiaryDamagedException) return failure; // tried again
        run.decide(RunReport.Outcome.FAILED, failure.getMessage());
        new ReportFiles(run).writeIfPossible();
        return failure;
    }

    private static RunReport report(ImportRun run) {
        return new ReportFiles(run).report();
    }

    /** Sorts by time, and is never used twice even when the clock is put back. */
    private String runName() {
        String time = clock.instant().toString().replaceAll("[-:]|\\.\\d+", "");
        return time + "-" + UUID.randomUUID().toString().substring(0, UNIQUE);
    }
}
