package org.reticula.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Compares sightings, but for those that were compared at the import before and say the same as then. Thread-safe. */
final class Comparisons {
    private final SubjectPairScorer scorer;
    private final ResolutionMemory before;
    private final Map<Long, Verdict> alike = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> contradicting = new ConcurrentHashMap<>();
    private long[] different = {};

    Comparisons(SubjectPairScorer scorer, ResolutionMemory before) {
        this.scorer = scorer;
        this.before = before;
    }

    /**
     * Gives those that are not different, surest first.
     *
     * @param pairs numbers of two subjects each, the first in the upper half
     */
    List<Link> links(List<Subject> subjects, long[] pairs) {
        long[] apart = new long[pairs.length];
        List<Link> links = IntStream.range(0, pairs.length)
                .parallel()
                .mapToObj(p -> {
                    int left = (int) (pairs[p] >>> Integer.SIZE);
                    int right = (int) pairs[p];
                    long pair = pair(subjects.get(left), subjects.get(right));
                    Verdict verdict = verdict(pair, subjects.get(left), subjects.get(right));
                    if (verdict.decision() == Verdict.Decision.DIFFERENT) apart[p] = pair;
                    else alike.put(pair, verdict);
                    return new Link(left, right, verdict);
                })
                .filter(link -> link.verdict().decision() != Verdict.Decision.DIFFERENT)
                .sorted()
                .toList();
        different = Arrays.stream(apart).filter(pair -> pair != 0).sorted().toArray();
        return links;
    }

    private Verdict verdict(long pair, Subject a, Subject b) {
        Verdict known = before.verdict(pair);
        return known != null ? known : scorer.score(a, b);
    }

    /** Whether each says something that the other cannot be. */
    boolean contradict(Subject a, Subject b) {
        return contradicting.computeIfAbsent(pair(a, b), pair -> {
            Boolean known = before.contradict(pair);
            return known != null ? known : scorer.contradict(a, b);
        });
    }

    private static long pair(Subject a, Subject b) {
        long one = a.sighting().content;
        long two = b.sighting().content;
        return Blocks.mix(0, Math.min(one, two), Math.max(one, two));
    }

    ResolutionMemory memory(List<Subject> subjects) {
        Map<Long, Outline> outlines = new ConcurrentHashMap<>();
        for (Subject subject : subjects) outlines.put(subject.sighting().content, subject.outline());
        return new ResolutionMemory(outlines, alike, different, contradicting);
    }
}
