package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reticula.fetch.FetchSettings;
import org.reticula.fetch.WebFetcher;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.MappingIterator;

/** Asks the web for each page once: hosts beside each other, the pages of a host one after the other. A killed import does not ask again. */
final class FetchStep implements Tasklet {
    private static final int HOSTS = 32;

    private final ImportRun run;

    FetchStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Map<String, List<Source>> byHost = byHost();
        if (byHost.isEmpty()) return RepeatStatus.FINISHED;
        FetchSettings settings = run.request.web();
        if (settings == null)
            throw new UsageException("to read web addresses say who asks: --contact https://your.site/about-the-crawl");
        Object generation = context.getStepContext().getJobParameters().get("generation");
        try (WebFetcher fetcher = new WebFetcher(settings, run.clock)) {
            fetchAll(byHost.values(), new WebVisit(run, fetcher, String.valueOf(generation), settings.pause()));
        }
        if (run.isStopping()) contribution.getStepExecution().setTerminateOnly();
        run.kept = kept(byHost.values());
        return RepeatStatus.FINISHED;
    }

    private Map<String, List<Source>> byHost() {
        Map<String, List<Source>> byHost = new TreeMap<>();
        try (MappingIterator<Source> sources = LinesReader.open(run.workspace.sources(), Source.class)) {
            while (sources.hasNextValue()) {
                Source source = sources.nextValue();
                if (WebStore.isWeb(source))
                    byHost.computeIfAbsent(source.location().getAuthority(), k -> new ArrayList<>())
                            .add(source);
            }
        }
        return byHost;
    }

    private static void fetchAll(Collection<List<Source>> hosts, WebVisit visit) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(HOSTS, hosts.size()));
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (List<Source> pages : hosts)
                visits.add(executor.submit(() -> {
                    visit.all(pages);
                    return true;
                }));
            for (Future<?> one : visits) one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Issue> kept(Collection<List<Source>> hosts) {
        return hosts.stream()
                .flatMap(List::stream)
                .flatMap(s -> run.web.find(s.id()).stream())
                .filter(r -> r.content() != null && r.issue() != null)
                .map(WebRecord::issue)
                .toList();
    }
}
