package org.reticula.text;

/**
 * What a text shows of its language at first sight.
 *
 * @param letters number of letters
 * @param words number of words
 * @param script UScript code of most of the letters, UScript.COMMON if there are none
 * @param minority UScript code of the next most letters if they are a fifth or more, else UScript.COMMON
 * @param weights per language, in the packs' order, the sum of its frequent words found, each weighing more the fewer
 *     languages have it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evidence(int letters, int words, int script, int minority, double[] weights) {
    /** Evidence of two texts together; the scripts are those of the longer. */
    Evidence plus(Evidence other) {
        double[] sums = weights.clone();
        for (int i = 0; i < sums.length; i++) sums[i] += other.weights[i];
        Evidence longer = letters >= other.letters ? this : other;
        return new Evidence(letters + other.letters, words + other.words, longer.script, longer.minority, sums);
    }

    /** Weight of a language by its number; none for a negative number. */
    double of(int language) {
        return language < 0 ? 0 : weights[language];
    }

    /** Number of the language with most weight, other than a given one; -1 if none has any. */
    int bestBeside(int language) {
        int best = -1;
        for (int i = 0; i < weights.length; i++) {
            if (i != language && weights[i] > (best < 0 ? 0 : weights[best])) best = i;
        }
        return best;
    }
}
