package org.reticula.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts pages by where they come from: the entry of the file of sources, else the host of a web address, the first
 * folder of a path, the list of a row. A site or folder that fails as a whole is seen here even if it is a small part of everything.
 */
final class SourceGroups {
    /** Files that lie in no folder of the imported one. */
    static final String LOOSE = ".";

    private static final String WEB = "://";

    /** A row of a list of operations is named by the list and a key. */
    private static final char ROW = '#';

    private final Map<String, Counter> groups = new TreeMap<>();

    /** @param source id of a page's source */
    static String group(String source) {
        int web = source.indexOf(WEB);
        int from = web < 0 ? 0 : web + WEB.length();
        int slash = source.indexOf('/', from);
        int row = source.lastIndexOf(ROW);
        if (web < 0 && row > 0 && row > source.lastIndexOf('/')) return source.substring(0, row);
        if (web >= 0)
            return source.substring(from, slash < 0 ? source.length() : slash).toLowerCase(Locale.ROOT);
        return slash <= 0 ? LOOSE : source.substring(0, slash);
    }

    /** @param entry that names the page; null if none does */
    Counter of(String source, @Nullable String entry) {
        return groups.computeIfAbsent(entry == null ? group(source) : entry, name -> new Counter());
    }

    Map<String, RunReport.SourcePages> count() {
        Map<String, RunReport.SourcePages> all = new TreeMap<>();
        groups.forEach((name, counter) -> all.put(name, counter.count()));
        return all;
    }

    /** Of one group. */
    static final class Counter {
        long added;
        long changed;
        long unchanged;
        long gone;
        long rejected;
        long kept;

        private RunReport.SourcePages count() {
            return new RunReport.SourcePages(
                    changed + unchanged + gone, added + changed + unchanged, added, changed, gone, rejected, kept);
        }
    }
}
