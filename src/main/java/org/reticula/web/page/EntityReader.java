package org.reticula.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Reads what the page about a thing shows out of the current release. For one request, within a read transaction. */
final class EntityReader {
    private static final int ROWS = 12;
    private static final int ROWS_ALONE = 100;
    private static final int MOST_FACTS = 400;
    private static final int MOST_NEW = 12;

    private final View view;
    private final Reader reader;
    private final Incoming incoming;
    private final Things things;
    private final Testimony testimony;
    private final Surroundings surroundings;

    EntityReader(View view, Reader reader, Incoming incoming) {
        this.view = view;
        this.reader = reader;
        this.incoming = incoming;
        this.things = new Things(view, reader);
        this.testimony = new Testimony(view, things, reader);
        this.surroundings = new Surroundings(view, reader, things, incoming);
    }

    /**
     * @param list the relation that is wanted alone, empty for the whole page
     * @param from the first row of it
     */
    EntityPage read(Node node, String list, int from) {
        Map<Triple, List<Testimony.Evidence>> evidence = testimony.about(node);
        List<Fact> facts = facts(node, evidence);
        Thing thing = things.thing(node);
        Map<String, List<Node>> lists = incoming.list(view, node);
        return new EntityPage(
                node.getURI(),
                view.addresses().path(node).orElse(""),
                thing.kind(),
                thing.label(),
                names(node),
                otherNames(node),
                note(node),
                groups(facts),
                existence(node, evidence),
                relations(node, lists, list, from),
                surroundings.related(node),
                surroundings.timeline(node, thing, lists),
                surroundings.fan(node, thing, lists),
                surroundings.countries(node, lists),
                elsewhere(node),
                view.objects(node, Terms.MERGED_FROM)
                        .map(Node::toString)
                        .sorted()
                        .toList(),
                changes(evidence));
    }

    private List<EntityPage.Named> names(Node node) {
        return things.labels().all(node, Terms.LABEL).stream()
                .map(label -> new EntityPage.Named(label, reader.formats().language(label.language())))
                .toList();
    }

    private List<Label> otherNames(Node node) {
        return Stream.of(Terms.ACRONYM, Terms.ALT_LABEL)
                .flatMap(property -> things.labels().all(node, property).stream())
                .filter(label -> !label.language().isEmpty() || !label.text().isEmpty())
                .map(label -> label.language().equals("und") ? new Label(label.text(), "") : label)
                .distinct()
                .toList();
    }

    private @Nullable Label note(Node node) {
        return Stream.of(Terms.SCOPE_NOTE, Terms.COMMENT)
                .flatMap(property -> things.labels().all(node, property).stream())
                .findFirst()
                .orElse(null);
    }

    private List<Fact> facts(Node node, Map<Triple, List<Testimony.Evidence>> evidence) {
        Map<String, String> since = surroundings.since(node);
        return view.about(node)
                .filter(quad -> Groups.isFact(quad.getPredicate()))
                .map(Quad::asTriple)
                .sorted(Comparator.comparingInt((Triple t) -> Groups.rank(t.getPredicate()))
                        .thenComparing(t -> -best(evidence.getOrDefault(t, List.of())))
                        .thenComparing(t -> t.getObject().toString()))
                .limit(MOST_FACTS)
                .map(t -> fact(
                        t,
                        t.getObject(),
                        evidence.getOrDefault(t, List.of()),
                        t.getPredicate().equals(Terms.MEMBER_OF)
                                ? since.getOrDefault(t.getObject().toString(), "")
                                : ""))
                .toList();
    }

    private static double best(List<Testimony.Evidence> evidence) {
        return evidence.isEmpty() ? 0 : evidence.get(0).confidence();
    }

    private Fact fact(Triple statement, Node shown, List<Testimony.Evidence> evidence, String since) {
        return new Fact(
                Terms.localName(statement.getPredicate()),
                things.thing(shown),
                since,
                testimony.isDecided(statement),
                testimony.witnesses(evidence),
                (int) evidence.stream().map(Testimony.Evidence::page).distinct().count());
    }

    private static List<EntityPage.Group> groups(List<Fact> facts) {
        Map<String, List<Fact>> groups = new TreeMap<>();
        for (Fact fact : facts)
            groups.computeIfAbsent(Groups.question(Groups.byName(fact.property())), k -> new ArrayList<>())
                    .add(fact);
        return Groups.order().stream()
                .filter(groups::containsKey)
                .map(key -> new EntityPage.Group(key, groups.getOrDefault(key, List.of())))
                .toList();
    }

    private @Nullable Fact existence(Node node, Map<Triple, List<Testimony.Evidence>> evidence) {
        Optional<Triple> type = evidence.keySet().stream()
                .filter(t -> t.getPredicate().equals(Terms.TYPE))
                .min(Comparator.comparing(t -> t.getObject().toString()));
        return type.map(t -> fact(t, node, evidence.getOrDefault(t, List.of()), ""))
                .orElse(null);
    }

    private List<EntityPage.Relation> relations(Node node, Map<String, List<Node>> lists, String list, int from) {
        return lists.entrySet().stream()
                .filter(entry -> list.isEmpty() || entry.getKey().equals(list))
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<Node>> e) -> Groups.rank(Incoming.property(e.getKey())))
                        .thenComparing(Map.Entry::getKey))
                .map(entry ->
                        relation(node, entry.getKey(), entry.getValue(), list.isEmpty() ? ROWS : ROWS_ALONE, from))
                .toList();
    }

    private EntityPage.Relation relation(Node node, String key, List<Node> subjects, int most, int wanted) {
        int from = Math.min(Math.max(0, wanted), Math.max(0, subjects.size() - 1));
        Node property = Incoming.property(key);
        List<Fact> rows = subjects.subList(from, Math.min(subjects.size(), from + most)).stream()
                .map(subject -> {
                    Triple statement = Triple.create(subject, property, node);
                    return fact(statement, subject, testimony.of(statement), "");
                })
                .toList();
        return new EntityPage.Relation(key, Incoming.kind(key), subjects.size(), from, rows);
    }

    private List<String> elsewhere(Node node) {
        return Stream.of(Terms.SAME_AS, Terms.EXACT_MATCH, Terms.CLOSE_MATCH)
                .flatMap(property -> view.objects(node, property))
                .filter(other -> other.isURI() && view.addresses().path(other).isEmpty())
                .map(other -> Links.web(other.getURI()))
                .filter(address -> address != null)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    /** Days on which something was said for the first time: those after the first of all. */
    private List<EntityPage.Change> changes(Map<Triple, List<Testimony.Evidence>> evidence) {
        TreeMap<String, List<Triple>> days = new TreeMap<>(Comparator.reverseOrder());
        evidence.forEach((statement, all) -> all.stream()
                .map(Testimony.Evidence::firstSeen)
                .filter(day -> !day.isEmpty())
                .min(Comparator.naturalOrder())
                .ifPresent(
                        day -> days.computeIfAbsent(day, k -> new ArrayList<>()).add(statement)));
        return days.entrySet().stream()
                .map(day -> new EntityPage.Change(
                        reader.formats().date(day.getKey()), day.getValue().size(), changed(day.getValue(), evidence)))
                .toList();
    }

    private List<Fact> changed(List<Triple> statements, Map<Triple, List<Testimony.Evidence>> evidence) {
        return statements.stream()
                .filter(t -> Groups.isFact(t.getPredicate()))
                .sorted(Comparator.comparingInt((Triple t) -> Groups.rank(t.getPredicate()))
                        .thenComparing(t -> t.getObject().toString()))
                .limit(MOST_NEW)
                .map(t -> new Fact(
                        Terms.localName(t.getPredicate()), things.thing(t.getObject()), "", false, List.of(), 0))
                .toList();
    }
}
