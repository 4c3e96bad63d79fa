package org.reticula.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What leads to a thing, by property and kind. Lists of much-mentioned things are remembered for the life of a release. */
final class Incoming {
    private static final int REMEMBERED = 500;
    private static final int WORTH_REMEMBERING = 100;

    private final PerRelease<Node, Map<String, List<Node>>> known = new PerRelease<>(REMEMBERED);

    /** Property and kind of the things that it leads from: "coordinator.project". The lists are in the order of names. */
    Map<String, List<Node>> list(View view, Node thing) {
        Map<String, List<Node>> found = known.peek(view.release().name(), thing);
        if (found != null) return found;
        Map<String, List<Node>> lists = new TreeMap<>();
        int size = 0;
        for (Quad quad : (Iterable<Quad>) view.leadingTo(thing)::iterator) {
            String kind = view.addresses().kind(quad.getSubject());
            if (!isShown(quad.getPredicate()) || kind.isEmpty()) continue;
            lists.computeIfAbsent(Terms.localName(quad.getPredicate()) + "." + kind, k -> new ArrayList<>())
                    .add(quad.getSubject());
            size++;
        }
        // the end of an IRI is made of the name, so this is nearly the order of names
        lists.values().forEach(list -> list.sort(Comparator.comparing(Node::getURI)));
        if (size > WORTH_REMEMBERING) known.put(view.release().name(), thing, lists);
        return lists;
    }

    private static boolean isShown(Node property) {
        return Groups.isFact(property) || property.equals(Terms.MENTIONS);
    }

    static Node property(String key) {
        String name = key.substring(0, key.indexOf('.'));
        return name.equals("mentions") ? Terms.MENTIONS : Groups.byName(name);
    }

    static String kind(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
