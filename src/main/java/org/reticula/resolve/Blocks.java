package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds the pairs that are worth comparing: those that share a name's key, an acronym, an identifier, a term, a rare part
 * of a name, or two parts that are rare together.
 */
final class Blocks {
    /** In a crowded block each sighting meets this many neighbours before it, so that cost stays linear. */
    private static final int NEIGHBOURS = 40;

    /** A part of so few names is enough to look at all of them. */
    private static final int RARE = 40;

    /** So many of the rarest parts of a name are taken two by two. */
    private static final int PAIRED = 6;

    private static final int INDEX_BITS = 24;

    private final Map<Long, Integer> frequency = new HashMap<>();
    private long[] entries = new long[1024];
    private int count;

    Blocks(List<Subject> subjects) {
        for (Subject subject : subjects) {
            Set<Long> parts = new HashSet<>();
            for (long[] name : subject.outline().parts) LongStream.of(name).forEach(parts::add);
            for (Long part : parts) frequency.merge(part, 1, Integer::sum);
        }
        for (int i = 0; i < subjects.size(); i++) {
            for (long key : keys(subjects.get(i))) add(key, i);
        }
        Arrays.sort(entries, 0, count);
    }

    private void add(long key, int subject) {
        if (count == entries.length) entries = Arrays.copyOf(entries, count * 2);
        entries[count++] = key << INDEX_BITS | subject;
    }

    private Set<Long> keys(Subject subject) {
        Set<Long> keys = new HashSet<>();
        LongStream.of(subject.outline().keys).forEach(keys::add);
        for (long[] parts : subject.outline().parts)
            addRare(keys, subject.sighting().kind.ordinal(), parts);
        return keys;
    }

    private void addRare(Set<Long> keys, int kind, long[] parts) {
        List<Long> rarest = new ArrayList<>(LongStream.of(parts).boxed().toList());
        rarest.sort(Comparator.comparingInt((Long p) -> frequency.getOrDefault(p, 0))
                .thenComparing(p -> p));
        for (int i = 0; i < rarest.size() && i < PAIRED; i++) {
            long part = rarest.get(i);
            if (frequency.getOrDefault(part, 0) <= RARE) keys.add(mix(kind, part, 0));
            for (int j = 0; j < i; j++) {
                long other = rarest.get(j);
                keys.add(mix(kind, Math.min(part, other), Math.max(part, other)));
            }
        }
    }

    /** One hash of three. */
    static long mix(long kind, long part, long other) {
        long mixed = (kind * 31 + part) * 0x9e3779b97f4a7c15L;
        mixed = ((mixed ^ mixed >>> 32) + other) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }

    /** Each pair once: numbers of two subjects, the smaller in the upper half; in order. */
    long[] pairs() {
        long[] pairs = new long[1024];
        int found = 0;
        long mask = (1L << INDEX_BITS) - 1;
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && entries[to] >>> INDEX_BITS == entries[from] >>> INDEX_BITS) to++;
            for (int j = from + 1; j < to; j++) {
                for (int i = Math.max(from, j - NEIGHBOURS); i < j; i++) {
                    if (entries[i] == entries[j]) continue;
                    if (found == pairs.length) pairs = Arrays.copyOf(pairs, found * 2);
                    pairs[found++] = (entries[i] & mask) << Integer.SIZE | entries[j] & mask;
                }
            }
        }
        Arrays.sort(pairs, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) pairs[kept++] = pairs[i];
        }
        return Arrays.copyOf(pairs, kept);
    }
}
