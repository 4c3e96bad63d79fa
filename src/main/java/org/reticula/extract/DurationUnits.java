package org.reticula.extract;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Words for months and years: the pack's, and CLDR's in every plural form ("luni", "de luni"). */
final class DurationUnits {
    private static final List<Double> EXAMPLES = List.of(1.0, 2.0, 3.0, 5.0, 11.0, 20.0, 2.5);
    private static final int SHORTEST_ABBREVIATION = 3;

    private final PhraseTable<Integer> months = new PhraseTable<>();

    DurationUnits(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) {
            Map<String, Integer> forms = new LinkedHashMap<>();
            pack.list("duration.months").forEach(w -> forms.put(w, 1));
            pack.list("duration.years").forEach(w -> forms.put(w, 12));
            Language.locale(pack.language()).ifPresent(locale -> addCldr(forms, locale));
            forms.forEach((word, n) -> months.add(word, n, pack.language(), analyser));
        }
    }

    private static void addCldr(Map<String, Integer> forms, ULocale locale) {
        addCldr(forms, MeasureFormat.getInstance(locale, FormatWidth.WIDE), 1);
        addCldr(forms, MeasureFormat.getInstance(locale, FormatWidth.SHORT), SHORTEST_ABBREVIATION);
    }

    private static void addCldr(Map<String, Integer> forms, MeasureFormat format, int shortest) {
        for (double number : EXAMPLES) {
            addForm(forms, format.format(new Measure(number, MeasureUnit.MONTH)), 1, shortest);
            addForm(forms, format.format(new Measure(number, MeasureUnit.YEAR)), 12, shortest);
        }
    }

    private static void addForm(Map<String, Integer> forms, String printed, int months, int shortest) {
        String word = printed.replaceAll("[\\p{N}\\p{Z}.,]+", " ").strip();
        if (word.length() >= shortest) forms.putIfAbsent(word, months);
    }

    /** Whether a unit may be among the words. */
    boolean mayStart(List<Word> words) {
        return months.mayStart(words);
    }

    /** Months in the unit that is named at an atom, 1 or 12. */
    PhraseTable.@Nullable Match<Integer> find(Atoms atoms, int at) {
        return months.find(atoms, at);
    }
}
