package org.reticula.operations;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;

/** Names of months as CLDR and the language pack have them; tables often have the English ones. */
final class MonthWords {
    private MonthWords() {}

    /** Number of the month, from 1, by its folded name. */
    static Map<String, Integer> of(String language, List<Lexicon> packs) {
        Map<String, Integer> months = new HashMap<>();
        add(months, ULocale.ENGLISH);
        Language.locale(language).ifPresent(locale -> add(months, locale));
        for (Lexicon pack : packs) {
            for (int m = 1; m <= 12 && pack.language().equals(language); m++)
                for (String word : pack.list("dates.months." + m)) months.put(Folded.of(word), m);
        }
        return months;
    }

    private static void add(Map<String, Integer> months, ULocale locale) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int m = 0; m < names.length; m++)
                    if (names[m].length() > 2) months.put(Folded.of(names[m]), m + 1);
            }
        }
    }
}
