package org.reticula.text;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.MissingResourceException;
import java.util.Set;

/**
 * What CLDR says of full stops in a language.
 *
 * @param abbreviations with their dots but the last: "Prof", "z.B"
 * @param ordinalDots whether a dot after a number makes it an ordinal ("5. Mai")
 */
record CldrSentenceRules(Set<String> abbreviations, boolean ordinalDots) {
    static CldrSentenceRules of(String language) {
        return new CldrSentenceRules(abbreviations(language), hasOrdinalDots(language));
    }

    /** Read here and not left to ICU's own filter, whose copies share their state between threads. */
    private static Set<String> abbreviations(String language) {
        try {
            UResourceBundle bundle = bundle(ICUData.ICU_BRKITR_BASE_NAME, language);
            if (!speaks(bundle, language)) return Set.of();
            String[] all = bundle.get("exceptions").get("SentenceBreak").getStringArray();
            for (int i = 0; i < all.length; i++) all[i] = all[i].substring(0, all[i].length() - 1);
            return Set.of(all);
        } catch (MissingResourceException e) {
            return Set.of(); // most languages have none
        }
    }

    private static boolean hasOrdinalDots(String language) {
        if (!speaks(bundle(ICUData.ICU_BASE_NAME, language), language)) return false;
        return DateTimePatternGenerator.getInstance(new ULocale(language))
                .getBestPattern("MMMMd")
                .contains("d.");
    }

    private static UResourceBundle bundle(String name, String language) {
        return UResourceBundle.getBundleInstance(name, language, CldrSentenceRules.class.getClassLoader());
    }

    /** ICU answers for a language it lacks with that of the machine's locale, which must not matter. */
    private static boolean speaks(UResourceBundle bundle, String language) {
        return bundle.getULocale().getLanguage().equals(language);
    }
}
