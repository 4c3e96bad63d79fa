package org.reticula.extract;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.WordAnalyser;

/** What a language says around dates: its months, the small words inside a date, and what joins two dates. */
final class DateWords {
    final MonthNames months;
    final JoinWords joins;
    private final PhraseTable<Boolean> noise = new PhraseTable<>();

    DateWords(List<Lexicon> packs, WordAnalyser analyser) {
        months = new MonthNames(packs, analyser);
        joins = new JoinWords(packs, analyser);
        for (Lexicon pack : packs) {
            String language = pack.language();
            for (String phrase : pack.list("dates.noise")) noise.add(phrase, true, language, analyser);
            Language.locale(language).ifPresent(locale -> addCldr(locale, language, analyser));
        }
    }

    /** CLDR's own patterns tell the words inside a date ("d 'de' MMMM 'de' y") . */
    private void addCldr(ULocale locale, String language, WordAnalyser analyser) {
        DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
        for (String skeleton : List.of("yMMMMd", "yMMMM")) {
            String[] parts = generator.getBestPattern(skeleton).split("'", -1);
            for (int i = 1; i < parts.length; i += 2) noise.add(parts[i], true, language, analyser);
        }
    }

    /** Index behind the small words at an atom: the pack's, or one short word that joins nothing. */
    int skipNoise(Atoms atoms, int at) {
        int i = at;
        for (int n = 0; n < 3; n++) {
            var match = noise.find(atoms, i);
            if (match == null) break;
            i = match.end();
            while (atoms.at(i).isSign(".'’") && atoms.glued(i)) i++;
            i = skipHyphen(atoms, i);
        }
        if (i > at) return i;
        Atom word = atoms.at(i);
        boolean small = word.isWord()
                && word.text().length() <= 3
                && !joins.isAnd(word)
                && joins.to(atoms, i) == null
                && months.find(atoms, i) == null;
        return small ? skipHyphen(atoms, i + 1) : i;
    }

    /** Small words may be written together with what follows: Maltese "tal-2024", "mid-2024". */
    int skipHyphen(Atoms atoms, int i) {
        return atoms.at(i).isDash() && atoms.glued(i) && atoms.glued(i + 1) ? i + 1 : i;
    }
}
