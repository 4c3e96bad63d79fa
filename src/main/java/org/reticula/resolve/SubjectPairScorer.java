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
    /** Surer than any translation. */
    private static final double SAME_NAME = 0.97;

    private final NameComparison names;
    private final ProjectPairScorer projects;

    SubjectPairScorer(NameAnalysis analysis) {
        names = new NameComparison(analysis);
        projects = new ProjectPairScorer(names);
    }

    Verdict score(Subject a, Subject b) {
        Sighting left = a.sighting();
        Sighting right = b.sighting();
        if (left.kind != right.kind) return Verdict.different("two kinds");
        if (left.term != null && left.term.equals(right.term)) return same(1, "same term of the vocabulary");
        if (left.term != null && right.term != null) return Verdict.different("two terms of the vocabulary");
        Set<String> identifiers = common(left.identifiers, right.identifiers);
        if (!identifiers.isEmpty()) return same(0.99, "same identifier: " + String.join(", ", identifiers));
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return Verdict.different("two countries: " + a.country() + ", " + b.country());
        }
        return switch (left.kind) {
            case PROJECT -> projects.score(a, b);
            case COUNTRY, THEME -> {
                String shared = sharedName(a, b);
                yield shared == null ? Verdict.different("no name in common") : same(SAME_NAME, "same name: " + shared);
            }
            default -> named(a, b);
        };
    }

    private Verdict named(Subject a, Subject b) {
        String shared = sharedName(a, b);
        boolean strict = a.sighting().kind == EntityKind.PLACE;
        if (shared != null && (strict || !usualAndElsewhere(a, b))) return same(SAME_NAME, "same name: " + shared);
        String acronym = acronym(a, b);
        if (acronym != null) return same(0.85, "same acronym: " + acronym);
        boolean needsCountry = a.sighting().kind == EntityKind.ORGANISATION;
        Verdict best = Verdict.different("no name in common");
        for (NameProfile left : a.profiles()) {
            for (NameProfile right : b.profiles()) {
                Verdict next = names.compare(
                        left, a.side(left.language()), right, b.side(right.language()), strict, needsCountry);
                boolean better = next.score() > best.score() || best.score() == 0 && next.score() == 0;
                if (better) best = next;
            }
        }
        return best;
    }

    /** Whether each says something that the other cannot be. */
    boolean contradict(Subject a, Subject b) {
        if (a.sighting().term != null && b.sighting().term != null)
            return !a.sighting().term.equals(b.sighting().term);
        if (a.sighting().kind == EntityKind.PROJECT || sharedName(a, b) != null) return false;
        for (NameProfile left : a.profiles()) {
            for (NameProfile right : b.profiles()) {
                if (!left.language().equals(right.language())) continue;
                if (names.contradict(left, a.side(left.language()), right, b.side(right.language()))) return true;
            }
        }
        return false;
    }

    /** A name of usual words and places, of two bodies that have two seats. */
    private static boolean usualAndElsewhere(Subject a, Subject b) {
        return a.side("").seatDiffers(b.side("")) && a.isUsual() && b.isUsual();
    }

    /** What one is called for short, if the other is called nothing else. */
    private static @Nullable String acronym(Subject a, Subject b) {
        Set<String> bare = a.isBare() ? a.bareNames() : b.isBare() ? b.bareNames() : Set.of();
        Set<String> shared = common(bare, a.isBare() ? b.acronyms() : a.acronyms());
        return shared.isEmpty() ? null : shared.iterator().next();
    }

    static @Nullable String sharedName(Subject a, Subject b) {
        for (NameProfile left : a.profiles()) {
            for (NameProfile right : b.profiles()) {
                if (!left.numbers().equals(right.numbers())) continue;
                if (!left.key().isEmpty() && left.key().equals(right.key())) return left.key();
                if (left.folded().equals(right.folded())) return left.folded();
            }
        }
        return null;
    }

    static Set<String> common(Collection<String> a, Collection<String> b) {
        if (a.isEmpty() || b.isEmpty() || Collections.disjoint(a, b)) return Set.of();
        Set<String> both = new TreeSet<>(a);
        both.retainAll(new TreeSet<>(b));
        return both;
    }

    static Verdict same(double score, String reason) {
        List<String> reasons = new ArrayList<>();
        reasons.add(reason);
        return new Verdict(score, Verdict.Decision.SAME, reasons);
    }
}
