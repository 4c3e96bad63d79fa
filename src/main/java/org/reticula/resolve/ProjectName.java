package org.reticula.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a project taken apart: "CARE – Community Care for Older People (Erasmus+ KA2, 2018–2020)".
 *
 * @param acronym folded; null if the name has none. A name of one word is its acronym
 * @param title the words that say what it is about; null if the name has none
 * @param identifiers numbers and codes of funds
 * @param programmes folded names of what funds it, with the IRIs of those the vocabulary knows
 * @param years behind the name
 */
record ProjectName(
        @Nullable String acronym,
        @Nullable NameProfile title,
        Set<String> identifiers,
        Set<String> programmes,
        Set<String> years) {}
