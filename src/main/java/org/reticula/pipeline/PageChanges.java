package org.reticula.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;

/** Compares the pages of this import with those of the release before. Both come sorted by source. */
final class PageChanges {
    private final Iterator<KnownPage> before;
    private final MessageDigest digest = PageKeys.digest();
    private final List<Issue> rejected = new ArrayList<>();
    private @Nullable KnownPage ahead;
    private long added;
    private long changed;
    private long unchanged;
    private long gone;
    private long rejectedSources;
    private long readNow;

    PageChanges(Iterator<KnownPage> before) {
        this.before = before;
        ahead = before.hasNext() ? before.next() : null;
    }

    void add(PageRecord record) {
        if (record.readNow()) readNow++;
        rejected.addAll(record.issues());
        KnownPage page = record.page();
        if (page == null || !record.accepted()) {
            rejectedSources++;
            return;
        }
        digest.update((page.source() + "\n" + page.contentHash() + "\n").getBytes(StandardCharsets.UTF_8));
        skipBefore(page.source());
        if (ahead == null || !ahead.source().equals(page.source())) added++;
        else if (ahead.contentHash().equals(page.contentHash())) unchanged++;
        else changed++;
        if (ahead != null && ahead.source().equals(page.source())) advance();
    }

    private void skipBefore(String source) {
        while (ahead != null && ahead.source().compareTo(source) < 0) {
            gone++;
            advance();
        }
    }

    private void advance() {
        ahead = before.hasNext() ? before.next() : null;
    }

    /**
     * To be called when all are added.
     *
     * @param left sources that were left out before any was looked at
     */
    RunReport.Pages count(int left) {
        while (ahead != null) {
            gone++;
            advance();
        }
        long rejectedAll = rejectedSources + left;
        long found = added + changed + unchanged + rejectedAll;
        return new RunReport.Pages(found, added, changed, unchanged, gone, rejectedAll, readNow);
    }

    List<Issue> rejected() {
        return rejected;
    }

    /** @return SHA-256 in hex over sources and contents of all accepted pages */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
