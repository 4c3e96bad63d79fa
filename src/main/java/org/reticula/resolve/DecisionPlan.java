package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Decision;
import org.reticula.curation.Reference;
import org.reticula.model.Issue;

/**
 * Makes what people decided about pairs fit for {@link Clustering}: finds the sightings, lets the later of two decisions on
 * one pair win, and names those that cannot be followed.
 */
final class DecisionPlan {
    private final List<Subject> subjects;
    private final References references;
    /** Things as the machine sees them, with what was decided so far. */
    private final Clusters things;
    /** What people joined alone. */
    private final Clusters joined;

    private final Map<Integer, Set<Integer>> sides = new TreeMap<>();
    private final List<Decided.Join> joins = new ArrayList<>();
    private final Map<Decision, Decided.Join> followed = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    /** @param machine what the links alone make of the sightings */
    DecisionPlan(List<Subject> subjects, References references, Clustering machine) {
        this.subjects = subjects;
        this.references = references;
        List<Traits> traits = subjects.stream().map(Subject::traits).toList();
        things = new Clusters(traits);
        joined = new Clusters(traits);
        for (int i = 0; i < subjects.size(); i++) things.force(machine.cluster(i), i);
    }

    /** @param decisions of any type: those on statements and names are left aside */
    Decided plan(List<Decision> decisions) {
        List<Decided.Join> open = new ArrayList<>();
        for (Decision decision : latest(decisions)) {
            Decided.Join pair = pair(decision);
            if (pair == null) continue;
            if (decision.type() == Decision.Type.SAME) open.add(pair);
            else keepApart(pair);
        }
        boolean more = !open.isEmpty();
        while (more) more = joinClear(open) && !open.isEmpty();
        open.forEach(this::refuseUnclear);
        spread();
        return new Decided(joins, sides, followed, issues);
    }

    private List<Decision> latest(List<Decision> decisions) {
        Map<Set<Reference>, Decision> latest = new LinkedHashMap<>();
        for (Decision decision :
                decisions.stream().sorted(Decision.OLDEST_FIRST).toList()) {
            if (decision.type() != Decision.Type.SAME && decision.type() != Decision.Type.DIFFERENT) continue;
            Decision older = latest.put(pairOf(decision), decision);
            if (older != null && older.type() != decision.type())
                report("DecisionOverruled", older, decision.where() + " decided otherwise later");
        }
        return latest.values().stream().sorted(Decision.OLDEST_FIRST).toList();
    }

    private static Set<Reference> pairOf(Decision decision) {
        Set<Reference> pair = new HashSet<>();
        pair.add(decision.thing());
        pair.add(Objects.requireNonNull(decision.other()));
        return pair;
    }

    private Decided.@Nullable Join pair(Decision decision) {
        Reference other = Objects.requireNonNull(decision.other());
        SortedSet<Integer> left = references.find(decision.thing());
        SortedSet<Integer> right = references.find(other);
        if (left.isEmpty() || right.isEmpty()) {
            report("DecisionUnmatched", decision, "nothing is called " + (left.isEmpty() ? decision.thing() : other));
            return null;
        }
        Set<Object> kinds = new HashSet<>();
        left.forEach(i -> kinds.add(subjects.get(i).sighting().kind));
        right.forEach(i -> kinds.add(subjects.get(i).sighting().kind));
        if (kinds.size() > 1) {
            report("DecisionImpossible", decision, "these are things of two kinds");
            return null;
        }
        return new Decided.Join(decision, left, right);
    }

    private void keepApart(Decided.Join pair) {
        Set<Integer> both = new TreeSet<>(pair.left());
        both.retainAll(pair.right());
        if (!both.isEmpty()) {
            String name =
                    subjects.get(both.iterator().next()).sighting().bestName().text();
            report("DecisionImpossible", pair.decision(), "both names are those of one thing on one page: " + name);
            return;
        }
        int side = followed.size() + 1;
        pair.left().forEach(i -> sides.computeIfAbsent(i, k -> new TreeSet<>()).add(side));
        pair.right().forEach(i -> sides.computeIfAbsent(i, k -> new TreeSet<>()).add(-side));
        pair.left().forEach(i -> joined.keepApart(i, Set.of(side)));
        pair.right().forEach(i -> joined.keepApart(i, Set.of(-side)));
        followed.put(pair.decision(), pair);
    }

    /** Joins the pairs of which each name means one thing by now; true if there were any. */
    private boolean joinClear(List<Decided.Join> open) {
        List<Decided.Join> clear =
                open.stream().filter(p -> isOne(p.left()) && isOne(p.right())).toList();
        open.removeAll(clear);
        for (Decided.Join pair : clear) {
            SortedSet<Integer> all = new TreeSet<>(pair.left());
            all.addAll(pair.right());
            if (refuse(pair, all)) continue;
            all.forEach(i -> joined.force(all.first(), i));
            things.force(pair.left().first(), pair.right().first());
            joins.add(pair);
            followed.put(pair.decision(), pair);
        }
        return !clear.isEmpty();
    }

    private boolean isOne(SortedSet<Integer> sightings) {
        return sightings.stream().map(things::find).distinct().count() == 1;
    }

    private boolean refuse(Decided.Join pair, SortedSet<Integer> all) {
        Set<Integer> met = new HashSet<>();
        Set<String> terms = new TreeSet<>();
        for (int i : all) {
            met.addAll(joined.sides(i));
            String term = joined.traits(i).term();
            if (term != null) terms.add(term);
        }
        if (terms.size() > 1)
            report("DecisionImpossible", pair.decision(), "the vocabulary knows both: " + String.join(", ", terms));
        else if (met.stream().anyMatch(side -> met.contains(-side)))
            report("DecisionContradicted", pair.decision(), "other decisions keep these apart");
        else return false;
        return true;
    }

    private void refuseUnclear(Decided.Join pair) {
        Reference unclear =
                isOne(pair.left()) ? pair.decision().other() : pair.decision().thing();
        report("DecisionUnclear", pair.decision(), "several things are called " + unclear + ": give country or page");
    }

    /** What is joined with a thing that is kept apart from others is kept apart from them too. */
    private void spread() {
        Set<Integer> touched = new TreeSet<>(sides.keySet());
        for (Decided.Join join : joins) {
            touched.addAll(join.left());
            touched.addAll(join.right());
        }
        Map<Integer, Set<Integer>> all = new HashMap<>();
        for (int i : touched) all.put(i, new TreeSet<>(joined.sides(i)));
        sides.clear();
        all.forEach((i, own) -> {
            if (!own.isEmpty()) sides.put(i, own);
        });
    }

    private void report(String code, Decision decision, String reason) {
        issues.add(new Issue(code, decision.where(), reason, true));
    }
}
