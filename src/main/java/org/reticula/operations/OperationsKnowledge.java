package org.reticula.operations;

import java.util.List;
import org.reticula.model.Lexicon;
import org.reticula.model.Term;
import org.reticula.model.WordAnalyser;

/** What lists are read with: names of funds, programmes, countries and currencies, and the phrases of themes. Thread-safe. */
public final class OperationsKnowledge {
    final List<Lexicon> packs;
    final KnownNames names;
    final ThemeWords themes;

    /**
     * @param terms all terms of the vocabulary
     * @param packs of all languages
     */
    public OperationsKnowledge(List<Term> terms, List<Lexicon> packs, WordAnalyser analyser) {
        this.packs = List.copyOf(packs);
        this.names = new KnownNames(terms, packs);
        this.themes = new ThemeWords(terms, analyser);
    }
}
