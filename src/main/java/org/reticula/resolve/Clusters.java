package org.reticula.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Disjoint sets of sightings; two sets join only if nothing in the whole of one contradicts the whole of the other, and no
 * person keeps them apart.
 */
final class Clusters {
    private final int[] parent;
    private final Traits[] traits;
    /** By the root of the set: {@code n} here and {@code -n} there are two things. */
    private final Map<Integer, Set<Integer>> sides = new HashMap<>();

    Clusters(List<Traits> initial) {
        parent = new int[initial.size()];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        traits = initial.toArray(new Traits[0]);
    }

    int find(int i) {
        int root = i;
        while (parent[root] != root) root = parent[root];
        for (int at = i; parent[at] != root; ) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    Traits traits(int i) {
        return traits[find(i)];
    }

    /** Joins the sets of both unless they contradict each other; true if they are one now and were not before. */
    boolean join(int a, int b) {
        return !traits(a).contradicts(traits(b)) && force(a, b);
    }

    /** Joins the sets of both whatever speaks against it, but for what a person keeps apart. */
    boolean force(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y || areApart(x, y)) return false;
        int root = Math.min(x, y);
        int child = Math.max(x, y);
        parent[child] = root;
        traits[root] = traits[x].and(traits[y]);
        Set<Integer> moved = sides.remove(child);
        if (moved != null) keepApart(root, moved);
        return true;
    }

    /** From now on its set meets none that is on the other side. */
    void keepApart(int i, Set<Integer> own) {
        sides.computeIfAbsent(find(i), r -> new HashSet<>()).addAll(own);
    }

    Set<Integer> sides(int i) {
        return sides.getOrDefault(find(i), Set.of());
    }

    /** Whether a person keeps the sets of both apart. */
    boolean areApart(int a, int b) {
        Set<Integer> others = sides(b);
        return !others.isEmpty() && sides(a).stream().anyMatch(side -> others.contains(-side));
    }
}
