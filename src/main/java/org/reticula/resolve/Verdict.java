package org.reticula.resolve;

import java.util.List;

/**
 * What the comparison of two names came to.
 *
 * @param score 0–1: how sure it is that they mean one thing
 * @param decision by the thresholds of {@link NamePairScorer}
 * @param reasons what speaks for and against, in words
 */
public record Verdict(double score, Decision decision, List<String> reasons) {
    /** May be merged, is for people to look at, or is not the same. */
    public enum Decision {
        SAME,
        UNSURE,
        DIFFERENT
    }

    static Verdict different(String reason) {
        return new Verdict(0, Decision.DIFFERENT, List.of(reason));
    }
}
