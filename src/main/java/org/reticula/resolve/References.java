package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Reference;

/** Finds the sightings of what a person calls a thing. */
final class References {
    private final List<Subject> subjects;
    private final Map<String, Map<Integer, Sighting>> pages;
    private final Registry before;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<Sighting, Integer> number = new IdentityHashMap<>();

    /**
     * @param pages source to what it mentions
     * @param before which IRI meant what
     */
    References(List<Subject> subjects, Map<String, Map<Integer, Sighting>> pages, Registry before) {
        this.subjects = subjects;
        this.pages = pages;
        this.before = before;
    }

    /** Only if anybody asks: most imports have no decisions. */
    private void index() {
        if (!number.isEmpty()) return;
        for (int i = 0; i < subjects.size(); i++) {
            Sighting sighting = subjects.get(i).sighting();
            number.put(sighting, i);
            for (String form : forms(subjects.get(i)))
                byName.computeIfAbsent(form, f -> new ArrayList<>(1)).add(i);
        }
    }

    /** What a sighting answers to: its names, registry codes, and what ends the IRI of a term. */
    private static Set<String> forms(Subject subject) {
        Sighting sighting = subject.sighting();
        Set<String> forms = new HashSet<>();
        for (String folded : subject.outline().folded) forms.add(sighting.kind + " " + folded);
        for (String code : sighting.identifiers) forms.add(sighting.kind + "#" + code);
        String term = sighting.term;
        if (term != null) forms.add(sighting.kind + "#" + term.substring(term.lastIndexOf('/') + 1));
        return forms;
    }

    /** Numbers of the sightings; empty if nothing is called so. */
    SortedSet<Integer> find(Reference reference) {
        index();
        SortedSet<Integer> found = reference.byIri() ? ofIri(reference.text()) : ofName(reference);
        String page = reference.page();
        if (page != null) found.retainAll(on(page));
        String country = reference.country();
        return country == null ? found : of(country, found);
    }

    private SortedSet<Integer> ofName(Reference reference) {
        SortedSet<Integer> found = new TreeSet<>();
        for (String form : List.of(
                reference.kind() + " " + NameFolding.fold(reference.text()), reference.kind() + "#" + reference.text()))
            found.addAll(byName.getOrDefault(form, List.of()));
        return found;
    }

    private SortedSet<Integer> ofIri(String iri) {
        SortedSet<Integer> found = new TreeSet<>();
        Set<String> keys = new HashSet<>();
        before.entries().stream().filter(e -> e.iri().equals(iri)).forEach(e -> keys.addAll(e.keys()));
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            if (iri.equals(subject.sighting().term) || !keys.isEmpty() && hasKey(subject, keys)) found.add(i);
        }
        return found;
    }

    private static boolean hasKey(Subject subject, Set<String> keys) {
        Cluster alone = new Cluster(List.of(subject));
        return alone.keys().stream().anyMatch(keys::contains)
                || alone.detailedKeys().stream().anyMatch(keys::contains);
    }

    private Set<Integer> on(String page) {
        Set<Integer> found = new HashSet<>();
        for (Sighting sighting : pages.getOrDefault(page, Map.of()).values())
            found.add(Objects.requireNonNull(number.get(sighting)));
        return found;
    }

    /** Those of the country; where no sighting has it, those of none. */
    private SortedSet<Integer> of(String country, SortedSet<Integer> found) {
        SortedSet<Integer> there = new TreeSet<>();
        SortedSet<Integer> nowhere = new TreeSet<>();
        for (int i : found) {
            String own = country(subjects.get(i).sighting());
            if (own == null) nowhere.add(i);
            else if (own.equals(country)) there.add(i);
        }
        return there.isEmpty() ? nowhere : there;
    }

    /** Where the thing is, as far as its page tells. */
    static @Nullable String country(Sighting sighting) {
        return sighting.country != null ? sighting.country : sighting.pageCountry;
    }
}
