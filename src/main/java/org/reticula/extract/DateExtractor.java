package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * Finds dates and periods in a sentence. Thread-safe.
 *
 * <pre>
 * List&lt;FoundDate&gt; dates(sentence, pageText)        full dates and named months with their year
 * List&lt;FoundDate&gt; plainDates(sentence, pageText)   the same, and bare years (1990–2099), 04/2019, 2019-04: for fields and cues only
 * List&lt;FoundPeriod&gt; periods(sentence, pageText)    two dates that belong together; years alone too, see {@link FoundPeriod#yearsOnly()}
 * </pre>
 *
 * Days of an event ("3 and 4 June 2024") are neither. All offsets are those of the page's text.
 */
public final class DateExtractor {
    private final WordAnalyser analyser;
    private final LanguageTables<DateWords> languages;

    public DateExtractor(List<Lexicon> packs, WordAnalyser analyser) {
        this.analyser = analyser;
        this.languages = new LanguageTables<>(packs, own -> new DateWords(own, analyser));
    }

    /** Dates that are dates wherever they stand: with day or month by name, or day, month and year in digits. */
    public List<FoundDate> dates(Sentence sentence, String text) {
        return dates(sentence, text, false);
    }

    /** Also what is a date only where one is expected: bare years, month and year in digits. */
    public List<FoundDate> plainDates(Sentence sentence, String text) {
        return dates(sentence, text, true);
    }

    private List<FoundDate> dates(Sentence sentence, String text, boolean plain) {
        if (!hasDigit(sentence)) return List.of();
        Atoms atoms = Atoms.of(sentence, text, analyser);
        DateReader reader = new DateReader(atoms, languages.get(sentence.language()));
        List<FoundDate> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); ) {
            ReadDate date = reader.read(i);
            if (date != null && date.year() > 0 && !date.days() && (plain || !date.plain()))
                found.add(date.found(atoms));
            i = date == null ? i + 1 : date.next();
        }
        return found;
    }

    /** Periods in reading order; dates out of order are no period. */
    public List<FoundPeriod> periods(Sentence sentence, String text) {
        if (!hasDigit(sentence)) return List.of();
        Atoms atoms = Atoms.of(sentence, text, analyser);
        PeriodReader reader = new PeriodReader(atoms, languages.get(sentence.language()));
        List<FoundPeriod> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i = reader.next()) {
            @Nullable FoundPeriod period = reader.read(i);
            if (period != null) found.add(period);
        }
        return found;
    }

    static boolean hasDigit(Sentence sentence) {
        for (Word word : sentence.words()) {
            String text = word.text();
            if (Character.isDigit(text.charAt(0)) || Character.isDigit(text.charAt(text.length() - 1))) return true;
            for (int i = 1; i < text.length() - 1; i++) if (Character.isDigit(text.charAt(i))) return true;
        }
        return false;
    }
}
