package org.reticula.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.WebAnswer;
import org.reticula.fetch.WebAnswer.Outcome;
import org.reticula.fetch.WebFetcher;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;

/**
 * Reads the pages of one host and decides what an answer means for what is known: only a page that is gone when looked at twice loses its
 * content; failures and refusals leave it as it was.
 */
final class WebVisit {
    private final ImportRun run;
    private final WebFetcher fetcher;
    private final String generation;
    private final Duration pause;

    /** @param pause before a vanished page is looked at again */
    WebVisit(ImportRun run, WebFetcher fetcher, String generation, Duration pause) {
        this.run = run;
        this.fetcher = fetcher;
        this.generation = generation;
        this.pause = pause;
    }

    void all(List<Source> pages) throws InterruptedException {
        List<Source> vanished = new ArrayList<>();
        for (Source page : pages) {
            if (run.isStopping()) return;
            if (!visit(page, false)) vanished.add(page);
            else tell();
        }
        if (!vanished.isEmpty()) Thread.sleep(pause.toMillis());
        for (Source page : vanished) {
            if (run.isStopping()) return;
            visit(page, true);
            tell();
        }
    }

    private void tell() {
        synchronized (run) {
            run.listener.pagesDone(1);
        }
    }

    /** @return false if a page that was known seems to have gone and must be looked at again */
    private boolean visit(Source page, boolean again) throws InterruptedException {
        Optional<WebRecord> before = run.web.find(page.id()).filter(this::isWhole);
        if (before.isPresent() && before.get().generation().equals(generation)) return true; // before a kill
        WebRecord.Content known = before.map(WebRecord::content).orElse(null);
        long asked = System.nanoTime();
        WebAnswer answer =
                fetcher.fetch(page, known == null ? null : known.etag(), known == null ? null : known.modified());
        boolean failed = answer.outcome() != Outcome.FETCHED && answer.outcome() != Outcome.NOT_MODIFIED;
        run.hosts.add(page.location(), System.nanoTime() - asked, failed);
        if (answer.outcome() == Outcome.GONE && known != null && !again) return false;
        run.web.put(new WebRecord(generation, page.id(), content(answer, known), issue(page, answer, known)));
        return true;
    }

    /** A record that lacks its body must be asked for again, as if nothing were known. */
    private boolean isWhole(WebRecord record) {
        WebRecord.Content content = record.content();
        return content == null || run.web.findBody(content).isPresent();
    }

    private WebRecord.@Nullable Content content(WebAnswer answer, WebRecord.@Nullable Content known) {
        FetchedPage page = answer.page();
        if (page == null) return answer.outcome() == Outcome.GONE ? null : known;
        boolean same = known != null && known.hash().equals(page.contentHash());
        if (!same) run.web.putBody(page.contentHash(), page.body());
        return new WebRecord.Content(
                page.contentHash(),
                page.contentType(),
                answer.etag(),
                answer.modified(),
                same && known != null ? known.fetchedAt() : page.fetchedAt());
    }

    private static @Nullable Issue issue(Source page, WebAnswer answer, WebRecord.@Nullable Content known) {
        if (answer.outcome() == Outcome.FETCHED) return null;
        if (answer.outcome() == Outcome.NOT_MODIFIED)
            return known != null
                    ? null
                    : new Issue("NoAnswer", page.id(), "the server says unchanged of a page that was never read", true);
        boolean gone = answer.outcome() == Outcome.GONE;
        return new Issue(answer.code(), page.id(), answer.reason(), gone || known == null);
    }
}
