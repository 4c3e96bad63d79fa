package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/** Tells whether two sightings mean one thing. */
final class SubjectPairScorer {
    private static final int TELLING_TITLE = 3;

    Verdict score(Subject a, Subject b) {
        Sighting left = a.sighting();
        Sighting right = b.sighting();
        if (left.kind != right.kind) return Verdict.different("two kinds");
        if (left.term != null && left.term.equals(right.term)) return same(1, "same term of the vocabulary");
        Set<String> identifiers = common(left.identifiers, right.identifiers);
        if (!identifiers.isEmpty()) return same(0.99, "same identifier: " + String.join(", ", identifiers));
        String shared = sharedName(a, b);
        if (shared == null) return Verdict.different("no name in common");
        return left.kind == EntityKind.PROJECT ? project(a, b, shared) : same(0.95, "same name: " + shared);
    }

    /** Long titles speak for themselves; short ones and acronyms need something else in common. */
    private static Verdict project(Subject a, Subject b, String shared) {
        List<String> reasons = new ArrayList<>();
        reasons.add("same name: " + shared);
        if (shared.split(" ").length >= TELLING_TITLE) return new Verdict(0.95, Verdict.Decision.SAME, reasons);
        Sighting.Context left = a.sighting().context;
        Sighting.Context right = b.sighting().context;
        Set<String> circumstances = new TreeSet<>(common(left.programmes(), right.programmes()));
        circumstances.addAll(common(left.organisations(), right.organisations()));
        if (left.start() != null && left.start().equals(right.start())) circumstances.add(left.start());
        if (circumstances.isEmpty()) return new Verdict(0.5, Verdict.Decision.UNSURE, reasons);
        reasons.add("also in common: " + String.join(", ", circumstances));
        return new Verdict(0.9, Verdict.Decision.SAME, reasons);
    }

    private static @Nullable String sharedName(Subject a, Subject b) {
        for (NameProfile left : a.profiles()) {
            for (NameProfile right : b.profiles()) {
                if (!left.numbers().equals(right.numbers())) continue;
                if (!left.key().isEmpty() && left.key().equals(right.key())) return left.key();
                if (left.folded().equals(right.folded())) return left.folded();
            }
        }
        return null;
    }

    private static Set<String> common(Collection<String> a, Collection<String> b) {
        if (a.isEmpty() || b.isEmpty() || Collections.disjoint(a, b)) return Set.of();
        Set<String> both = new TreeSet<>(a);
        both.retainAll(new TreeSet<>(b));
        return both;
    }

    private static Verdict same(double score, String reason) {
        return new Verdict(score, Verdict.Decision.SAME, List.of(reason));
    }
}
