package org.reticula.resolve;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * What a set of sightings is committed to; unlike commitments keep sets apart.
 *
 * @param countries codes that the pages give; for things bound to a country also those the pages point at
 * @param numbers the numbers in the names, as one text each ("1", "2014 2020")
 * @param years start years given for a project
 */
record Traits(EntityKind kind, @Nullable String term, Set<String> countries, Set<String> numbers, Set<String> years) {

    boolean contradicts(Traits other) {
        return kind != other.kind
                || (term != null && other.term != null && !term.equals(other.term))
                || apart(countries, other.countries)
                || apart(numbers, other.numbers)
                || apart(years, other.years);
    }

    private static boolean apart(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    Traits and(Traits other) {
        return new Traits(
                kind,
                term != null ? term : other.term,
                union(countries, other.countries),
                union(numbers, other.numbers),
                union(years, other.years));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (b.isEmpty() || a.equals(b)) return a;
        if (a.isEmpty()) return b;
        Set<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }
}
