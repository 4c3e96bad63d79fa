package org.reticula.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.Wanted;
import org.reticula.fetch.WebAnswer;
import org.reticula.fetch.WebAnswer.Outcome;
import org.reticula.fetch.WebFetcher;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.page.PageSigns;
import org.reticula.page.SignReader;

/**
 * Asks for pages and decides what an answer means for what is known: only a page that is gone when looked at twice, or whose owner does not want
 * it read, loses its content; failures and refusals leave it as it was. Each address is asked for once in an import. Thread-safe.
 */
final class WebVisit {
    /** The owner's word on this very page. */
    private static final Set<String> WISHES = Set.of("NoIndex", "RightsReserved");

    private final ImportRun run;
    private final WebFetcher fetcher;
    private final MissingPages missing;
    private final String generation;
    private final Duration pause;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /** @param pause before a vanished page is looked at again */
    WebVisit(ImportRun run, WebFetcher fetcher, MissingPages missing, String generation, Duration pause) {
        this.run = run;
        this.fetcher = fetcher;
        this.missing = missing;
        this.generation = generation;
        this.pause = pause;
    }

    /** Asks for all, one after the other, and again for those that seem to have gone. */
    void all(List<Source> pages, Wanted wanted) throws InterruptedException {
        List<Source> vanished = new ArrayList<>();
        for (Source page : pages) {
            if (run.isStopping()) return;
            if (!visit(page, wanted, false)) vanished.add(page);
            else tell();
        }
        if (!vanished.isEmpty()) Thread.sleep(pause.toMillis());
        for (Source page : vanished) {
            if (run.isStopping()) return;
            visit(page, wanted, true);
            tell();
        }
    }

    private void tell() {
        synchronized (run) {
            run.listener.pagesDone(1);
        }
    }

    /** @return false if a page that was known seems to have gone and must be looked at again */
    private boolean visit(Source page, Wanted wanted, boolean again) throws InterruptedException {
        synchronized (locks.computeIfAbsent(page.id(), k -> new Object())) {
            Optional<WebRecord> before = run.web.find(page.id()).filter(this::isWhole);
            if (before.isPresent() && before.get().generation().equals(generation)) return true; // before a kill
            WebRecord known = before.orElse(null);
            WebRecord.Content content = known == null ? null : known.content();
            long asked = System.nanoTime();
            WebAnswer answer = fetcher.fetch(
                    page, wanted, content == null ? null : content.etag(), content == null ? null : content.modified());
            boolean failed = answer.outcome() != Outcome.FETCHED && answer.outcome() != Outcome.NOT_MODIFIED;
            run.hosts.add(page.location(), System.nanoTime() - asked, failed);
            Finding finding = wanted == Wanted.PAGE ? judge(page, answer, content) : new Finding(answer, null, false);
            if (finding.answer().outcome() == Outcome.GONE && content != null && !again) return false;
            keep(page, finding, known);
            return true;
        }
    }

    /** A record that lacks its body must be asked for again, as if nothing were known. */
    private boolean isWhole(WebRecord record) {
        WebRecord.Content content = record.content();
        return content == null || run.web.findBody(content).isPresent();
    }

    /**
     * An answer as the page itself puts it right.
     *
     * @param signs of a page that was read and is not byte for byte the one that is known
     * @param same whether it differs from the known one only in what does not count
     */
    private record Finding(WebAnswer answer, @Nullable PageSigns signs, boolean same) {}

    private Finding judge(Source asked, WebAnswer answer, WebRecord.@Nullable Content known)
            throws InterruptedException {
        FetchedPage page = answer.page();
        if (page == null) return new Finding(answer, null, false);
        if (known != null && known.hash().equals(page.contentHash())) return new Finding(answer, null, true);
        PageSigns signs = SignReader.read(page, answer.address());
        if (Boolean.TRUE.equals(signs.reserved()))
            return no(answer, Outcome.REFUSED, "RightsReserved", "the page reserves text and data mining", null);
        if (!signs.indexed())
            return no(answer, Outcome.REFUSED, "NoIndex", "the page does not want to be indexed", signs);
        Optional<String> gone = missing.find(asked, answer, page, signs);
        if (gone.isPresent()) return no(answer, Outcome.GONE, "SoftNotFound", gone.get(), null);
        return new Finding(answer, signs, known != null && hasShape(known, asked, signs.shape()));
    }

    private boolean hasShape(WebRecord.Content known, Source asked, String shape) {
        return run.web
                .findBody(known)
                .map(body -> page(asked, known, body))
                .map(page -> SignReader.read(page, asked.location()).shape().equals(shape))
                .orElse(false);
    }

    private static FetchedPage page(Source source, WebRecord.Content content, byte[] body) {
        return new FetchedPage(source, body, content.type(), 200, content.fetchedAt(), content.hash());
    }

    private static Finding no(
            WebAnswer answer, Outcome outcome, String code, String reason, @Nullable PageSigns signs) {
        return new Finding(answer.instead(outcome, code, reason), signs, false);
    }

    private void keep(Source page, Finding finding, @Nullable WebRecord known) {
        WebAnswer answer = finding.answer();
        WebRecord.Content before = known == null ? null : known.content();
        String linked = known == null ? null : known.linked();
        PageSigns signs = finding.signs();
        FetchedPage fetched = answer.page();
        if (signs != null && fetched != null) {
            linked = fetched.contentHash();
            List<String> links = answer.followed() ? signs.links() : List.of();
            run.web.putLinks(page.id(), new WebLinks(run.program, linked, links));
        } else if (answer.outcome() == Outcome.GONE) {
            linked = null;
        }
        run.web.put(
                new WebRecord(generation, page.id(), content(finding, before), issue(page, answer, before), linked));
    }

    private WebRecord.@Nullable Content content(Finding finding, WebRecord.@Nullable Content known) {
        WebAnswer answer = finding.answer();
        FetchedPage page = answer.page();
        if (answer.outcome() == Outcome.GONE || WISHES.contains(answer.code())) return null;
        if (page == null || answer.outcome() != Outcome.FETCHED) return known;
        PageSigns signs = finding.signs();
        String canonical = signs == null
                ? known == null ? null : known.canonical()
                : signs.canonical() == null ? null : signs.canonical().toString();
        String at = answer.address().toString();
        if (finding.same() && known != null)
            return new WebRecord.Content(
                    known.hash(), known.type(), answer.etag(), answer.modified(), known.fetchedAt(), at, canonical);
        run.web.putBody(page.contentHash(), page.body());
        return new WebRecord.Content(
                page.contentHash(),
                page.contentType(),
                answer.etag(),
                answer.modified(),
                page.fetchedAt(),
                at,
                canonical);
    }

    private static @Nullable Issue issue(Source page, WebAnswer answer, WebRecord.@Nullable Content known) {
        if (answer.outcome() == Outcome.FETCHED) return null;
        if (answer.outcome() == Outcome.NOT_MODIFIED)
            return known != null
                    ? null
                    : new Issue("NoAnswer", page.id(), "the server says unchanged of a page that was never read", true);
        boolean lost = answer.outcome() == Outcome.GONE || WISHES.contains(answer.code());
        return new Issue(answer.code(), page.id(), answer.reason(), lost || known == null);
    }

    /** The links of a page that was asked for; empty if it was never read or its owner does not want them followed. */
    List<String> links(Source page) {
        WebRecord record = run.web.find(page.id()).orElse(null);
        if (record == null) return List.of();
        if (record.linked() != null) {
            Optional<WebLinks> kept = run.web.findLinks(page.id(), record.linked(), run.program);
            if (kept.isPresent()) return kept.get().links();
        }
        WebRecord.Content content = record.content();
        Optional<byte[]> body = content == null ? Optional.empty() : run.web.findBody(content);
        if (content == null || body.isEmpty()) return List.of();
        URI at = URI.create(record.foundAt());
        List<String> links =
                SignReader.read(page(page, content, body.get()), at).links();
        run.web.putLinks(page.id(), new WebLinks(run.program, content.hash(), links));
        run.web.put(new WebRecord(record.generation(), record.address(), content, record.issue(), content.hash()));
        return links;
    }
}
