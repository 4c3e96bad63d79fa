package org.reticula.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.WebAnswer;
import org.reticula.fetch.WebFetcher;
import org.reticula.model.FetchedPage;
import org.reticula.model.Source;
import org.reticula.page.PageSigns;
import org.reticula.page.SignReader;

/**
 * Knows the pages that say "there is no such page" with a status that says otherwise: by their words, and by what the host answers to an address
 * that nobody ever gave out, which each host is asked for once. Thread-safe.
 */
final class MissingPages {
    /** Share of the length by which such a page may differ, as it may show the address. */
    private static final double TOLERANCE = 0.2;

    private final WebFetcher fetcher;
    private final NotFoundPhrases phrases;
    private final Map<String, Optional<Answer>> hosts = new ConcurrentHashMap<>();

    /**
     * What a host answers for a page that is not there.
     *
     * @param at where that answer is, when it is somewhere else
     */
    private record Answer(FetchedPage page, URI asked, URI at) {
        boolean isElsewhere() {
            return !at.equals(asked);
        }
    }

    MissingPages(WebFetcher fetcher, NotFoundPhrases phrases) {
        this.fetcher = fetcher;
        this.phrases = phrases;
    }

    /** Why the answer is none; empty if it is a page. */
    Optional<String> find(Source asked, WebAnswer answer, FetchedPage page, PageSigns signs)
            throws InterruptedException {
        if (signs.titles().stream().anyMatch(phrases::isSaidBy))
            return Optional.of("the page itself says that there is no such page");
        Answer missing = answerForNothing(answer.address());
        if (missing == null) return Optional.empty();
        URI at = answer.address();
        if (missing.isElsewhere()) {
            boolean same = at.equals(missing.at()) && !asked.location().equals(at);
            return same ? Optional.of("the page leads where all missing pages of the site lead") : Optional.empty();
        }
        boolean home = at.getRawPath().length() <= 1
                && at.getRawQuery() == null; // some sites have but one page, for all addresses
        return !home && isSame(page, at, missing)
                ? Optional.of("the site answers the same for a page that never was")
                : Optional.empty();
    }

    private @Nullable Answer answerForNothing(URI address) throws InterruptedException {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        Optional<Answer> known = hosts.get(origin);
        if (known == null) {
            known = ask(origin);
            hosts.putIfAbsent(origin, known);
        }
        return known.orElse(null);
    }

    private Optional<Answer> ask(String origin) throws InterruptedException {
        String nothing = PageKeys.sha256(origin).substring(0, 20);
        URI asked = URI.create(origin + "/" + nothing);
        WebAnswer answer = fetcher.fetch(new Source(asked.toString(), asked, null), null, null);
        FetchedPage page = answer.page();
        return page == null ? Optional.empty() : Optional.of(new Answer(page, asked, answer.address()));
    }

    private static boolean isSame(FetchedPage page, URI at, Answer missing) {
        FetchedPage here = withoutAddress(page, at);
        FetchedPage there = withoutAddress(missing.page(), missing.asked());
        int most = Math.max(here.body().length, there.body().length);
        if (Math.abs(here.body().length - there.body().length) > most * TOLERANCE) return false;
        return SignReader.read(here, at)
                .shape()
                .equals(SignReader.read(there, at).shape());
    }

    private static FetchedPage withoutAddress(FetchedPage page, URI at) {
        String body = new String(page.body(), StandardCharsets.ISO_8859_1);
        String path = at.getRawPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String clean = path.length() > 1 ? body.replace(path, "/") : body;
        if (name.length() > 2) clean = clean.replace(name, "");
        return new FetchedPage(
                page.source(),
                clean.getBytes(StandardCharsets.ISO_8859_1),
                page.contentType(),
                page.httpStatus(),
                page.fetchedAt(),
                page.contentHash());
    }
}
