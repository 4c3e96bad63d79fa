package org.reticula.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a fact says. */
public sealed interface Value {
    /**
     * Another thing of the page.
     *
     * @param mention its {@link Mention#id()}
     * @param since for MEMBER_OF the ISO date since when, as precise as the page; null when it does not say
     */
    record Thing(int mention, @Nullable String since) implements Value {
        public Thing(int mention) {
            this(mention, null);
        }
    }

    /** ISO date as precise as the page: "2024", "2024-01" or "2024-01-31". */
    record Date(String iso) implements Value {}

    /** @param currency ISO 4217 code */
    record Money(BigDecimal amount, String currency) implements Value {}

    /** A whole number, for instance months. */
    record Count(int number) implements Value {}

    /** A result figure. @param unit what was counted, in the page's words; @param language of unit */
    record Figure(BigDecimal number, String unit, String language) implements Value {}

    /** @param language tag or null for codes */
    record Text(String text, @Nullable String language) implements Value {}
}
