package org.reticula.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reticula.fetch.FileFetcher;
import org.reticula.fetch.WarcPages;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.page.PageSigns;
import org.reticula.page.SignReader;
import org.reticula.source.SourceEntry;
import org.reticula.source.WebAddress;

/** Takes the pages of web archives as if they had been asked for now. Of several answers of one address the latest counts. */
final class WarcEntry {
    private final SourceEntry entry;
    private final ImportRun run;
    private final String generation;
    private final TreeMap<String, Instant> taken = new TreeMap<>();
    private int left;

    WarcEntry(SourceEntry entry, ImportRun run, String generation) {
        this.entry = entry;
        this.run = run;
        this.generation = generation;
    }

    /** @param named what the web itself is asked for: that is newer than any archive */
    void add(NamedPages named, Consumer<Issue> issues) {
        Set<String> live = named.all().stream().map(n -> n.source().id()).collect(Collectors.toSet());
        for (Path file : entry.paths())
            WarcPages.read(
                    file,
                    entry.name() + "/" + file.getFileName(),
                    FileFetcher.DEFAULT_LIMIT,
                    page -> take(page, live),
                    issues);
        if (left > 0)
            issues.accept(new Issue(
                    "PageLimit",
                    entry.name(),
                    "max-pages " + entry.maxPages() + " is reached; " + left + " answers were left",
                    false));
        for (String id : taken.keySet())
            named.add(new Source(id, URI.create(id), entry.language(), entry.name()), true);
    }

    private void take(FetchedPage page, Set<String> live) {
        Optional<URI> address = WebAddress.read(page.source().id()).filter(entry::isPage);
        if (address.isEmpty() || live.contains(address.get().toString())) return;
        String id = address.get().toString();
        Instant other = taken.get(id);
        if (other != null && other.isAfter(page.fetchedAt())) return;
        if (other == null && taken.size() >= entry.maxPages()) {
            left++;
            return;
        }
        taken.put(id, page.fetchedAt());
        keep(id, address.get(), page);
    }

    private void keep(String id, URI address, FetchedPage page) {
        WebRecord.Content known = run.web.find(id).map(WebRecord::content).orElse(null);
        boolean same = known != null
                && known.hash().equals(page.contentHash())
                && known.fetchedAt().equals(page.fetchedAt())
                && run.web.findBody(known).isPresent();
        WebRecord.Content content = same && known != null ? known : content(address, page);
        run.web.put(new WebRecord(generation, id, content, null, null));
    }

    private WebRecord.Content content(URI address, FetchedPage page) {
        run.web.putBody(page.contentHash(), page.body());
        PageSigns signs = SignReader.read(page, address);
        String canonical = signs.canonical() == null ? null : signs.canonical().toString();
        return new WebRecord.Content(
                page.contentHash(), page.contentType(), null, null, page.fetchedAt(), null, canonical);
    }
}
