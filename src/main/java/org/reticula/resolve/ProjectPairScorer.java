package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells whether two sightings of projects mean one: acronyms and short titles are the names of many. */
final class ProjectPairScorer {
    private static final int TELLING_TITLE = 3;
    private static final int TELLING_ACRONYM = 4;

    private final NameComparison names;

    ProjectPairScorer(NameComparison names) {
        this.names = names;
    }

    Verdict score(Subject a, Subject b) {
        Verdict best = Verdict.different("no name in common");
        for (int i = 0; i < a.projects().size(); i++) {
            for (int j = 0; j < b.projects().size(); j++) {
                Verdict next = score(a, a.projects().get(i), i, b, b.projects().get(j), j);
                if (next.score() > best.score() || best.score() == 0 && next.score() == 0) best = next;
            }
        }
        return best;
    }

    private Verdict score(Subject a, ProjectName left, int i, Subject b, ProjectName right, int j) {
        if (!left.identifiers().isEmpty() && !right.identifiers().isEmpty()) {
            Set<String> codes = SubjectPairScorer.common(left.identifiers(), right.identifiers());
            if (codes.isEmpty()) return Verdict.different("other codes");
            return SubjectPairScorer.same(0.99, "same code: " + String.join(", ", codes));
        }
        if (apart(left.programmes(), right.programmes())) return Verdict.different("other programmes");
        if (apart(left.years(), right.years())) return Verdict.different("other years");
        boolean acronyms = left.acronym() != null && left.acronym().equals(right.acronym());
        NameProfile title = left.title();
        NameProfile other = right.title();
        if (title != null && other != null) {
            boolean two = left.acronym() != null && right.acronym() != null && !acronyms;
            if (two) return Verdict.different("other acronyms: " + left.acronym() + ", " + right.acronym());
            String shared = acronyms ? left.acronym() : null;
            String language = a.profiles().get(i).language();
            String otherLanguage = b.profiles().get(j).language();
            Verdict verdict = names.compare(title, a.side(language), other, b.side(otherLanguage), false, false);
            return verdict.decision() == Verdict.Decision.SAME ? title(a, title, b, other, shared, verdict) : verdict;
        }
        if (acronyms) return acronym(a, left, b, right);
        if (title == null && other == null) return Verdict.different("other acronyms");
        return initials(a, left, b, right);
    }

    /** Long titles speak for themselves; short ones need something else in common. */
    private static Verdict title(
            Subject a, NameProfile title, Subject b, NameProfile other, @Nullable String acronym, Verdict verdict) {
        List<String> reasons = new ArrayList<>(verdict.reasons());
        int words = Math.min(title.key().split(" ").length, other.key().split(" ").length);
        if (words >= TELLING_TITLE) return verdict;
        Set<String> own = own(a, b);
        if (acronym != null) own.add(acronym);
        Set<String> circumstances = new TreeSet<>(own);
        // a fund pays for thousands: with the same words it tells something, with translated ones nothing
        if (title.folded().equals(other.folded())) circumstances.addAll(programmes(a, b));
        if (a.country() != null && a.country().equals(b.country())) circumstances.add(a.country());
        String start = a.sighting().context.start(),
                otherStart = b.sighting().context.start();
        boolean otherTimes = own.isEmpty() && start != null && otherStart != null && !agree(start, otherStart);
        if (otherTimes) reasons.add("other start: " + start + ", " + otherStart);
        if (circumstances.isEmpty() || otherTimes) return new Verdict(0.5, Verdict.Decision.UNSURE, reasons);
        reasons.add("also in common: " + String.join(", ", circumstances));
        return new Verdict(Math.min(0.9, verdict.score()), Verdict.Decision.SAME, reasons);
    }

    /** The same acronym, and at most one title. */
    private static Verdict acronym(Subject a, ProjectName left, Subject b, ProjectName right) {
        List<String> reasons = new ArrayList<>();
        reasons.add("same acronym: " + left.acronym());
        Set<String> circumstances = circumstances(a, b);
        circumstances.addAll(SubjectPairScorer.common(left.programmes(), right.programmes()));
        if (!circumstances.isEmpty()) {
            reasons.add("also in common: " + String.join(", ", circumstances));
            return new Verdict(0.9, Verdict.Decision.SAME, reasons);
        }
        if (apart(a.sighting().context.programmes(), b.sighting().context.programmes())) {
            return Verdict.different("same acronym, other programmes");
        }
        boolean untitled = left.title() == null && right.title() == null;
        boolean elsewhere = !Objects.equals(a.country(), b.country());
        if (untitled || elsewhere) return new Verdict(0.5, Verdict.Decision.UNSURE, reasons);
        reasons.add("no other title with that acronym");
        return new Verdict(0.85, Verdict.Decision.SAME, reasons);
    }

    private static Verdict initials(Subject a, ProjectName left, Subject b, ProjectName right) {
        ProjectName bare = left.title() == null ? left : right;
        NameProfile title = left.title() == null ? right.title() : left.title();
        ProjectName titled = left.title() == null ? right : left;
        String acronym = bare.acronym();
        boolean made = acronym != null
                && title != null
                && titled.acronym() == null
                && acronym.length() >= TELLING_ACRONYM
                && title.initials().contains(acronym);
        if (!made || !Objects.equals(a.country(), b.country())) return Verdict.different("no name in common");
        return SubjectPairScorer.same(0.85, "first letters of the title: " + acronym);
    }

    private static Set<String> circumstances(Subject a, Subject b) {
        Set<String> common = own(a, b);
        common.addAll(programmes(a, b));
        return common;
    }

    /** What few projects have in common: who takes part, when it starts. */
    private static Set<String> own(Subject a, Subject b) {
        Sighting.Context left = a.sighting().context;
        Sighting.Context right = b.sighting().context;
        Set<String> common = new TreeSet<>(SubjectPairScorer.common(left.organisations(), right.organisations()));
        if (left.start() != null && left.start().equals(right.start())) common.add(left.start());
        return common;
    }

    private static Set<String> programmes(Subject a, Subject b) {
        return SubjectPairScorer.common(
                a.sighting().context.programmes(), b.sighting().context.programmes());
    }

    /** Whether one date is the other, or less exact. */
    private static boolean agree(String date, String other) {
        return date.startsWith(other) || other.startsWith(date);
    }

    private static boolean apart(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b)) return false;
        for (String x : a) {
            for (String y : b) if (x.startsWith(y + " ") || y.startsWith(x + " ")) return false;
        }
        return true;
    }
}
