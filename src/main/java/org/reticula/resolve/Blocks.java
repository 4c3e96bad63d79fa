package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reticula.model.EntityKind;

/** Finds the pairs that are worth comparing: those that share a name's key, an acronym, an identifier or a term. */
final class Blocks {
    /** In a crowded block each sighting meets this many neighbours before it, so that cost stays linear. */
    private static final int NEIGHBOURS = 40;

    private final Map<String, List<Integer>> blocks = new TreeMap<>();

    Blocks(List<Subject> subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            for (String key : keys(subjects.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
            }
        }
    }

    private static Set<String> keys(Subject subject) {
        Set<String> keys = new TreeSet<>();
        Sighting sighting = subject.sighting();
        if (sighting.term != null) keys.add("term " + sighting.term);
        for (String identifier : sighting.identifiers) keys.add("id " + identifier);
        String kind = sighting.kind.name() + " ";
        boolean alone = subject.nameless() && sighting.term == null && sighting.kind != EntityKind.PROJECT;
        if (alone) return keys;
        for (NameProfile profile : subject.profiles()) {
            keys.add(kind + profile.folded());
            if (!profile.key().isEmpty()) keys.add(kind + profile.key());
        }
        return keys;
    }

    /** Compares each pair once; gives those that are not different, surest first. */
    List<Link> links(List<Subject> subjects, SubjectPairScorer scorer) {
        List<Link> links = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int j = 1; j < block.size(); j++) {
                for (int i = Math.max(0, j - NEIGHBOURS); i < j; i++) {
                    int left = block.get(i);
                    int right = block.get(j);
                    if (!met.add(((long) left << 32) | right)) continue;
                    Verdict verdict = scorer.score(subjects.get(left), subjects.get(right));
                    if (verdict.decision() != Verdict.Decision.DIFFERENT) links.add(new Link(left, right, verdict));
                }
            }
        }
        links.sort(null);
        return links;
    }
}
