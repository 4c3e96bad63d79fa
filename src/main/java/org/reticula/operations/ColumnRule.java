package org.reticula.operations;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of a role.
 *
 * @param line of the mapping, from 1
 * @param columns titles, parts of titles or "#3"; of a role with one value the first cell that is not empty counts
 * @param sum whether an amount is the sum of its columns
 * @param separator between several values in one cell; null if a cell holds one
 * @param pattern its first group is the value, the rest of the cell is none; null if the cell is the value
 * @param values what cells mean, by their text, folded; by {@link #ANY} what all others do
 * @param format of dates; null to see from the column
 * @param decimals sign before the decimals; null to see from the column
 * @param factor that amounts are multiplied by
 * @param currency ISO 4217 code of amounts without one; null for the list's
 */
record ColumnRule(
        int line,
        List<String> columns,
        boolean sum,
        @Nullable String separator,
        @Nullable Pattern pattern,
        Map<String, String> values,
        @Nullable DateTimeFormatter format,
        @Nullable DecimalSign decimals,
        BigDecimal factor,
        @Nullable String currency) {
    /** Stands for every cell that has no meaning of its own. */
    static final String ANY = "*";
}
