package org.reticula.resolve;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of every sighting at each import: little, and made of what it says alone, so that it can be remembered
 * where a {@link Reading} is made anew for a comparison only.
 */
final class Outline {
    /** ISO code that counts against others; null if none does. */
    final @Nullable String country;

    /** See {@link Reading#isNameless}. */
    final boolean nameless;

    /** See {@link Reading#isBare}. */
    final boolean bare;

    /** Its names folded, same order. */
    final List<String> folded;

    /** In brackets behind its names, as written. */
    final Set<String> acronyms;

    /** See {@link Reading#numbers}. */
    final SortedSet<String> numbers;

    /** Hashes of what it shares with those worth comparing, whatever else there is. */
    final long[] keys;

    /** Hashes of the parts of each name, of which the rare ones are keys too; none if it is like no other. */
    final long[][] parts;

    Outline(
            @Nullable String country,
            boolean nameless,
            boolean bare,
            List<String> folded,
            Set<String> acronyms,
            SortedSet<String> numbers,
            long[] keys,
            long[][] parts) {
        this.country = country;
        this.nameless = nameless;
        this.bare = bare;
        this.folded = folded;
        this.acronyms = acronyms;
        this.numbers = numbers;
        this.keys = keys;
        this.parts = parts;
    }
}
