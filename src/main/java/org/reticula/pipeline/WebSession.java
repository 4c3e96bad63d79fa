package org.reticula.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.FetchSettings;
import org.reticula.fetch.WarcArchive;
import org.reticula.fetch.WebFetcher;
import org.reticula.model.UsageException;
import org.reticula.source.SourceEntry;

/** The web as one import sees it: what hosts said of themselves is remembered over all steps. */
final class WebSession implements AutoCloseable {
    private static final int THREADS = 32;
    private static final double MILLIS = 1000;

    private final WebFetcher fetcher;
    private final @Nullable WarcArchive archive;
    final WebVisit visit;

    private WebSession(ImportRun run, FetchSettings settings, String generation) {
        archive = run.request.archive()
                ? WarcArchive.open(run.workspace.archive().resolve(run.name + ".warc.gz"), settings, run.clock)
                : null;
        fetcher = new WebFetcher(settings, run.clock, archive);
        for (SourceEntry entry : run.request.entries()) {
            Double delay = entry.delay();
            if (delay == null) continue;
            for (URI url : entry.urls()) fetcher.pace(url.getHost(), Duration.ofMillis(Math.round(delay * MILLIS)));
        }
        MissingPages missing = new MissingPages(fetcher, NotFoundPhrases.read(run.knowledge.ontology()));
        visit = new WebVisit(run, fetcher, missing, generation, settings.pause());
    }

    /** @throws UsageException if the operator did not say who asks */
    static WebSession open(ImportRun run, String generation) {
        FetchSettings settings = run.request.web();
        if (settings == null)
            throw new UsageException("to read web addresses say who asks: --contact https://your.site/about-the-crawl");
        return new WebSession(run, settings, generation);
    }

    /** Does all at the same time, as far as there are threads; the results in the order of the tasks. */
    static <T> List<T> together(Collection<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) return List.of();
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(THREADS, tasks.size()));
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) futures.add(executor.submit(task));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) results.add(future.get());
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    @Override
    public void close() {
        fetcher.close();
        if (archive != null) archive.close();
    }
}
