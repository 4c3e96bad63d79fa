package org.reticula.web.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Makes nodes of the graph ready to be shown to one reader. */
final class Things {
    private static final Set<String> KINDS =
            Set.of("project", "organisation", "programme", "country", "place", "theme", "event", "page");
    private static final Node NOTATION = SKOS.notation.asNode();

    private final View view;
    private final Reader reader;
    private final ReaderLabels labels;
    private final Map<Node, Thing> known = new HashMap<>();

    Things(View view, Reader reader) {
        this.view = view;
        this.reader = reader;
        this.labels = new ReaderLabels(view.graph(), reader.languages());
    }

    ReaderLabels labels() {
        return labels;
    }

    Thing thing(Node node) {
        return known.computeIfAbsent(node, this::make);
    }

    /** One of those that have a sign and a colour, or empty. */
    String kind(Node node) {
        String kind = view.addresses().kind(node);
        if (kind.equals("organisation") && view.says(node, Terms.TYPE, Terms.NETWORK)) return "network";
        return KINDS.contains(kind) ? kind : "";
    }

    private Thing make(Node node) {
        if (node.isLiteral()) return literal(node);
        String value = view.text(node, Terms.VALUE);
        if (!value.isEmpty()) return amount(node, value);
        return new Thing(kind(node), name(node), "", view.addresses().page(node));
    }

    /** A country that no label names in the reader's language has a name in CLDR all the same. */
    private Label name(Node node) {
        Label label = labels.label(node);
        boolean isForeign = !label.language().equals(reader.language());
        if (isForeign && view.addresses().kind(node).equals("country")) {
            String code = view.text(node, NOTATION);
            String name = code.isEmpty() ? "" : reader.formats().country(code);
            if (!name.isEmpty() && !name.equals(code)) return new Label(name, reader.language());
        }
        return label;
    }

    private Thing literal(Node node) {
        String text = node.getLiteralLexicalForm();
        String type = node.getLiteralDatatypeURI();
        if (type.endsWith("#date") || type.endsWith("#gYear") || type.endsWith("#gYearMonth"))
            return Thing.value(reader.formats().date(text));
        return new Thing("", new Label(text, node.getLiteralLanguage()), "", null);
    }

    private Thing amount(Node node, String value) {
        String currency = view.text(node, Terms.CURRENCY);
        try {
            BigDecimal number = new BigDecimal(value);
            if (!currency.isEmpty()) return Thing.value(reader.formats().money(number, currency));
            return new Thing("", labels.label(node), reader.formats().decimal(number), null);
        } catch (NumberFormatException e) {
            return Thing.value(value + " " + currency);
        }
    }
}
