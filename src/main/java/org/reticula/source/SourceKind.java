package org.reticula.source;

import java.util.Locale;
import java.util.Set;

/** What an entry of the file of sources names, with the keys that it may have besides those of every entry. */
public enum SourceKind {
    /** Single web pages. */
    PAGE("url"),
    /** A web site, read from its start pages on by following links. */
    SITE("url", "include", "exclude", "follow", "max-pages", "depth"),
    /** Sitemaps, and indexes of sitemaps. */
    SITEMAP("url", "include", "exclude", "max-pages"),
    /** RSS or Atom feeds. */
    FEED("url", "include", "exclude", "max-pages"),
    /** Text files with a path or an address a line. */
    LIST("path", "max-pages"),
    /** Folders of pages, and single files. */
    FOLDER("path", "max-pages"),
    /** Web archives: the pages as they were when the archive was made. */
    WARC("path", "include", "exclude", "max-pages"),
    /** Lists of operations as tables, each told by the file of its mapping. */
    OPERATIONS("path");

    private final Set<String> keys;

    SourceKind(String... keys) {
        this.keys = Set.of(keys);
    }

    /** Names of the keys that only some kinds have. */
    Set<String> keys() {
        return keys;
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the entry names addresses that must be asked to know the pages. */
    public boolean isFound() {
        return this == SITE || this == SITEMAP || this == FEED;
    }

    boolean isWeb() {
        return keys.contains("url");
    }
}
