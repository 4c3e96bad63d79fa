package org.reticula.web.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reticula.web.page.Reader;

/**
 * Who works with whom, as Cytoscape draws it. More members than can be drawn are drawn as their countries.
 *
 * @param byCountry whether a node is a country
 */
record Drawing(boolean byCountry, List<Element<Node>> nodes, List<Element<Edge>> edges) {
    static final int MOST = 3000;

    record Element<T>(T data) {}

    /** @param size of its circle: projects of a member, members of a country */
    record Node(String id, String label, String country, int size, String href) {}

    /** @param weight projects in common */
    record Edge(String id, String source, String target, int weight) {}

    static Drawing of(Network network, Reader reader) {
        return network.members().size() > MOST ? countries(network, reader) : members(network);
    }

    private static Drawing members(Network network) {
        List<Element<Node>> nodes = new ArrayList<>();
        List<Element<Edge>> edges = new ArrayList<>();
        for (Network.Member member : network.members()) {
            nodes.add(new Element<>(new Node(
                    member.thing().iri(),
                    member.thing().label().text(),
                    member.countries().isEmpty() ? "" : member.countries().get(0),
                    member.projects(),
                    member.thing().href())));
        }
        for (Network.Link link : network.links()) {
            edges.add(new Element<>(new Edge(
                    "e" + edges.size(),
                    link.one().thing().iri(),
                    link.other().thing().iri(),
                    link.projects().size())));
        }
        return new Drawing(false, nodes, edges);
    }

    private static Drawing countries(Network network, Reader reader) {
        List<Element<Node>> nodes = new ArrayList<>();
        network.countries().forEach((code, members) -> {
            if (!code.isEmpty())
                nodes.add(new Element<>(new Node(
                        code, reader.formats().country(code), code, members.size(), "/id/country/" + code + ".html")));
        });
        Map<String, Set<String>> shared = new TreeMap<>();
        for (Network.Link link : network.links()) {
            for (String one : link.one().countries()) {
                for (String other : link.other().countries()) {
                    if (one.equals(other)) continue;
                    String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
                    shared.computeIfAbsent(pair, k -> new HashSet<>()).addAll(link.projects());
                }
            }
        }
        List<Element<Edge>> edges = new ArrayList<>();
        for (Map.Entry<String, Set<String>> pair : shared.entrySet()) {
            String[] ends = pair.getKey().split(" ");
            edges.add(new Element<>(new Edge(
                    "e" + edges.size(), ends[0], ends[1], pair.getValue().size())));
        }
        return new Drawing(true, nodes, edges);
    }
}
