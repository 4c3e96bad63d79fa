package org.reticula.resolve;

import java.util.Set;

/**
 * One thing that a name says.
 *
 * @param word folded in Latin letters; empty where several words say it together
 * @param stem of the word, folded in Latin letters
 * @param sound what is left of the word when spellings and scripts are levelled
 * @param meanings what it may mean
 * @param places that it may name
 * @param countries ISO codes that it may name, also by an adjective
 * @param shown as reasons print it
 */
record Part(
        String word,
        String stem,
        String sound,
        Set<String> meanings,
        Set<String> places,
        Set<String> countries,
        String shown) {

    /** Neither meaning nor place nor country is known of it. */
    boolean isUnknown() {
        return meanings.isEmpty() && places.isEmpty() && countries.isEmpty();
    }

    boolean isPlace() {
        return !places.isEmpty();
    }

    boolean isCountry() {
        return !countries.isEmpty();
    }

    boolean hasMeaning() {
        return !meanings.isEmpty();
    }
}
