package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An acronym that stands for two names on other pages says on a page of its own which is meant of neither. */
final class Homonyms {
    private Homonyms() {}

    /** The links, those of such acronyms to the names no longer sure, in the order of {@link Link}. */
    static List<Link> unsure(List<Subject> subjects, List<Link> links) {
        Map<Integer, Integer> parent = new HashMap<>();
        for (Link link : links) {
            boolean named = !subjects.get(link.left()).isBare()
                    && !subjects.get(link.right()).isBare();
            if (named && isSame(link)) parent.put(find(parent, link.left()), find(parent, link.right()));
        }
        Map<Integer, Set<Integer>> meant = new HashMap<>();
        for (Link link : links) {
            int bare = bare(subjects, link);
            if (bare >= 0) {
                int named = bare == link.left() ? link.right() : link.left();
                meant.computeIfAbsent(bare, b -> new HashSet<>()).add(find(parent, named));
            }
        }
        List<Link> all = new ArrayList<>();
        for (Link link : links) {
            int bare = bare(subjects, link);
            boolean many = bare >= 0 && meant.getOrDefault(bare, Set.of()).size() > 1;
            all.add(many ? doubtful(link) : link);
        }
        all.sort(null);
        return all;
    }

    /** The side of the link that is an acronym only, if just one is and the link joins; else -1. */
    private static int bare(List<Subject> subjects, Link link) {
        boolean left = subjects.get(link.left()).isBare();
        if (!isSame(link) || left == subjects.get(link.right()).isBare()) return -1;
        if (link.verdict().score() > 0.98) return -1;
        return left ? link.left() : link.right();
    }

    private static boolean isSame(Link link) {
        return link.verdict().decision() == Verdict.Decision.SAME;
    }

    private static Link doubtful(Link link) {
        List<String> reasons = new ArrayList<>(link.verdict().reasons());
        reasons.add("but another name has that acronym too");
        return new Link(link.left(), link.right(), new Verdict(0.5, Verdict.Decision.UNSURE, reasons));
    }

    private static int find(Map<Integer, Integer> parent, int i) {
        int root = i;
        for (int up = parent.getOrDefault(root, root); up != root; up = parent.getOrDefault(root, root)) root = up;
        return root;
    }
}
