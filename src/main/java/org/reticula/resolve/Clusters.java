package org.reticula.resolve;

import java.util.List;

/** Disjoint sets of sightings; two sets join only if nothing in the whole of one contradicts the whole of the other. */
final class Clusters {
    private final int[] parent;
    private final Traits[] traits;

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
        int x = find(a);
        int y = find(b);
        if (x == y || traits[x].contradicts(traits[y])) return false;
        int root = Math.min(x, y);
        int child = Math.max(x, y);
        parent[child] = root;
        traits[root] = traits[x].and(traits[y]);
        return true;
    }
}
