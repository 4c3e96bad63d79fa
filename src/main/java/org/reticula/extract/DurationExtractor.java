package org.reticula.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;
import org.reticula.model.WordAnalyser;

/**
 * Finds stretches of months and years in a sentence: "48 de luni", "two years", "2,5 Jahre" (30 months). Thread-safe.
 *
 * <pre>
 * List&lt;FoundDuration&gt; durations(sentence, pageText)   in reading order; ranges ("18–24 months") are left out
 * </pre>
 */
public final class DurationExtractor {
    private static final int LONGEST = 600;
    private static final int CUED_LONGEST = 180; // more years than any project runs are somebody's age
    private static final int CUE_BEFORE = 8;
    private static final int CUE_AFTER = 4;

    /** What a language says of durations. */
    private record Words(NumberWords numbers, DurationUnits units, PhraseTable<Boolean> cues, JoinWords joins) {}

    private record Stretch(BigDecimal months, boolean years, int first, int next) {}

    private final WordAnalyser analyser;
    private final LanguageTables<Words> languages;

    public DurationExtractor(List<Lexicon> packs, WordAnalyser analyser) {
        this.analyser = analyser;
        this.languages = new LanguageTables<>(packs, own -> words(own, analyser));
    }

    private static Words words(List<Lexicon> packs, WordAnalyser analyser) {
        PhraseTable<Boolean> cues = new PhraseTable<>();
        for (Lexicon pack : packs)
            for (String cue : pack.list("duration.cues")) cues.add(cue, true, pack.language(), analyser);
        return new Words(
                new NumberWords(packs, analyser),
                new DurationUnits(packs, analyser),
                cues,
                new JoinWords(packs, analyser));
    }

    public List<FoundDuration> durations(Sentence sentence, String text) {
        Words words = languages.get(sentence.language());
        if (!words.units.mayStart(sentence.words()) && !DateExtractor.hasDigit(sentence)) return List.of();
        Atoms atoms = Atoms.of(sentence, text, analyser);
        List<FoundDuration> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); ) {
            Stretch stretch = withRest(stretch(i, atoms, words), atoms, words);
            FoundDuration duration = stretch == null ? null : found(stretch, atoms, words);
            if (duration != null) found.add(duration);
            i = stretch == null ? i + 1 : stretch.next;
        }
        return found;
    }

    private static @Nullable FoundDuration found(Stretch stretch, Atoms atoms, Words words) {
        BigDecimal months = stretch.months.stripTrailingZeros();
        boolean whole = months.signum() > 0 && months.scale() <= 0;
        if (!whole || months.compareTo(BigDecimal.valueOf(LONGEST)) > 0 || endsRange(stretch.first, atoms, words))
            return null;
        int n = months.intValueExact();
        boolean cued = n <= CUED_LONGEST && isCued(stretch, atoms, words);
        return new FoundDuration(
                n, atoms.at(stretch.first).start(), atoms.at(stretch.next - 1).end(), cued);
    }

    private static @Nullable Stretch stretch(int i, Atoms atoms, Words words) {
        BigDecimal number;
        int next;
        ReadNumber digits = ReadNumber.read(atoms, i);
        if (digits != null) {
            if (isYear(digits, atoms)) return null;
            number = digits.value();
            next = digits.next();
        } else {
            var word = words.numbers.number(atoms, i);
            if (word == null) return null;
            number = BigDecimal.valueOf(word.meaning());
            next = word.end();
        }
        var unit = words.units.find(atoms, atoms.at(next).isDash() ? next + 1 : next);
        if (unit == null) return null;
        BigDecimal months = number.multiply(BigDecimal.valueOf(unit.meaning()));
        return new Stretch(months, unit.meaning() > 1, i, unit.end());
    }

    /** "2 years and 6 months" is one stretch. */
    private static @Nullable Stretch withRest(@Nullable Stretch years, Atoms atoms, Words words) {
        if (years == null || !years.years) return years;
        int i = years.next;
        if (words.joins.isAnd(atoms.at(i)) || atoms.at(i).isSign(",")) i++;
        Stretch rest = stretch(i, atoms, words);
        if (rest == null || rest.years || rest.months.compareTo(BigDecimal.valueOf(12)) >= 0) return years;
        return new Stretch(years.months.add(rest.months), true, years.first, rest.next);
    }

    private static boolean isYear(ReadNumber number, Atoms atoms) {
        int value = atoms.at(number.first()).value();
        return number.next() == number.first() + 1 && value >= 1900 && value <= 2099;
    }

    /** "0-3 years", "18 to 24 months". */
    private static boolean endsRange(int first, Atoms atoms, Words words) {
        if (!atoms.at(first - 2).isNumber()) return false;
        return atoms.at(first - 1).isDash() || words.joins.to(atoms, first - 1) != null;
    }

    private static boolean isCued(Stretch stretch, Atoms atoms, Words words) {
        int from = Math.max(0, stretch.first - CUE_BEFORE);
        int to = Math.min(atoms.size(), stretch.next + CUE_AFTER);
        for (int i = from; i < to; i++) {
            if (i == stretch.first) i = stretch.next;
            var cue = words.cues.find(atoms, i);
            if (cue != null && (i >= stretch.next || cue.end() <= stretch.first)) return true;
        }
        return false;
    }
}
