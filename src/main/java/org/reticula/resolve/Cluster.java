package org.reticula.resolve;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sightings of one thing.
 *
 * @param members in the order of their signatures
 */
record Cluster(List<Subject> members) {
    @Nullable
    String term() {
        for (Subject member : members) {
            if (member.sighting().term != null) return member.sighting().term;
        }
        return null;
    }

    /** Whether a page names it; a term of the vocabulary that no page names is an entity all the same. */
    boolean seen() {
        return members.stream().anyMatch(m -> m.sighting().count() > 0);
    }

    /** What the thing is known by: kind, folded name and country; with more behind them where names are of many. */
    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        for (Subject member : members) keys.addAll(keys(member, false));
        return keys;
    }

    /** The same with the circumstances of each sighting, for names that another thing has too. */
    SortedSet<String> detailedKeys() {
        SortedSet<String> keys = new TreeSet<>();
        for (Subject member : members) keys.addAll(keys(member, true));
        return keys;
    }

    private static List<String> keys(Subject member, boolean detailed) {
        Sighting sighting = member.sighting();
        String country = member.country() == null ? "" : member.country();
        String end = detailed || member.outline().nameless ? "|" + circumstance(sighting) : "";
        return member.outline().folded.stream()
                .map(name -> sighting.kind.name().toLowerCase(Locale.ROOT) + "|" + name + "|" + country + end)
                .toList();
    }

    private static String circumstance(Sighting sighting) {
        Sighting.Context context = sighting.context;
        if (!sighting.identifiers.isEmpty()) return "id=" + sighting.identifiers.get(0);
        if (!context.programmes().isEmpty()) return "programme=" + String.join(",", context.programmes());
        if (context.start() != null) return "start=" + context.start();
        if (!context.places().isEmpty()) return "place=" + String.join(",", context.places());
        return "page=" + sighting.source();
    }
}
