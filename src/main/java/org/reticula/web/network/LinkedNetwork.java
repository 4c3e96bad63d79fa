package org.reticula.web.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.graph.Iris;
import org.reticula.graph.Prefixes;
import org.reticula.web.page.Label;
import tools.jackson.databind.json.JsonMapper;

/** Members and their projects as JSON-LD, in the words of the graph. */
final class LinkedNetwork {
    private LinkedNetwork() {}

    static String write(Network network) {
        List<Object> things = new ArrayList<>();
        for (Network.Member member : network.members()) {
            Map<String, Object> node = node(member.thing(), "org:Organization");
            node.put(
                    "ret:country",
                    member.countries().stream()
                            .map(code -> reference(Iris.VOCABULARY + "country/" + code))
                            .toList());
            things.add(node);
        }
        for (Network.Project project : network.projects()) {
            Map<String, Object> node = node(project.thing(), "ret:Project");
            node.put(
                    "ret:fundedUnder",
                    project.programmes().stream().map(LinkedNetwork::reference).toList());
            node.put(
                    "ret:theme",
                    project.themes().stream().map(LinkedNetwork::reference).toList());
            node.put("ret:coordinator", members(network, project, true));
            node.put("ret:partner", members(network, project, false));
            things.add(node);
        }
        Map<String, Object> context = new LinkedHashMap<>();
        for (String prefix : List.of("ret", "org", "rdfs"))
            context.put(prefix, Prefixes.map().get(prefix));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.put("@graph", things);
        return JsonMapper.shared().writeValueAsString(document);
    }

    private static List<Object> members(Network network, Network.Project project, boolean leads) {
        List<Object> all = new ArrayList<>();
        for (Network.Member member : network.members()) {
            boolean has = (leads ? member.leads() : member.joins())
                    .contains(project.thing().iri());
            if (has) all.add(reference(member.thing().iri()));
        }
        return all;
    }

    private static Map<String, Object> node(Network.Thing thing, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", thing.iri());
        node.put("@type", type);
        Label label = thing.label();
        Map<String, String> name = new LinkedHashMap<>();
        name.put("@value", label.text());
        if (!label.language().isEmpty()) name.put("@language", label.language());
        node.put("rdfs:label", name);
        return node;
    }

    private static Map<String, Object> reference(String iri) {
        return Map.of("@id", iri);
    }
}
