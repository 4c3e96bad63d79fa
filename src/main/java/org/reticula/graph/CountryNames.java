package org.reticula.graph;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.reticula.model.Name;

/** What CLDR calls the countries in one language. */
final class CountryNames {
    private static final Set<ULocale> KNOWN = new HashSet<>(Arrays.asList(ULocale.getAvailableLocales()));

    private final String language;
    private final LocaleDisplayNames names;
    private final List<UResourceBundle> others = new ArrayList<>();

    private CountryNames(ULocale locale) {
        language = locale.getLanguage();
        names = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_FULL, DisplayContext.NO_SUBSTITUTE);
        UResourceBundle regions = UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, locale);
        for (String table : List.of("Countries%short", "Countries%variant")) {
            try {
                others.add(regions.get(table));
            } catch (MissingResourceException e) {
                continue; // this language has no such table
            }
        }
    }

    /** @param tag BCP 47 tag; empty when CLDR has no such language, which ICU would answer in the machine's language */
    static Optional<CountryNames> find(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return KNOWN.contains(locale) ? Optional.of(new CountryNames(locale)) : Optional.empty();
    }

    Optional<Name> findLabel(String country) {
        return Optional.ofNullable(names.regionDisplayName(country)).map(text -> new Name(text, language));
    }

    /** Short and variant names ("UK", "Czech Republic"). */
    List<Name> listOthers(String country) {
        List<Name> found = new ArrayList<>();
        for (UResourceBundle table : others) {
            for (int i = 0; i < table.getSize(); i++) {
                UResourceBundle entry = table.get(i);
                // CLDR holds a placeholder such as "TR-variant" where a language has no variant
                if (country.equals(entry.getKey()) && !entry.getString().startsWith(country + "-"))
                    found.add(new Name(entry.getString(), language));
            }
        }
        return found;
    }
}
