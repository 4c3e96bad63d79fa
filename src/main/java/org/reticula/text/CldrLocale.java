package org.reticula.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The locales under which CLDR speaks a language. ICU answers for any other in the machine's language, which must not matter. */
public final class CldrLocale {
    private static final Set<ULocale> KNOWN =
            Arrays.stream(ULocale.getAvailableLocales()).collect(Collectors.toUnmodifiableSet());

    private CldrLocale() {}

    /** @param language ISO 639 tag; empty when CLDR says nothing of it */
    public static Optional<ULocale> find(String language) {
        ULocale locale = new ULocale(language);
        return KNOWN.contains(locale) ? Optional.of(locale) : Optional.empty();
    }
}
