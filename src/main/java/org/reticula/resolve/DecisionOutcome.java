package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Applied;
import org.reticula.curation.Decision;
import org.reticula.curation.Reference;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;

/** Finds the IRIs of what people decided upon, when all things have theirs. */
final class DecisionOutcome {
    private final References references;
    private final Decided decided;
    /** By the sighting's number. */
    private final String[] iriOf;

    private final Map<String, EntityKind> kindOf = new HashMap<>();
    private final Map<String, String> now = new HashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    DecisionOutcome(
            List<Subject> subjects,
            List<Cluster> clusters,
            IriAssigner.Assignment assignment,
            References references,
            Decided decided) {
        this.references = references;
        this.decided = decided;
        iriOf = new String[subjects.size()];
        Map<Sighting, String> iris = new IdentityHashMap<>();
        for (int c = 0; c < clusters.size(); c++) {
            String iri = assignment.iris().get(c);
            kindOf.put(iri, clusters.get(c).members().get(0).sighting().kind);
            for (Subject member : clusters.get(c).members()) iris.put(member.sighting(), iri);
        }
        for (int i = 0; i < iriOf.length; i++)
            iriOf[i] = iris.getOrDefault(subjects.get(i).sighting(), "");
        assignment.registry().now().forEach(now::put);
    }

    void apply(List<Decision> decisions) {
        issues.addAll(decided.issues());
        for (Decision decision : decisions) {
            boolean pair = decision.type() == Decision.Type.SAME || decision.type() == Decision.Type.DIFFERENT;
            applied.add(pair ? pair(decision) : statement(decision));
        }
        issues.sort(Comparator.comparing(Issue::source).thenComparing(Issue::message));
    }

    private Applied pair(Decision decision) {
        Decided.Join join = decided.followed().get(decision);
        return join == null
                ? new Applied(decision, null, null)
                : new Applied(
                        decision, iriOf[join.left().first()], iriOf[join.right().first()]);
    }

    private Applied statement(Decision decision) {
        String thing = find(decision, decision.thing());
        Reference object = decision.other();
        String other = thing == null || object == null ? null : find(decision, object);
        boolean complete = thing != null && (object == null || other != null);
        return complete ? new Applied(decision, thing, other) : new Applied(decision, null, null);
    }

    private @Nullable String find(Decision decision, Reference reference) {
        Set<String> found = iris(reference);
        if (found.size() == 1) {
            String iri = found.iterator().next();
            EntityKind kind = kindOf.get(iri);
            if (reference.kind() == null || reference.kind() == kind) return iri;
            report("DecisionImpossible", decision, "it is of another kind: " + reference);
        } else if (found.isEmpty()) report("DecisionUnmatched", decision, "nothing is called " + reference);
        else report("DecisionUnclear", decision, "several things are called " + reference + ": give country or page");
        return null;
    }

    /** What the reference means in this import; more than one if it is unclear. */
    Set<String> iris(Reference reference) {
        Set<String> found = new TreeSet<>();
        String iri = now.getOrDefault(reference.text(), reference.text());
        if (reference.byIri() && kindOf.containsKey(iri)) found.add(iri);
        else references.find(reference).forEach(i -> found.add(iriOf[i]));
        return found;
    }

    List<Applied> applied() {
        return applied;
    }

    List<Issue> issues() {
        return issues;
    }

    private void report(String code, Decision decision, String reason) {
        issues.add(new Issue(code, decision.where(), reason, true));
    }
}
