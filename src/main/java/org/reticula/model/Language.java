package org.reticula.model;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a text is written in.
 *
 * @param tag ISO 639 tag ("ro", "nb" as "no"), or {@link #UNKNOWN} when unsure
 * @param confidence 0–1
 */
public record Language(String tag, double confidence) {
    public static final String UNKNOWN = "und";

    private static final Set<ULocale> CLDR =
            Arrays.stream(ULocale.getAvailableLocales()).collect(Collectors.toUnmodifiableSet());

    /**
     * The locale under which CLDR speaks a language. ICU answers for any other in the machine's language, which must not matter.
     *
     * @param tag ISO 639 tag; empty when CLDR says nothing of it
     */
    public static Optional<ULocale> locale(String tag) {
        ULocale locale = new ULocale(tag);
        return CLDR.contains(locale) ? Optional.of(locale) : Optional.empty();
    }

    public boolean known() {
        return !tag.equals(UNKNOWN);
    }
}
