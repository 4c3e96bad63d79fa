package org.reticula.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.source.WebAddress;

/**
 * Makes one page of the addresses that are one: those that a redirect leads together, and those that name another page of this import as the one
 * that they should be. The page is called by the address where it was read.
 */
final class Aliases {
    private final Function<String, Optional<WebRecord>> records;
    private final TreeMap<String, Source> pages = new TreeMap<>();
    private final Map<String, String> canonical = new TreeMap<>();
    private final Map<String, String> leads = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    /** @param records what the web said last of an address */
    Aliases(Function<String, Optional<WebRecord>> records) {
        this.records = records;
    }

    /** @param named of the web; its location is the address that was asked for */
    void add(Source named) {
        WebRecord record = records.apply(named.location().toString()).orElse(null);
        WebRecord.Content content = record == null ? null : record.content();
        if (record == null || content == null) {
            pages.putIfAbsent(named.id(), named);
            return;
        }
        String at = WebAddress.read(record.foundAt()).map(URI::toString).orElse(named.id());
        Source page = new Source(at, named.location(), named.languageHint(), named.entry());
        Source other = pages.get(at);
        if (!isAt(page)) leads.put(named.id(), at);
        if (other == null || isEmpty(other) || isAt(page) && !isAt(other)) {
            pages.put(at, page);
            if (other != null && !isEmpty(other)) alias(other, at);
        } else {
            alias(page, at);
        }
        String wish = content.canonical() == null
                ? null
                : WebAddress.ofLink(content.canonical()).map(URI::toString).orElse(null);
        if (wish != null && !wish.equals(at) && !isHome(wish)) canonical.put(at, wish);
    }

    /** Whether nothing could be read where the page was asked for. */
    private boolean isEmpty(Source page) {
        return records.apply(page.location().toString())
                .map(r -> r.content() == null)
                .orElse(true);
    }

    private static boolean isAt(Source page) {
        return page.id().equals(page.location().toString());
    }

    /** Sites that name their start page everywhere mean something else. */
    private static boolean isHome(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath().equals("/") && uri.getRawQuery() == null;
    }

    private void alias(Source page, String of) {
        leads.put(page.location().toString(), of);
        issues.add(new Issue("Alias", page.location().toString(), "this is the page " + of, false));
    }

    /** The pages that stay, sorted by id. To be called once, when all are added. */
    List<Source> pages() {
        List<Source> kept = new ArrayList<>();
        for (Source page : pages.values()) {
            String proper = proper(page.id());
            if (proper == null) kept.add(page);
            else {
                leads.put(page.id(), proper);
                issues.add(new Issue("Alias", page.id(), "the page says that it is " + proper, false));
            }
        }
        return kept;
    }

    /** The page that this one says it is, over several steps; null if it is its own, or they lead in a circle. */
    private @Nullable String proper(String page) {
        Set<String> seen = new HashSet<>();
        String at = page;
        for (String next = canonical.get(at); next != null && isRead(next); next = canonical.get(at)) {
            if (!seen.add(next) || next.equals(page)) return null;
            at = next;
        }
        return at.equals(page) ? null : at;
    }

    private boolean isRead(String page) {
        Source source = pages.get(page);
        return source != null && !isEmpty(source);
    }

    /** Where an address leads that is no page's own. */
    Optional<String> leads(String address) {
        return Optional.ofNullable(leads.get(address));
    }

    /** "Alias" of every address that is not the page's own. */
    List<Issue> issues() {
        return issues;
    }
}
