package org.reticula.text;

import org.reticula.model.Lexicon;
import org.reticula.model.UsageException;

/** Cuts endings off words of one language. Thread-safe. */
interface Stemmer {
    /** Stem of a lower-case word. */
    String stem(String lower);

    /**
     * The stemmer that a pack names: a Lucene token filter, a list of suffixes, or none.
     *
     * @throws UsageException if there is no such filter or it refuses its arguments
     */
    static Stemmer of(Lexicon pack) {
        boolean filter = !pack.list("stemmer.filter").isEmpty();
        boolean suffixes = !pack.list("stemmer.suffixes").isEmpty();
        if (filter && suffixes) throw new UsageException(packName(pack) + ": the stemmer has a filter and suffixes");
        if (filter) return new FilterStemmer(pack);
        if (suffixes) return new SuffixStemmer(pack.list("stemmer.suffixes"));
        return lower -> lower;
    }

    static String packName(Lexicon pack) {
        return "language pack '" + pack.language() + "'";
    }
}
