package org.reticula.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reticula.fetch.Wanted;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.source.AddressPatterns;
import org.reticula.source.LinkTraps;
import org.reticula.source.SourceEntry;
import org.reticula.source.WebAddress;

/**
 * Follows the links of a site from its start pages, one level after the other. The addresses of a level are sorted, so what is found depends on
 * the site alone; what this import has asked for before it was killed is not asked for again.
 */
final class SiteWalk {
    private final SourceEntry entry;
    private final WebVisit visit;
    private final ImportRun run;
    private final AddressPatterns follow;
    private final Set<String> sites;
    private final LinkTraps traps = new LinkTraps();
    private final Set<URI> seen = new TreeSet<>();
    private final SortedSet<URI> pages = new TreeSet<>();
    private final SortedSet<URI> documents = new TreeSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private boolean whole = true;

    SiteWalk(SourceEntry entry, WebVisit visit, ImportRun run) {
        this.entry = entry;
        this.visit = visit;
        this.run = run;
        this.follow = new AddressPatterns(entry.follow());
        this.sites = entry.urls().stream().map(WebAddress::site).collect(Collectors.toCollection(TreeSet::new));
    }

    EntryPages walk() throws InterruptedException {
        SortedSet<URI> level = new TreeSet<>(entry.urls());
        seen.addAll(level);
        for (int depth = 0; depth <= entry.depth() && !level.isEmpty() && !run.isStopping(); depth++) {
            List<Source> asked = sources(level);
            visit.all(asked, Wanted.PAGE);
            asked.forEach(this::keep);
            if (depth == 0) asked.forEach(this::checkStart);
            leaveOthers(asked);
            level = depth < entry.depth() ? next(asked) : new TreeSet<>();
        }
        traps.report(issues::add);
        return new EntryPages(pages, documents, whole, issues);
    }

    /** As many as are still allowed. */
    private List<Source> sources(SortedSet<URI> level) {
        int room = entry.maxPages() - pages.size() - documents.size();
        if (level.size() > room)
            issues.add(new Issue(
                    "PageLimit",
                    entry.name(),
                    "max-pages " + entry.maxPages() + " is reached; " + (level.size() - room)
                            + " more addresses were found and left",
                    false));
        return level.stream()
                .limit(room)
                .map(address -> new Source(address.toString(), address, entry.language(), entry.name()))
                .toList();
    }

    private void keep(Source source) {
        (entry.isPage(source.location()) ? pages : documents).add(source.location());
    }

    /** Where the walk cannot even begin nothing is known of the rest. */
    private void checkStart(Source start) {
        WebRecord record = run.web.find(start.id()).orElse(null);
        if (record == null || record.content() == null && record.linked() == null) whole = false;
        else sites.add(WebAddress.site(URI.create(record.foundAt()))); // the whole site may have moved
    }

    /** Links of the site that a redirect leads out of it are other people's pages. */
    private void leaveOthers(List<Source> asked) {
        for (Source page : asked) {
            String at = run.web.find(page.id()).map(WebRecord::foundAt).orElse(page.id());
            if (isHere(URI.create(at)) || !pages.remove(page.location())) continue;
            documents.add(page.location());
            issues.add(new Issue("OtherSite", page.id(), "this leads to another site: " + at, true));
        }
    }

    private SortedSet<URI> next(List<Source> from) {
        SortedSet<URI> found = new TreeSet<>();
        for (Source page : from) {
            String at = run.web.find(page.id()).map(WebRecord::foundAt).orElse(page.id());
            if (!isHere(URI.create(at))) continue;
            for (String link : visit.links(page))
                WebAddress.ofLink(link).filter(this::isWanted).ifPresent(found::add);
        }
        SortedSet<URI> next = new TreeSet<>();
        for (URI address : found) if (seen.add(address) && traps.allows(address)) next.add(address);
        return next;
    }

    private boolean isHere(URI address) {
        return sites.contains(WebAddress.site(address));
    }

    private boolean isWanted(URI address) {
        return isHere(address)
                && !seen.contains(address)
                && (entry.isPage(address) || follow.match(address) && !entry.isExcluded(address));
    }
}
