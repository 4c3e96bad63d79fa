package org.reticula.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.reticula.curation.Decision;
import org.reticula.model.Issue;

/**
 * What people decided about sightings, by their numbers.
 *
 * @param joins what is one, oldest decision first
 * @param sides of each sighting that is kept apart from others: those of {@code n} and those of {@code -n} never meet
 * @param followed decisions that are acted upon, with the sightings of both things
 * @param issues decisions that are not, with the reason
 */
record Decided(List<Join> joins, Map<Integer, Set<Integer>> sides, Map<Decision, Join> followed, List<Issue> issues) {
    static final Decided NOTHING = new Decided(List.of(), Map.of(), Map.of(), List.of());

    /** @param left sightings of the one name, all one thing already; @param right those of the other */
    record Join(Decision decision, SortedSet<Integer> left, SortedSet<Integer> right) {
        Verdict verdict() {
            return new Verdict(1, Verdict.Decision.SAME, List.of(decision.words()));
        }
    }
}
