package org.reticula.extract;

import java.util.HashSet;
import java.util.Set;
import org.reticula.model.Word;

/** The words that phrases begin with, as bits of their hashes: nearly all words of a text begin none, and a bit says so at once. */
final class FirstWords {
    /** Bits per word: one word in so many is looked up for nothing. */
    private static final int SPARSE = 16;

    private final Set<String> words = new HashSet<>();
    private long[] bits = new long[4];

    void add(String word) {
        if (!words.add(word)) return;
        if (words.size() * SPARSE > bits.length * Long.SIZE) {
            bits = new long[bits.length * 4];
            words.forEach(w -> set(place(w)));
        }
        set(place(word));
    }

    /** False only if no phrase begins with any form of the word. */
    boolean mayHold(Word word) {
        return has(place(word.stem())) || has(place(word.folded())) || has(place(word.plainStem()));
    }

    private int place(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 15) & (bits.length * Long.SIZE - 1);
    }

    private void set(int place) {
        bits[place >> 6] |= 1L << place;
    }

    private boolean has(int place) {
        return (bits[place >> 6] & 1L << place) != 0;
    }
}
