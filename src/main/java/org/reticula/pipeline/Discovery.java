package org.reticula.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.source.SourceEntry;
import org.reticula.source.SourceFinder;
import org.reticula.source.SourceKind;

/** Finds what there is to read: what is named outright, and what sites, sitemaps and feeds lead to. */
final class Discovery {
    private final ImportRun run;
    private final String generation;
    private final NamedPages named = new NamedPages();
    private final List<Issue> issues = new ArrayList<>();
    private final List<EntryState> states = new ArrayList<>();
    private final Set<String> resting = new HashSet<>();

    Discovery(ImportRun run, String generation) {
        this.run = run;
        this.generation = generation;
    }

    NamedPages find() throws Exception {
        SourceFinder finder = new SourceFinder();
        ImportRequest request = run.request;
        if (!request.sources().isEmpty())
            finder.find(request.sources(), issues::add).forEach(s -> named.add(s, false));
        if (request.list() != null)
            finder.findListed(request.list(), issues::add).forEach(s -> named.add(s, false));
        List<SourceEntry> due = new ArrayList<>();
        for (SourceEntry entry : request.entries()) {
            if (isDue(entry)) due.add(entry);
            else resting.add(entry.name());
        }
        for (SourceEntry entry : request.entries()) addNamed(entry, finder);
        addFound(due);
        request.entries().stream().filter(e -> resting.contains(e.name())).forEach(this::addRemembered);
        for (SourceEntry entry : request.entries())
            if (entry.kind() == SourceKind.WARC) new WarcEntry(entry, run, generation).add(named, issues::add);
        issues.addAll(named.issues());
        return named;
    }

    private boolean isDue(SourceEntry entry) {
        if (!run.request.due()) return true;
        Optional<EntryState> state = run.entries.find(entry.name());
        return state.isEmpty() || entry.isDue(state.get().readAt(), run.startedAt);
    }

    /** What the entry names outright. */
    private void addNamed(SourceEntry entry, SourceFinder finder) {
        boolean rests = resting.contains(entry.name());
        List<Source> found =
                switch (entry.kind()) {
                    case PAGE ->
                        entry.urls().stream()
                                .map(url -> new Source(url.toString(), url, null))
                                .toList();
                    case LIST ->
                        entry.paths().stream()
                                .flatMap(path -> finder.findListed(path, issues::add).stream())
                                .toList();
                    case FOLDER, OPERATIONS -> finder.find(entry.paths(), issues::add);
                    default -> List.of();
                };
        if (found.size() > entry.maxPages())
            issues.add(new Issue(
                    "PageLimit",
                    entry.name(),
                    "max-pages " + entry.maxPages() + " is reached; " + (found.size() - entry.maxPages()) + " are left",
                    false));
        found.stream().limit(entry.maxPages()).forEach(s -> named.add(of(entry, s), rests));
        if (!rests && !entry.kind().isFound())
            states.add(new EntryState(entry.name(), run.startedAt, List.of(), List.of()));
    }

    private static Source of(SourceEntry entry, Source source) {
        return new Source(source.id(), source.location(), entry.language(), entry.name());
    }

    /** Sites, sitemaps and feeds beside each other: no host gets two requests at a time whoever asks. */
    private void addFound(List<SourceEntry> due) throws Exception {
        List<SourceEntry> asked = due.stream().filter(e -> e.kind().isFound()).toList();
        if (asked.isEmpty()) return;
        WebVisit visit = run.web(generation).visit;
        List<Callable<EntryPages>> walks = new ArrayList<>();
        for (SourceEntry entry : asked)
            walks.add(
                    entry.kind() == SourceKind.SITE
                            ? new SiteWalk(entry, visit, run)::walk
                            : new CatalogueWalk(entry, visit, run)::walk);
        List<EntryPages> results = WebSession.together(walks);
        for (int i = 0; i < asked.size(); i++) add(asked.get(i), results.get(i));
    }

    private void add(SourceEntry entry, EntryPages found) {
        issues.addAll(found.issues());
        TreeMap<String, Source> pages = new TreeMap<>();
        for (URI page : found.pages())
            pages.put(page.toString(), new Source(page.toString(), page, entry.language(), entry.name()));
        boolean keepsOld = entry.kind() == SourceKind.FEED || !found.whole();
        @Nullable EntryState before = run.entries.find(entry.name()).orElse(null);
        if (keepsOld && before != null) {
            for (Source old : before.pages()) {
                if (pages.size() < entry.maxPages() && isAlive(old)) pages.putIfAbsent(old.id(), of(entry, old));
            }
        }
        pages.values().forEach(s -> named.add(s, false));
        states.add(new EntryState(
                entry.name(),
                run.startedAt,
                List.copyOf(pages.values()),
                found.documents().stream().map(URI::toString).toList()));
    }

    /** A feed names a page for some weeks only; after that the page speaks for itself. */
    private boolean isAlive(Source old) {
        return run.web.find(old.id()).map(r -> r.content() != null).orElse(false);
    }

    private void addRemembered(SourceEntry entry) {
        run.entries.find(entry.name()).ifPresent(state -> state.pages().forEach(s -> named.add(of(entry, s), true)));
    }

    /** Of the entries that were read, to be kept when all is fetched. */
    List<EntryState> states() {
        return states;
    }

    void issues(Consumer<Issue> to) {
        issues.forEach(to);
    }
}
