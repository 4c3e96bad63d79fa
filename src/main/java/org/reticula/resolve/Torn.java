package org.reticula.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sightings that are as like the one as the other of two things that a person keeps apart: nothing tells which. */
final class Torn {
    private final Map<Integer, Set<Integer>> sides;
    private final Map<Integer, Map<Integer, Double>> likeness = new HashMap<>();

    private Torn(Map<Integer, Set<Integer>> sides) {
        this.sides = sides;
    }

    static Set<Integer> find(List<Link> links, Map<Integer, Set<Integer>> sides) {
        Set<Integer> torn = new HashSet<>();
        if (sides.isEmpty()) return torn;
        Torn all = new Torn(sides);
        for (Link link : links) {
            if (link.verdict().decision() != Verdict.Decision.SAME) continue;
            all.note(link.left(), link.right(), link.verdict().score());
            all.note(link.right(), link.left(), link.verdict().score());
        }
        all.likeness.forEach((sighting, scores) -> {
            if (scores.entrySet().stream().anyMatch(e -> e.getValue().equals(scores.get(-e.getKey()))))
                torn.add(sighting);
        });
        return torn;
    }

    private void note(int sighting, int like, double score) {
        Set<Integer> own = sides.getOrDefault(sighting, Set.of());
        for (int side : sides.getOrDefault(like, Set.of())) {
            if (own.contains(side) || own.contains(-side)) continue;
            likeness.computeIfAbsent(sighting, s -> new HashMap<>()).merge(side, score, Math::max);
        }
    }
}
