package org.reticula.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.reticula.curation.Applied;
import org.reticula.curation.Decision;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Statements that people took out, from all pages or from one, and those that they put in. */
final class Corrections {
    private final FactMapper facts;
    private final Function<String, EntityKind> kindOf;
    private final Map<Triple, List<Decision>> wrong = new LinkedHashMap<>();
    private final Map<Triple, Right> right = new LinkedHashMap<>();
    private final Set<Decision> used = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    /** A statement that a person makes. */
    private record Right(Decision decision, List<Statement> statements) {}

    /** @param kindOf kind of the thing that has the IRI */
    Corrections(FactMapper facts, Function<String, EntityKind> kindOf) {
        this.facts = facts;
        this.kindOf = kindOf;
    }

    /** Decisions come oldest first: of two on one statement the later holds. */
    void add(Applied applied) {
        Decision decision = applied.decision();
        List<Statement> statements = statements(applied);
        if (statements.isEmpty()) {
            if (applied.thing() != null && decision.property() != null)
                report("DecisionImpossible", decision, "the value is impossible");
            return;
        }
        Triple triple = statements.get(0).triple();
        if (decision.type() == Decision.Type.RIGHT) {
            List<Decision> others = wrong.getOrDefault(triple, new ArrayList<>());
            others.stream().filter(d -> d.thing().page() == null).forEach(d -> overrule(d, decision));
            others.removeIf(d -> d.thing().page() == null);
            right.put(triple, new Right(decision, statements));
        } else if (decision.type() == Decision.Type.WRONG) {
            Right other = decision.thing().page() == null ? right.remove(triple) : null;
            if (other != null) overrule(other.decision(), decision);
            wrong.computeIfAbsent(triple, t -> new ArrayList<>()).add(decision);
        }
    }

    /** What the decision states; empty if it states nothing or applies to nothing. */
    List<Statement> statements(Applied applied) {
        Decision decision = applied.decision();
        String thing = applied.thing();
        Property property = decision.property();
        if (thing == null || property == null) return List.of();
        Value value = decision.value() == null ? new Value.Thing(0) : decision.value();
        Optional<Node> other = Optional.ofNullable(applied.other()).map(Words::iri);
        return facts.map(property, value, Words.iri(thing), EntityWriter.type(kindOf.apply(thing)), id -> other);
    }

    /** Whether a person said that the page must not be believed here. */
    boolean isWrong(Triple statement, String page) {
        boolean found = false;
        for (Decision decision : wrong.getOrDefault(statement, List.of())) {
            String only = decision.thing().page();
            if (only != null && !only.equals(page)) continue;
            used.add(decision);
            found = true;
        }
        return found;
    }

    boolean isNothing(String iri, EntityKind kind, String page) {
        return !wrong.isEmpty() && isWrong(Triple.create(Words.iri(iri), Words.TYPE, EntityWriter.type(kind)), page);
    }

    /** What people state. */
    List<Statement> right() {
        return right.values().stream().flatMap(r -> r.statements().stream()).toList();
    }

    /** What cannot be followed, and, when all pages are written, what no page states. */
    List<Issue> issues() {
        List<Issue> all = new ArrayList<>(issues);
        for (List<Decision> decisions : wrong.values()) {
            for (Decision decision : decisions) {
                if (!used.contains(decision))
                    all.add(new Issue("DecisionIdle", decision.where(), "no page states this any more", true));
            }
        }
        return all;
    }

    private void overrule(Decision older, Decision later) {
        report("DecisionOverruled", older, later.where() + " decided otherwise later");
    }

    private void report(String code, Decision decision, String reason) {
        issues.add(new Issue(code, decision.where(), Objects.requireNonNull(reason), true));
    }
}
