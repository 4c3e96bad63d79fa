package org.reticula.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What pages say, statement by statement, in their own words. For one request. */
final class Testimony {
    /** Witnesses shown of one statement: the surest. */
    static final int SHOWN = 3;

    private static final int MOST = 3000;

    private final View view;
    private final Things things;
    private final Reader reader;
    private final Map<Node, List<String>> names = new HashMap<>();

    Testimony(View view, Things things, Reader reader) {
        this.view = view;
        this.things = things;
        this.reader = reader;
    }

    /** An evidence node, read but not made ready yet. */
    record Evidence(Triple statement, Node page, Node quote, double confidence, String extractor, String firstSeen) {}

    /** All evidence of statements about a thing. */
    Map<Triple, List<Evidence>> about(Node subject) {
        return group(view.stream(Terms.EVIDENCE, Node.ANY, Terms.SUBJECT, subject)
                .limit(MOST)
                .map(Quad::getSubject));
    }

    /** Evidence that a page gives. */
    Map<Triple, List<Evidence>> from(Node page, int most) {
        return group(view.stream(Terms.EVIDENCE, Node.ANY, Terms.DERIVED_FROM, page)
                .limit(most)
                .map(Quad::getSubject));
    }

    /** Evidence of one statement. */
    List<Evidence> of(Triple statement) {
        List<Evidence> found = view.list(Terms.EVIDENCE, Node.ANY, Terms.SUBJECT, statement.getSubject()).stream()
                .map(Quad::getSubject)
                .filter(node -> view.graph().contains(Terms.EVIDENCE, node, Terms.OBJECT, statement.getObject()))
                .filter(node -> view.graph().contains(Terms.EVIDENCE, node, Terms.PREDICATE, statement.getPredicate()))
                .map(this::read)
                .toList();
        return sorted(found);
    }

    /** Whether a person says so. */
    boolean isDecided(Triple statement) {
        return view.list(Terms.CURATION, Node.ANY, Terms.SUBJECT, statement.getSubject()).stream()
                .map(Quad::getSubject)
                .filter(node -> view.graph().contains(Terms.CURATION, node, Terms.PREDICATE, statement.getPredicate()))
                .filter(node -> view.graph().contains(Terms.CURATION, node, Terms.OBJECT, statement.getObject()))
                .anyMatch(node -> view.find(Terms.CURATION, node, Terms.DECISION)
                        .filter(decision -> decision.getLiteralLexicalForm().equals("right"))
                        .isPresent());
    }

    private Map<Triple, List<Evidence>> group(Stream<Node> nodes) {
        Map<Triple, List<Evidence>> found = new HashMap<>();
        for (Node node : nodes.toList()) {
            Evidence evidence = read(node);
            found.computeIfAbsent(evidence.statement(), k -> new ArrayList<>()).add(evidence);
        }
        found.replaceAll((statement, all) -> sorted(all));
        return found;
    }

    private static List<Evidence> sorted(List<Evidence> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Evidence e) -> -e.confidence())
                        .thenComparing(e -> e.page().toString()))
                .toList();
    }

    private Evidence read(Node node) {
        Map<Node, Node> said = new HashMap<>();
        for (Quad quad : view.list(Terms.EVIDENCE, node, Node.ANY, Node.ANY))
            said.put(quad.getPredicate(), quad.getObject());
        return new Evidence(
                Triple.create(
                        said.getOrDefault(Terms.SUBJECT, node),
                        said.getOrDefault(Terms.PREDICATE, node),
                        said.getOrDefault(Terms.OBJECT, node)),
                said.getOrDefault(Terms.DERIVED_FROM, node),
                said.getOrDefault(Terms.QUOTE, node),
                Double.parseDouble(text(said.get(Terms.CONFIDENCE), "0")),
                text(said.get(Terms.EXTRACTOR), ""),
                text(said.get(Terms.FIRST_SEEN), ""));
    }

    private static String text(@Nullable Node literal, String otherwise) {
        return literal == null ? otherwise : literal.getLiteralLexicalForm();
    }

    /** The first few, ready to be shown. */
    List<Witness> witnesses(List<Evidence> evidence) {
        return evidence.stream().limit(SHOWN).map(this::witness).toList();
    }

    private Witness witness(Evidence evidence) {
        Node page = evidence.page();
        String quote = evidence.quote().isLiteral() ? evidence.quote().getLiteralLexicalForm() : "";
        String url = view.text(page, Terms.URL);
        String generated = view.text(page, Terms.GENERATED_AT);
        String web = Links.web(url.isEmpty() ? view.text(page, Terms.SOURCE) : url);
        return new Witness(
                pieces(quote, evidence.statement()),
                evidence.quote().isLiteral() ? evidence.quote().getLiteralLanguage() : "",
                title(page),
                view.addresses().page(page),
                web,
                generated.length() >= 10 ? reader.formats().shortDate(generated.substring(0, 10)) : "",
                evidence.firstSeen().isEmpty() ? "" : reader.formats().shortDate(evidence.firstSeen()),
                evidence.confidence(),
                evidence.extractor());
    }

    private Label title(Node page) {
        return things.labels().label(page);
    }

    private List<Witness.Piece> pieces(String quote, Triple statement) {
        Node object = statement.getPredicate().equals(Terms.TYPE) ? statement.getSubject() : statement.getObject();
        if (object.isLiteral()) return Marker.value(quote, object);
        return view.first(object, Terms.VALUE)
                .map(value -> Marker.value(quote, value))
                .orElseGet(() -> Marker.names(quote, names.computeIfAbsent(object, this::names)));
    }

    private List<String> names(Node thing) {
        return Stream.of(Terms.LABEL, Terms.ALT_LABEL, Terms.ACRONYM)
                .flatMap(property -> view.objects(thing, property))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
