package org.reticula.text;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings the codes under which a language is known to the tag that the packs use, by what CLDR says of them. */
final class LanguageTags {
    private static final Map<String, String> PARENTS = parents();

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    /** Codes for the lack of one language: undetermined, several, none, and those that have no code. */
    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

    private LanguageTags() {}

    /** ISO 639 tag, of two letters where there is one, for a BCP 47 tag or ISO 639 code ("ron", "ro_RO", "nb-NO"); empty if it names no language. */
    static Optional<String> find(String code) {
        String language = ULocale.createCanonical(code.strip()).getLanguage();
        String tag = PARENTS.getOrDefault(language, language);
        return TAG.matcher(tag).matches() && !NO_LANGUAGE.contains(tag) ? Optional.of(tag) : Optional.empty();
    }

    /** Written standards that CLDR files under their common language. */
    private static Map<String, String> parents() {
        UResourceBundle table = UResourceBundle.getBundleInstance(
                        ICUData.ICU_BASE_NAME, "supplementalData", LanguageTags.class.getClassLoader())
                .get("parentLocales");
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < table.getSize(); i++) {
            UResourceBundle row = table.get(i);
            String[] children =
                    switch (row.getType()) {
                        case UResourceBundle.STRING -> new String[] {row.getString()};
                        case UResourceBundle.ARRAY -> row.getStringArray();
                        default -> new String[0];
                    };
            if (row.getKey().length() > 3) continue; // regional variants, not languages
            for (String child : children) all.put(child, row.getKey());
        }
        return all;
    }
}
