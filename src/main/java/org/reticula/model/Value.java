package org.reticula.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a fact says. */
public sealed interface Value {
    /** Another thing of the page: its {@link Mention#id()}. */
    record Thing(int mention) implements Value {}

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
