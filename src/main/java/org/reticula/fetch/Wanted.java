package org.reticula.fetch;

import java.util.Set;

/** What an address is asked for. */
public enum Wanted {
    /** A page that people read. */
    PAGE(
            "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
            Set.of("", "text/html", "application/xhtml+xml", "text/plain", "text/markdown")),
    /** A document that names pages: a sitemap or a feed. */
    CATALOGUE(
            "application/xml, text/xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.1",
            Set.of(
                    "",
                    "application/xml",
                    "text/xml",
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/gzip",
                    "application/x-gzip",
                    "application/octet-stream",
                    "text/plain",
                    "text/html"));

    private final String accept;
    private final Set<String> types;

    Wanted(String accept, Set<String> types) {
        this.accept = accept;
        this.types = types;
    }

    String accept() {
        return accept;
    }

    /** @param type in lower case without parameters, empty if the server does not say */
    boolean takes(String type) {
        return types.contains(type);
    }
}
