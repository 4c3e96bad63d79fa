package org.reticula.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What is around a thing in time, space and company. */
final class Surroundings {
    private static final int MOST_BARS = 14;
    private static final int MOST_MEMBERS = 1000;
    private static final int MOST_RELATED = 8;

    /** Of an organisation that takes part in thousands of projects, so many are looked at: enough to find company. */
    private static final int MOST_SHARED = 150;

    private static final List<Node> ROLES = List.of(Terms.COORDINATOR, Terms.PARTNER);
    private static final List<String> PROJECTS =
            List.of("coordinator.project", "partner.project", "funder.project", "fundedUnder.project");

    private final View view;
    private final Reader reader;
    private final Things things;
    private final Incoming incoming;

    Surroundings(View view, Reader reader, Things things, Incoming incoming) {
        this.view = view;
        this.reader = reader;
        this.things = things;
        this.incoming = incoming;
    }

    /** IRI of a network to the day since which the organisation is its member, in the reader's format. */
    Map<String, String> since(Node organisation) {
        Map<String, String> since = new HashMap<>();
        view.subjects(Terms.MEMBER, organisation).toList().forEach(membership -> view.first(
                        membership, Terms.MEMBER_DURING)
                .map(interval -> view.text(interval, Terms.START_DATE))
                .filter(day -> !day.isEmpty())
                .ifPresent(day -> view.first(membership, Terms.ORGANISATION)
                        .ifPresent(network ->
                                since.put(network.toString(), reader.formats().date(day)))));
        return since;
    }

    Set<Node> partners(Node project) {
        Set<Node> partners = new LinkedHashSet<>();
        ROLES.forEach(role -> view.objects(project, role).forEach(partners::add));
        return partners;
    }

    /** Projects that share organisations with this one: most first. */
    List<EntityPage.Related> related(Node node) {
        if (!view.addresses().kind(node).equals("project")) return List.of();
        Map<Node, Set<Node>> shared = new HashMap<>();
        for (Node partner : partners(node)) {
            projects(incoming.list(view, partner))
                    .limit(MOST_SHARED)
                    .filter(other -> !other.equals(node))
                    .forEach(other -> shared.computeIfAbsent(other, k -> new LinkedHashSet<>())
                            .add(partner));
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Node, Set<Node>> e) -> -e.getValue().size())
                        .thenComparing(e -> e.getKey().toString()))
                .limit(MOST_RELATED)
                .map(e -> new EntityPage.Related(
                        things.thing(e.getKey()),
                        e.getValue().stream().map(things::thing).toList()))
                .toList();
    }

    private static Stream<Node> projects(Map<String, List<Node>> lists) {
        return PROJECTS.stream()
                .limit(2) // as coordinator and as partner
                .flatMap(key -> lists.getOrDefault(key, List.of()).stream());
    }

    @Nullable
    Fan fan(Node node, Thing thing, Map<String, List<Node>> lists) {
        Map<Node, Integer> weights = new HashMap<>();
        if (view.addresses().kind(node).equals("project")) {
            partners(node).forEach(partner -> weights.put(partner, 1));
            view.objects(node, Terms.COORDINATOR).forEach(lead -> weights.put(lead, 3));
            view.objects(node, Terms.FUNDED_UNDER).forEach(programme -> weights.putIfAbsent(programme, 1));
        } else {
            projects(lists).limit(MOST_SHARED).forEach(project -> partners(project).stream()
                    .filter(other -> !other.equals(node))
                    .forEach(other -> weights.merge(other, 1, Integer::sum)));
        }
        if (weights.size() < 2) return null;
        return Fan.of(
                thing,
                weights.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Node, Integer> e) -> -e.getValue())
                                .thenComparing(e -> e.getKey().toString()))
                        .map(e -> new Fan.Neighbour(things.thing(e.getKey()), e.getValue()))
                        .toList());
    }

    /** The thing's own time, with that of the programmes that pay it, or of the projects it has to do with. */
    @Nullable
    Timeline timeline(Node node, Thing thing, Map<String, List<Node>> lists) {
        List<Timeline.Span> spans = new ArrayList<>();
        Timeline.Span own = span(node, thing);
        if (own.isKnown()) spans.add(own);
        if (view.addresses().kind(node).equals("project")) {
            if (!own.isKnown()) return null;
            view.objects(node, Terms.FUNDED_UNDER).toList().forEach(p -> spans.add(span(p, things.thing(p))));
        } else {
            PROJECTS.stream()
                    .flatMap(key -> lists.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .limit(MOST_SHARED)
                    .map(project -> span(project, null))
                    .filter(Timeline.Span::isKnown)
                    .sorted(Comparator.comparingDouble(span -> -span.first()))
                    .limit(MOST_BARS)
                    .forEach(spans::add);
        }
        return Timeline.of(spans);
    }

    /** @param thing null to be made ready, if it has a time */
    private Timeline.Span span(Node node, @Nullable Thing thing) {
        String from = view.text(node, Terms.START_DATE);
        String to = view.text(node, Terms.END_DATE);
        String period = view.text(node, Terms.PERIOD);
        if (from.isEmpty() && to.isEmpty() && period.length() == 9) {
            from = period.substring(0, 4);
            to = period.substring(5);
        }
        boolean isKnown = !from.isEmpty() || !to.isEmpty();
        String when = Stream.of(from, to)
                .map(date -> date.isEmpty() ? "…" : reader.formats().shortDate(date))
                .distinct()
                .reduce((a, b) -> a + " – " + b)
                .orElse("");
        return new Timeline.Span(
                thing != null ? thing : isKnown ? things.thing(node) : Thing.value(""),
                Timeline.year(from, false).orElse(Double.NaN),
                Timeline.year(to, true).orElse(Double.NaN),
                when);
    }

    /** ISO 3166-1 codes of the countries it has to do with; of a network those of its members. */
    List<String> countries(Node node, Map<String, List<Node>> lists) {
        Set<String> codes = new TreeSet<>();
        List<Node> members = lists.getOrDefault("memberOf.organisation", List.of());
        Stream<Node> countries = view.addresses().kind(node).equals("country")
                ? Stream.of(node)
                : Stream.concat(Stream.of(node), members.stream().limit(MOST_MEMBERS))
                        .flatMap(one -> view.objects(one, Terms.COUNTRY).toList().stream())
                        .distinct();
        countries.forEach(country -> {
            String code = view.text(country, SKOS.notation.asNode());
            if (code.length() == 2) codes.add(code);
        });
        return List.copyOf(codes);
    }
}
