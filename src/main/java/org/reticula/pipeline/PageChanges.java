package org.reticula.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;

/** Compares the pages of this import with those of the release before. Both come sorted by source. */
final class PageChanges {
    private final Iterator<KnownPage> before;
    private final Set<String> kept;
    private final MessageDigest digest = PageKeys.digest();
    private final List<Issue> rejected = new ArrayList<>();
    private @Nullable KnownPage ahead;
    private final SourceGroups groups = new SourceGroups();
    private long readNow;

    /**
     * @param before pages of the release before
     * @param kept sources of pages that could not be read now
     */
    PageChanges(Iterator<KnownPage> before, Set<String> kept) {
        this.before = before;
        this.kept = kept;
        ahead = before.hasNext() ? before.next() : null;
    }

    void add(PageRecord record) {
        if (record.readNow()) readNow++;
        rejected.addAll(record.issues());
        KnownPage page = record.page();
        if (page == null || !record.accepted()) {
            groups.of(record.source().id(), record.source().entry()).rejected++;
            return;
        }
        digest.update((page.source() + "\n" + page.contentHash() + "\n").getBytes(StandardCharsets.UTF_8));
        skipBefore(page.source());
        SourceGroups.Counter group = groups.of(page.source(), page.entry());
        if (kept.contains(page.source())) group.kept++;
        if (ahead == null || !ahead.source().equals(page.source())) group.added++;
        else if (ahead.contentHash().equals(page.contentHash())) group.unchanged++;
        else group.changed++;
        if (ahead != null && ahead.source().equals(page.source())) advance();
    }

    private void skipBefore(String source) {
        while (ahead != null && ahead.source().compareTo(source) < 0) {
            groups.of(ahead.source(), ahead.entry()).gone++;
            advance();
        }
    }

    private void advance() {
        ahead = before.hasNext() ? before.next() : null;
    }

    /**
     * To be called once, when all are added.
     *
     * @param left what was left out before any page was looked at
     * @return by group of sources
     */
    Map<String, RunReport.SourcePages> count(List<Issue> left) {
        while (ahead != null) {
            groups.of(ahead.source(), ahead.entry()).gone++;
            advance();
        }
        left.forEach(issue -> groups.of(issue.source(), null).rejected++);
        return groups.count();
    }

    /** Sums over all groups. */
    RunReport.Pages sum(Map<String, RunReport.SourcePages> sources) {
        long now = sum(sources, RunReport.SourcePages::now);
        long added = sum(sources, RunReport.SourcePages::added);
        long changed = sum(sources, RunReport.SourcePages::changed);
        long rejectedAll = sum(sources, RunReport.SourcePages::rejected);
        return new RunReport.Pages(
                now + rejectedAll,
                added,
                changed,
                now - added - changed,
                sum(sources, RunReport.SourcePages::gone),
                rejectedAll,
                readNow);
    }

    private static long sum(Map<String, RunReport.SourcePages> sources, ToLongFunction<RunReport.SourcePages> count) {
        return sources.values().stream().mapToLong(count).sum();
    }

    List<Issue> rejected() {
        return rejected;
    }

    /** @return SHA-256 in hex over sources and contents of all accepted pages */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
