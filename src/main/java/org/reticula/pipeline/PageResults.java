package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reticula.fetch.FileFetcher;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.PageResult;
import org.reticula.model.Source;

/** Reads each page once: what it yielded is kept in the store. Thread-safe. */
final class PageResults {
    private final PageStore store;
    private final PageKeys keys;
    private final PageChain chain;
    private final WebStore web;
    private final FileFetcher files = new FileFetcher();

    PageResults(PageStore store, PageKeys keys, PageChain chain, WebStore web) {
        this.web = web;
        this.store = store;
        this.keys = keys;
        this.chain = chain;
    }

    /** Fetches a page to see what it holds now. */
    PageRecord look(Source source) {
        List<Issue> issues = new ArrayList<>();
        return fetch(source, issues::add)
                .map(page -> new PageRecord(source, known(page), null, false, List.of()))
                .orElseGet(() -> PageRecord.rejected(source, issues));
    }

    /** Makes sure that the store has what the page yields. */
    PageRecord ensure(PageRecord seen) {
        if (seen.page() == null) return seen;
        String key = keys.key(seen.page().contentHash(), seen.source());
        if (store.hasResult(key)) return new PageRecord(seen.source(), seen.page(), key, false, List.of());
        Optional<PageReading> rejected = store.findRejected(key);
        if (rejected.isPresent()) {
            return new PageRecord(seen.source(), seen.page(), key, false, issues(seen.source(), rejected.get()));
        }
        return readNow(seen.source());
    }

    /**
     * What an accepted page yielded; reads it again if the store's file is damaged.
     *
     * @throws ImportFailedException if that is not possible
     */
    PageResult get(PageRecord record) {
        if (record.page() == null || record.key() == null) throw new IllegalArgumentException("not read: " + record);
        Optional<PageResult> stored = store.findResult(record.key());
        if (stored.isPresent()) return stored.get();
        PageRecord again = readNow(record.source());
        if (!record.key().equals(again.key())) {
            throw new ImportFailedException(
                    "the page " + record.source().id() + " changed while it was imported: import again", null);
        }
        return store.findResult(record.key())
                .orElseThrow(() -> new ImportFailedException("cannot keep what was read in " + store.folder(), null));
    }

    private Optional<FetchedPage> fetch(Source source, Consumer<Issue> issues) {
        return WebStore.isWeb(source) ? web.read(source, issues) : files.fetch(source, issues);
    }

    private PageRecord readNow(Source source) {
        List<Issue> issues = new ArrayList<>();
        Optional<FetchedPage> fetched = fetch(source, issues::add);
        if (fetched.isEmpty()) return PageRecord.rejected(source, issues);
        FetchedPage page = fetched.get();
        String key = keys.key(page.contentHash(), source);
        PageReading reading = chain.read(page);
        store.put(key, reading);
        return new PageRecord(
                source, known(page), key, true, reading.result() == null ? issues(source, reading) : List.of());
    }

    private static KnownPage known(FetchedPage page) {
        Source source = page.source();
        return new KnownPage(source.id(), page.contentHash(), page.fetchedAt(), page.httpStatus(), source.entry());
    }

    private static List<Issue> issues(Source source, PageReading reading) {
        return reading.issues().stream()
                .filter(Issue::rejected)
                .map(i -> new Issue(i.code(), source.id(), i.message(), true))
                .toList();
    }
}
