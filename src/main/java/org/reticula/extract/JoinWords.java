package org.reticula.extract;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.WordAnalyser;

/** What a language says between the two ends of a range: the pack's "from" and "to", CLDR's "and". */
final class JoinWords {
    private final PhraseTable<Boolean> from = new PhraseTable<>();
    private final PhraseTable<Boolean> to = new PhraseTable<>();
    private final Set<String> ands = new HashSet<>();

    JoinWords(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) {
            String language = pack.language();
            for (String phrase : pack.list("dates.from")) from.add(phrase, true, language, analyser);
            for (String phrase : pack.list("dates.to")) to.add(phrase, true, language, analyser);
            Language.locale(language).ifPresent(locale -> addAnd(locale, language, analyser));
        }
    }

    private void addAnd(ULocale locale, String language, WordAnalyser analyser) {
        String list = ListFormatter.getInstance(locale).format("1", "2");
        for (Atom word : Atoms.ofPhrase(list, language, analyser)) if (word.isWord()) ands.add(word.folded());
    }

    /** Whether the atom is the language's "and". */
    boolean isAnd(Atom atom) {
        return atom.isWord() && ands.contains(atom.folded());
    }

    PhraseTable.@Nullable Match<Boolean> from(Atoms atoms, int at) {
        return from.find(atoms, at);
    }

    PhraseTable.@Nullable Match<Boolean> to(Atoms atoms, int at) {
        return to.find(atoms, at);
    }
}
