package org.reticula.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;
import org.reticula.model.WordAnalyser;

/**
 * Finds result figures: a number in digits and what the pack's {@code indicators} count ("1292 dipendenti", "45 asistenți
 * sociali"). Thread-safe.
 *
 * <pre>
 * List&lt;FoundFigure&gt; figures(sentence, pageText)   in reading order; years, ranges and percentages are left out
 * </pre>
 */
public final class FigureExtractor {
    private static final int MOST_ADJECTIVES = 2;
    private static final int LONGEST_LINK = 3;

    private record Words(NumberWords numbers, PhraseTable<Boolean> nouns, DurationUnits units, JoinWords joins) {}

    private final WordAnalyser analyser;
    private final LanguageTables<Words> languages;

    public FigureExtractor(List<Lexicon> packs, WordAnalyser analyser) {
        this.analyser = analyser;
        this.languages = new LanguageTables<>(packs, own -> words(own, analyser));
    }

    private static Words words(List<Lexicon> packs, WordAnalyser analyser) {
        PhraseTable<Boolean> nouns = new PhraseTable<>();
        for (Lexicon pack : packs)
            for (String noun : pack.list("indicators")) nouns.add(noun, true, pack.language(), analyser);
        return new Words(
                new NumberWords(packs, analyser),
                nouns,
                new DurationUnits(packs, analyser),
                new JoinWords(packs, analyser));
    }

    public List<FoundFigure> figures(Sentence sentence, String text) {
        if (!DateExtractor.hasDigit(sentence)) return List.of();
        Words words = languages.get(sentence.language());
        Atoms atoms = Atoms.of(sentence, text, analyser);
        List<FoundFigure> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); ) {
            ReadNumber number = ReadNumber.read(atoms, i);
            FoundFigure figure = number == null ? null : figure(number, atoms, words);
            if (figure != null) found.add(figure);
            i = number == null ? i + 1 : number.next();
        }
        return found;
    }

    private static @Nullable FoundFigure figure(ReadNumber number, Atoms atoms, Words words) {
        if (isYear(number, atoms) || isLabel(number.first(), atoms) || endsRange(number.first(), atoms, words))
            return null;
        int i = number.next();
        BigDecimal value = number.value();
        NumberWords.Factor factor = words.numbers.factor(atoms, i);
        if (factor != null) {
            value = value.multiply(factor.value());
            i = factor.next();
        }
        if (atoms.at(i).isSign("+")) i++;
        value = MoneyExtractor.plain(value);
        if (value.scale() > 0) return null;
        boolean linked = atoms.at(i).isWord()
                && atoms.at(i).text().length() <= LONGEST_LINK
                && words.nouns.find(atoms, i) == null;
        int unit = linked ? i + 1 : i;
        int end = nounEnd(unit, atoms, words);
        if (end < 0) return null;
        int start = atoms.at(unit).start();
        int behind = atoms.at(end - 1).end();
        return new FoundFigure(
                value,
                atoms.text().substring(start, behind),
                atoms.at(number.first()).start(),
                behind);
    }

    /** Index behind the counted noun, over at most two words in lower case before it; -1 if none follows. */
    private static int nounEnd(int unit, Atoms atoms, Words words) {
        for (int i = unit; i <= unit + MOST_ADJECTIVES; i++) {
            if (!atoms.at(i).isWord()) return -1;
            var noun = words.nouns.find(atoms, i);
            if (noun != null) return noun.end();
            String word = atoms.at(i).text();
            boolean adjective = word.length() > LONGEST_LINK && Character.isLowerCase(word.codePointAt(0));
            if (!adjective || words.units.find(atoms, i) != null) return -1;
        }
        return -1;
    }

    /** 1990–2099 are years unless they are round: "2000 de copii". */
    private static boolean isYear(ReadNumber number, Atoms atoms) {
        int value = atoms.at(number.first()).value();
        boolean bare = number.next() == number.first() + 1;
        return bare && value >= 1990 && value <= 2099 && value % 100 != 0;
    }

    /** "Sector 6", "Priority 2": a small number behind a capitalised word inside the sentence names a thing. */
    private static boolean isLabel(int first, Atoms atoms) {
        Atom before = atoms.at(first - 1);
        if (atoms.glued(first) && !before.isSign("(„\"“")) return true;
        boolean capitalised =
                before.isWord() && Character.isUpperCase(before.text().charAt(0));
        return first > 1 && capitalised && atoms.at(first).text().length() <= 2;
    }

    private static boolean endsRange(int first, Atoms atoms, Words words) {
        if (atoms.at(first - 1).isDash()) return atoms.at(first - 2).isNumber();
        if (words.joins.to(atoms, first - 1) == null) return false;
        return atoms.at(first - 2).isNumber() || words.numbers.factor(atoms, first - 2) != null;
    }
}
