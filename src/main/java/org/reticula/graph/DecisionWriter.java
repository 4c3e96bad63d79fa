package org.reticula.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.reticula.curation.Applied;
import org.reticula.curation.Decision;
import org.reticula.model.Value;

/** Writes down who decided what, when and why. */
final class DecisionWriter {
    private final StreamRDF out;
    private final Iris iris;
    private final Corrections corrections;

    DecisionWriter(StreamRDF out, Iris iris, Corrections corrections) {
        this.out = out;
        this.iris = iris;
        this.corrections = corrections;
    }

    void write(Applied applied) {
        Decision decision = applied.decision();
        String words = words(decision);
        Node node = iris.decision(words + "\n" + decision.words());
        say(node, Words.TYPE, Words.DECISION);
        say(node, Words.DECIDED, Literals.code(name(decision)));
        say(node, Words.DESCRIPTION, Literals.code(words));
        say(node, Words.DECIDED_BY, Literals.code(decision.who()));
        say(node, Words.DATE, Literals.day(LocalDate.parse(decision.when())));
        if (!decision.why().isEmpty()) say(node, Words.REASON, Literals.code(decision.why()));
        if (applied.thing() != null) say(node, Words.ABOUT, Words.iri(applied.thing()));
        if (applied.other() != null) say(node, Words.ABOUT, Words.iri(applied.other()));
        statement(applied).forEach(triple -> {
            say(node, Words.SUBJECT, triple.getSubject());
            say(node, Words.PREDICATE, triple.getPredicate());
            say(node, Words.OBJECT, triple.getObject());
        });
    }

    /** The statement that is decided upon, if it is about one. */
    private List<Triple> statement(Applied applied) {
        Value value = applied.decision().value();
        String thing = applied.thing();
        if (applied.decision().type() == Decision.Type.NAME && thing != null && value instanceof Value.Text text)
            return List.of(Triple.create(
                    Words.iri(thing), Words.LABEL, Literals.text(text.text(), String.valueOf(text.language()))));
        return corrections.statements(applied).stream()
                .limit(1)
                .map(Statement::triple)
                .toList();
    }

    /** "same: organisation Casa Grijii (RO) · organisation House of Care (RO)". */
    private static String words(Decision decision) {
        StringBuilder words = new StringBuilder(name(decision)).append(": ").append(decision.thing());
        if (decision.property() != null)
            words.append(" · ")
                    .append(decision.property().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (decision.other() != null) words.append(" · ").append(decision.other());
        if (decision.value() != null) words.append(" · ").append(text(decision.value()));
        return words.toString();
    }

    private static String text(Value value) {
        if (value instanceof Value.Date date) return date.iso();
        if (value instanceof Value.Money money) return money.amount().toPlainString() + " " + money.currency();
        if (value instanceof Value.Count count) return Integer.toString(count.number());
        if (value instanceof Value.Figure figure) return figure.number().toPlainString() + " " + figure.unit();
        if (value instanceof Value.Text text)
            return text.text() + (text.language() == null ? "" : "@" + text.language());
        return "";
    }

    private static String name(Decision decision) {
        return decision.type().name().toLowerCase(Locale.ROOT);
    }

    private void say(Node subject, Node property, Node object) {
        out.quad(Quad.create(Words.CURATION_GRAPH, subject, property, object));
    }
}
