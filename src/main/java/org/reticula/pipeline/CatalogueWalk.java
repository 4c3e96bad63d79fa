package org.reticula.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reticula.fetch.Wanted;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.source.SitemapReader;
import org.reticula.source.SourceEntry;
import org.reticula.source.SourceKind;
import org.reticula.source.WebAddress;

/** Reads sitemaps with all that they lead to, or feeds, for the pages that they name. */
final class CatalogueWalk {
    private static final int NESTED = 5;
    private static final int DOCUMENTS = 2_000;

    private final SourceEntry entry;
    private final WebVisit visit;
    private final ImportRun run;
    private final Set<String> sites;
    private final SortedSet<URI> pages = new TreeSet<>();
    private final SortedSet<URI> documents = new TreeSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private boolean whole = true;
    private int foreign;

    CatalogueWalk(SourceEntry entry, WebVisit visit, ImportRun run) {
        this.entry = entry;
        this.visit = visit;
        this.run = run;
        this.sites = entry.urls().stream().map(WebAddress::site).collect(Collectors.toSet());
    }

    EntryPages walk() throws InterruptedException {
        SortedSet<URI> level = new TreeSet<>(entry.urls());
        for (int depth = 0; !level.isEmpty() && !run.isStopping(); depth++) {
            documents.addAll(level);
            List<Source> asked = level.stream()
                    .map(address -> new Source(address.toString(), address, null, entry.name()))
                    .toList();
            visit.all(asked, Wanted.CATALOGUE);
            SortedSet<URI> next = new TreeSet<>();
            for (Source document : asked) read(document, next);
            next.removeAll(documents);
            if (!next.isEmpty() && (depth >= NESTED || documents.size() + next.size() > DOCUMENTS)) {
                report(entry.name(), "sitemaps lead to ever more sitemaps; " + next.size() + " were not read");
                next.clear();
            }
            level = next;
        }
        if (foreign > 0)
            issues.add(new Issue(
                    "OtherSite",
                    entry.name(),
                    foreign + " addresses of other sites were left out: a sitemap speaks for its own site",
                    false));
        limit();
        return new EntryPages(pages, documents, whole, issues);
    }

    private void report(String source, String problem) {
        whole = false;
        issues.add(new Issue("BadCatalogue", source, problem, false));
    }

    private void read(Source document, SortedSet<URI> next) {
        WebRecord record = run.web.find(document.id()).orElse(null);
        WebRecord.Content content = record == null ? null : record.content();
        Optional<byte[]> body = content == null ? Optional.empty() : run.web.findBody(content);
        if (record != null && record.issue() != null)
            report(document.id(), record.issue().message());
        if (record == null || body.isEmpty()) return;
        SitemapReader.Contents contents = SitemapReader.read(body.get(), URI.create(record.foundAt()));
        if (contents.problem() != null) report(document.id(), contents.problem());
        contents.pages().stream().filter(this::isOurs).filter(entry::isPage).forEach(pages::add);
        contents.maps().stream().filter(this::isOurs).forEach(next::add);
    }

    /** Feeds may name what they like. */
    private boolean isOurs(URI address) {
        boolean ours = entry.kind() == SourceKind.FEED || sites.contains(WebAddress.site(address));
        if (!ours) foreign++;
        return ours;
    }

    private void limit() {
        int left = pages.size() - entry.maxPages();
        while (pages.size() > entry.maxPages()) pages.remove(pages.last());
        if (left > 0)
            issues.add(new Issue(
                    "PageLimit",
                    entry.name(),
                    "max-pages " + entry.maxPages() + " is reached; " + left + " more addresses were left",
                    false));
    }
}
