package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sighting that looks the same as two others which contradict each other is one of them at most: the weaker of the two
 * links, or both if they are alike, is left to people.
 */
final class Clashes {
    /** Of a sighting with more links, only so many of the surest are looked at, so that cost stays linear. */
    private static final int MOST = 12;

    private Clashes() {}

    static List<Link> unsure(List<Subject> subjects, List<Link> links, Comparisons comparisons) {
        Map<Integer, List<Link>> around = new HashMap<>();
        for (Link link : links) {
            if (link.verdict().decision() != Verdict.Decision.SAME) continue;
            around.computeIfAbsent(link.left(), i -> new ArrayList<>(2)).add(link);
            around.computeIfAbsent(link.right(), i -> new ArrayList<>(2)).add(link);
        }
        Set<Link> weak = new HashSet<>();
        around.forEach((centre, all) -> addWeak(centre, all, subjects, comparisons, weak));
        List<Link> sure = new ArrayList<>();
        for (Link link : links) sure.add(weak.contains(link) ? doubtful(link) : link);
        sure.sort(null);
        return sure;
    }

    /** Links come surest first. */
    private static void addWeak(
            int centre, List<Link> links, List<Subject> subjects, Comparisons comparisons, Set<Link> weak) {
        int most = Math.min(MOST, links.size());
        for (int j = 1; j < most; j++) {
            for (int i = 0; i < j; i++) {
                Subject one = subjects.get(other(links.get(i), centre));
                Subject two = subjects.get(other(links.get(j), centre));
                if (!comparisons.contradict(one, two)) continue;
                weak.add(links.get(j));
                if (links.get(j).verdict().score() == links.get(i).verdict().score()) weak.add(links.get(i));
            }
        }
    }

    private static int other(Link link, int one) {
        return link.left() == one ? link.right() : link.left();
    }

    private static Link doubtful(Link link) {
        List<String> reasons = new ArrayList<>(link.verdict().reasons());
        reasons.add("but it also looks like another, which this one is not");
        return new Link(link.left(), link.right(), new Verdict(0.5, Verdict.Decision.UNSURE, reasons));
    }
}
