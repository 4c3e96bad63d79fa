package org.reticula.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reticula.fetch.Wanted;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.Source;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;

/**
 * Asks the web for each named page once: hosts beside each other, the pages of a host one after the other. A killed import does not ask again.
 * Leaves one line per page, sorted by id.
 */
final class FetchStep implements Tasklet {
    private final ImportRun run;

    FetchStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (!fetch(ImportRun.generation(context)))
            contribution.getStepExecution().setTerminateOnly();
        return RepeatStatus.FINISHED;
    }

    /** @return false if the operator stopped the import before all was asked for */
    boolean fetch(String generation) throws Exception {
        Map<String, List<Source>> byHost = new TreeMap<>();
        TreeMap<String, Source> pages = new TreeMap<>();
        List<Source> web = new ArrayList<>();
        sort(pages, web, byHost);
        List<Source> former = former(web);
        addByHost(byHost, former);
        if (!byHost.isEmpty()) {
            WebVisit visit = run.web(generation).visit;
            List<Callable<Boolean>> visits = new ArrayList<>();
            for (List<Source> host : byHost.values())
                visits.add(() -> {
                    visit.all(host, Wanted.PAGE);
                    return true;
                });
            WebSession.together(visits);
        }
        run.closeWeb();
        if (run.isStopping()) return false;
        Aliases aliases = new Aliases(run.web::find);
        web.forEach(aliases::add);
        aliases.pages().forEach(page -> pages.put(page.id(), page));
        run.moves = moves(pages, aliases);
        try (SequenceWriter lines = LinesWriter.open(run.workspace.sources(), Source.class)) {
            lines.writeAll(pages.values());
        }
        List<Issue> notices = new ArrayList<>(run.notices);
        notices.addAll(aliases.issues());
        run.notices = notices;
        run.kept = kept(web);
        run.sources = pages.size();
        run.states.forEach(run.entries::put);
        return true;
    }

    private void sort(Map<String, Source> local, List<Source> web, Map<String, List<Source>> byHost) {
        try (MappingIterator<NamedPages.Named> all = LinesReader.open(run.workspace.named(), NamedPages.Named.class)) {
            while (all.hasNextValue()) {
                NamedPages.Named named = all.nextValue();
                Source source = named.source();
                if (!WebStore.isWeb(source)) {
                    local.put(source.id(), source);
                    continue;
                }
                web.add(source);
                boolean rests = named.resting() && run.web.find(source.id()).isPresent();
                if (!rests) addByHost(byHost, List.of(source));
            }
        }
    }

    private static void addByHost(Map<String, List<Source>> byHost, List<Source> sources) {
        for (Source source : sources)
            byHost.computeIfAbsent(source.location().getAuthority(), k -> new ArrayList<>())
                    .add(source);
    }

    /** Pages that a source named the last time and names no more: they may say where they have gone. */
    private List<Source> former(List<Source> web) {
        Set<String> named = web.stream().map(Source::id).collect(Collectors.toSet());
        return run.states.stream()
                .flatMap(state -> run.entries.find(state.name()).stream())
                .flatMap(state -> state.pages().stream())
                .filter(page -> !named.contains(page.id()))
                .filter(page ->
                        run.web.find(page.id()).map(r -> r.content() != null).orElse(false))
                .distinct()
                .toList();
    }

    /** Pages of the release before whose address leads now to one that it did not know. */
    private Map<String, String> moves(Map<String, Source> pages, Aliases aliases) {
        Path before = run.before
                .map(r -> r.folder().resolve(PublishStep.PAGES))
                .filter(Files::exists)
                .orElse(null);
        if (before == null) return Map.of();
        Set<String> known = new TreeSet<>();
        try (MappingIterator<KnownPage> then = LinesReader.open(before, KnownPage.class)) {
            while (then.hasNextValue()) known.add(then.nextValue().source());
        }
        Map<String, String> moves = new TreeMap<>();
        for (String old : known) {
            if (pages.containsKey(old)) continue;
            Optional<String> now = aliases.leads(old).or(() -> run.web.find(old).map(WebRecord::foundAt));
            now.filter(page -> pages.containsKey(page) && !known.contains(page))
                    .ifPresent(page -> moves.put(old, page));
        }
        return moves;
    }

    private List<Issue> kept(List<Source> web) {
        return web.stream()
                .flatMap(s -> run.web.find(s.id()).stream())
                .filter(r -> r.content() != null && r.issue() != null)
                .map(WebRecord::issue)
                .toList();
    }
}
