package org.reticula.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts linked sightings together, after what people decided. Those that agree in a country come first, then those of no country among
 * themselves; a set of no country then joins a set of some country only if no other country wants it too: else the
 * name is one of many bodies and nothing tells which.
 */
final class Clustering {
    private final List<Subject> subjects;
    private final Clusters clusters;
    private final List<Link> merged = new ArrayList<>();
    private final List<Link> unsure = new ArrayList<>();

    /** @param decided by people: goes before everything that the links say */
    Clustering(List<Subject> subjects, List<Link> links, Decided decided) {
        this.subjects = subjects;
        this.clusters = new Clusters(subjects.stream().map(Subject::traits).toList());
        decided.sides().forEach(clusters::keepApart);
        for (Decided.Join join : decided.joins())
            decide(join, join.left().first(), join.right().first());
        joinAlike(links, Torn.find(links, decided.sides()), decided.sides().keySet());
        for (Decided.Join join : decided.joins()) {
            for (int i : join.left()) decide(join, join.left().first(), i);
            for (int i : join.right()) decide(join, join.left().first(), i);
        }
    }

    private void decide(Decided.Join join, int a, int b) {
        if (clusters.force(a, b)) merged.add(new Link(Math.min(a, b), Math.max(a, b), join.verdict()));
    }

    /** @param torn sightings that must join none of those kept apart */
    private void joinAlike(List<Link> links, Set<Integer> torn, Set<Integer> apart) {
        List<Link> open = new ArrayList<>();
        for (Link link : links) {
            boolean unclear = torn.contains(link.left()) && apart.contains(link.right())
                    || torn.contains(link.right()) && apart.contains(link.left());
            if (unclear || link.verdict().decision() == Verdict.Decision.UNSURE) unsure.add(link);
            else if (known(link.left()) && known(link.right())) join(link);
            else open.add(link);
        }
        for (Link link : open) {
            if (!known(link.left()) && !known(link.right())) join(link);
        }
        joinToKnown(open);
    }

    private boolean known(int i) {
        return subjects.get(i).country() != null || subjects.get(i).sighting().term != null;
    }

    private void join(Link link) {
        if (clusters.join(link.left(), link.right())) merged.add(link);
    }

    private void joinToKnown(List<Link> open) {
        Map<Integer, Set<String>> wanted = new TreeMap<>();
        Map<Integer, List<Link>> links = new TreeMap<>();
        for (Link link : open) {
            if (known(link.left()) == known(link.right())) continue;
            int unknown = clusters.find(known(link.left()) ? link.right() : link.left());
            int known = known(link.left()) ? link.left() : link.right();
            wanted.computeIfAbsent(unknown, u -> new TreeSet<>())
                    .addAll(clusters.traits(known).countries());
            links.computeIfAbsent(unknown, u -> new ArrayList<>()).add(link);
        }
        for (Map.Entry<Integer, List<Link>> entry : links.entrySet()) {
            boolean clear = wanted.getOrDefault(entry.getKey(), Set.of()).size() <= 1;
            for (Link link : entry.getValue()) {
                if (clear) join(link);
                else unsure.add(link);
            }
        }
    }

    int cluster(int subject) {
        return clusters.find(subject);
    }

    /** Links that put sets together. */
    List<Link> merged() {
        return merged;
    }

    /** Links that may be true but are not acted upon, and that no person decided; some may lie within one set by now. */
    List<Link> unsure() {
        return unsure.stream()
                .filter(link -> !clusters.areApart(link.left(), link.right()))
                .toList();
    }
}
