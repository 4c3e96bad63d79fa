package org.reticula.web.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.reticula.graph.Iris;
import org.reticula.graph.Prefixes;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchWords;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;
import org.reticula.web.page.ReaderLabels;

/** Reads of the graph what members do. To be used in a read transaction. */
final class NetworkReader {
    private static final Node COORDINATOR = ret("coordinator");
    private static final Node PARTNER = ret("partner");
    private static final Node FUNDED_UNDER = ret("fundedUnder");
    private static final Node THEME = ret("theme");
    private static final Node COUNTRY = ret("country");
    private static final Node START = NodeFactory.createURI(Prefixes.map().get("schema") + "startDate");
    private static final String THEMES = Iris.VOCABULARY + "theme/";

    private final DatasetGraph graph;
    private final ReaderLabels labels;
    private final Reader reader;
    /** Countries by member, as a list has them. */
    private final Map<Node, String> said = new HashMap<>();

    NetworkReader(DatasetGraph graph, Reader reader) {
        this.graph = graph;
        this.labels = new ReaderLabels(graph, reader.languages());
        this.reader = reader;
    }

    /** Networks with members in the graph, those of most members first. */
    Map<Network.Thing, Integer> networks() {
        Map<Node, Integer> counts = new HashMap<>();
        Iter.asStream(graph.find(Quad.defaultGraphIRI, Node.ANY, ORG.memberOf.asNode(), Node.ANY))
                .forEach(quad -> counts.merge(quad.getObject(), 1, Integer::sum));
        Map<Network.Thing, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().toString()))
                .forEach(e -> sorted.put(thing(e.getKey()), e.getValue()));
        return sorted;
    }

    /** The members of a network, each with the day it joined. */
    Network network(Node network) {
        Map<Node, String> members = new LinkedHashMap<>();
        subjects(ORG.memberOf.asNode(), network).forEach(member -> members.put(member, ""));
        subjects(ORG.organization.asNode(), network).forEach(membership -> {
            String since = objects(membership, ORG.memberDuring.asNode())
                    .flatMap(interval -> objects(interval, START))
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElse("");
            objects(membership, ORG.member.asNode()).forEach(member -> members.merge(member, since, NetworkReader::first));
        });
        return read(labels.label(network), members);
    }

    /** @param members IRIs with the country that the list says, "" if none; it counts where the graph knows none */
    Network list(Label title, Map<String, String> members) {
        Map<Node, String> nodes = new LinkedHashMap<>();
        members.forEach((iri, country) -> {
            Node node = NodeFactory.createURI(iri);
            nodes.put(node, "");
            if (!country.isEmpty()) said.put(node, country);
        });
        return read(title, nodes);
    }

    private static String first(String a, String b) {
        return a.isEmpty() || !b.isEmpty() && b.compareTo(a) < 0 ? b : a;
    }

    private Network read(Label title, Map<Node, String> nodes) {
        List<Network.Member> members = new ArrayList<>();
        nodes.forEach((node, since) -> members.add(member(node, since)));
        members.sort(Comparator.comparing((Network.Member m) -> order(m.thing()))
                .thenComparing(m -> m.thing().iri()));
        Map<String, Set<String>> membersOf = new TreeMap<>();
        for (Network.Member member : members) {
            for (Set<String> some : List.of(member.leads(), member.joins()))
                some.forEach(p -> membersOf.computeIfAbsent(p, k -> new TreeSet<>()).add(member.thing().iri()));
        }
        List<Network.Project> projects = new ArrayList<>();
        membersOf.forEach((project, who) -> projects.add(project(project, who)));
        projects.sort(Comparator.comparingInt((Network.Project p) -> -p.members().size())
                .thenComparing(p -> order(p.thing()))
                .thenComparing(p -> p.thing().iri()));
        return new Network(
                title,
                members,
                projects,
                links(members, projects),
                byCountry(members),
                programmes(projects),
                missingThemes(projects),
                missingCountries(members));
    }

    private Network.Member member(Node node, String since) {
        List<String> countries = objects(node, COUNTRY)
                .map(country -> SearchIndex.localName(country.toString()))
                .sorted()
                .toList();
        String listed = said.getOrDefault(node, "");
        return new Network.Member(
                thing(node),
                countries.isEmpty() && !listed.isEmpty() ? List.of(listed) : countries,
                since, iris(subjects(COORDINATOR, node)), iris(subjects(PARTNER, node)));
    }

    private Network.Project project(String iri, Set<String> members) {
        Node node = NodeFactory.createURI(iri);
        return new Network.Project(
                thing(node),
                List.copyOf(iris(objects(node, FUNDED_UNDER))),
                List.copyOf(iris(objects(node, THEME))),
                List.copyOf(members));
    }

    private static List<Network.Link> links(List<Network.Member> members, List<Network.Project> projects) {
        Map<String, Network.Member> byIri = new HashMap<>();
        members.forEach(m -> byIri.put(m.thing().iri(), m));
        Map<List<String>, List<String>> shared = new TreeMap<>(Comparator.comparing((List<String> p) -> p.get(0))
                .thenComparing(p -> p.get(1)));
        for (Network.Project project : projects) {
            List<String> who = project.members();
            for (int i = 0; i < who.size(); i++) {
                for (int j = i + 1; j < who.size(); j++)
                    shared.computeIfAbsent(List.of(who.get(i), who.get(j)), k -> new ArrayList<>())
                            .add(project.thing().iri());
            }
        }
        List<Network.Link> links = new ArrayList<>();
        shared.forEach((pair, together) -> {
            Network.Member one = byIri.get(pair.get(0));
            Network.Member other = byIri.get(pair.get(1));
            if (one != null && other != null) links.add(new Network.Link(one, other, together));
        });
        links.sort(Comparator.comparingInt(l -> -l.projects().size()));
        return links;
    }

    private static Map<String, List<Network.Member>> byCountry(List<Network.Member> members) {
        Map<String, List<Network.Member>> all = new TreeMap<>();
        for (Network.Member member : members) {
            if (member.countries().isEmpty()) all.computeIfAbsent("", k -> new ArrayList<>()).add(member);
            for (String code : member.countries()) all.computeIfAbsent(code, k -> new ArrayList<>()).add(member);
        }
        Map<String, List<Network.Member>> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Network.Member>> e) ->
                                e.getKey().isEmpty() ? 1 : -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private List<Network.Thing> programmes(List<Network.Project> projects) {
        Map<String, Integer> counts = new TreeMap<>();
        projects.forEach(p -> p.programmes().forEach(iri -> counts.merge(iri, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(e -> thing(NodeFactory.createURI(e.getKey())))
                .toList();
    }

    private List<Network.Thing> missingThemes(List<Network.Project> projects) {
        Set<String> there = new HashSet<>();
        projects.forEach(p -> there.addAll(p.themes()));
        return Iter.asStream(graph.find(
                        Quad.defaultGraphIRI,
                        Node.ANY,
                        SKOS.inScheme.asNode(),
                        NodeFactory.createURI(Iris.VOCABULARY + "themes")))
                .map(Quad::getSubject)
                .filter(theme -> theme.isURI() && theme.getURI().startsWith(THEMES) && !there.contains(theme.getURI()))
                .map(this::thing)
                .sorted(Comparator.comparing(NetworkReader::order))
                .toList();
    }

    private List<Network.Thing> missingCountries(List<Network.Member> members) {
        Set<String> there = new HashSet<>();
        members.forEach(m -> there.addAll(m.countries()));
        return Iter.asStream(graph.find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), ret("Country")))
                .map(Quad::getSubject)
                .filter(country -> !there.contains(SearchIndex.localName(country.toString())))
                .filter(country -> graph.contains(Quad.defaultGraphIRI, Node.ANY, COUNTRY, country))
                .map(this::thing)
                .sorted(Comparator.comparing(NetworkReader::order))
                .toList();
    }

    Network.Thing thing(Node node) {
        String iri = node.toString();
        Label label = labels.label(node);
        String name = SearchIndex.localName(iri);
        int slash = iri.length() - name.length() - 1;
        String kind = slash > 0 ? SearchIndex.localName(iri.substring(0, slash)) : "";
        if (kind.equals("country") && !label.language().equals(reader.language()))
            label = new Label(reader.formats().country(name), reader.language());
        return new Network.Thing(iri, label, "/id/" + kind + "/" + name + ".html");
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.asStream(graph.find(Quad.defaultGraphIRI, Node.ANY, property, object)).map(Quad::getSubject);
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.asStream(graph.find(Quad.defaultGraphIRI, subject, property, Node.ANY)).map(Quad::getObject);
    }

    private static Set<String> iris(Stream<Node> nodes) {
        Set<String> iris = new TreeSet<>();
        nodes.forEach(node -> iris.add(node.toString()));
        return iris;
    }

    private static Node ret(String name) {
        return NodeFactory.createURI(Prefixes.map().get("ret") + name);
    }

    /** What things are sorted by: their label without case, accents and script. */
    private static String order(Network.Thing thing) {
        return SearchWords.key(thing.label().text());
    }
}
