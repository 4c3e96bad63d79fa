package org.reticula.operations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one column. "3/4/2015" alone may be in March or in April: what the other cells of the column show decides; where they
 * show nothing the day comes first, as everywhere in the Union, and where they show both it is not read.
 */
final class DateColumn {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\.?(?:[ T]\\s?\\d{1,2}:.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{4}|\\d{2})\\.?(?:\\s\\D{1,2}\\.)?(?:[ T]\\s?\\d{1,2}:.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{4})\\s?[-./]\\s?(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\s?[-./]\\s?(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})\\.?[\\s-]*)?(\\p{L}[\\p{L}\\p{M}]*)\\.?[\\s-]+(\\d{4}|\\d{2})\\.?");
    private static final LocalDate SERIAL_START =
            LocalDate.of(1899, 12, 30); // Excel's day 0, for all days since March 1900
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2099;
    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 3;
    private static final int MONTH_ENDING = 3;

    private final @Nullable DateTimeFormatter format;
    private final Map<String, Integer> months;
    private int daysFirst;
    private int monthsFirst;

    /**
     * @param format by the mapping; null to see from the cells
     * @param months number of the month by its folded name
     */
    DateColumn(@Nullable DateTimeFormatter format, Map<String, Integer> months) {
        this.format = format;
        this.months = months;
    }

    /** Takes note of how a cell is written. */
    void see(String cell) {
        Matcher date = YEAR_LAST.matcher(cell);
        if (format != null || !date.matches()) return;
        int first = number(date, 1);
        int second = number(date, 2);
        if (first > MONTHS && second <= MONTHS) daysFirst++;
        if (second > MONTHS && first <= MONTHS) monthsFirst++;
    }

    /** ISO date as precise as the cell; empty if it cannot be read without guessing. */
    Optional<String> read(String cell) {
        if (format != null) return formatted(cell, format);
        Matcher date = YEAR_LAST.matcher(cell);
        if (date.matches()) return yearLast(number(date, 1), number(date, 2), year(date.group(3)));
        date = YEAR_FIRST.matcher(cell);
        if (date.matches()) return day(number(date, 1), number(date, 2), number(date, 3));
        date = COMPACT.matcher(cell);
        if (date.matches()) return day(number(date, 1), number(date, 2), number(date, 3));
        date = SERIAL.matcher(cell);
        if (date.matches()) return known(SERIAL_START.plusDays(number(date, 1)));
        date = MONTH_LAST.matcher(cell);
        if (date.matches()) return month(number(date, 1), number(date, 2));
        date = MONTH_FIRST.matcher(cell);
        if (date.matches()) return month(number(date, 2), number(date, 1));
        date = WORDS.matcher(cell);
        if (date.matches()) return words(date);
        boolean year = cell.length() == 4 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return year && isYear(Integer.parseInt(cell)) ? Optional.of(cell) : Optional.empty();
    }

    private static Optional<String> formatted(String cell, DateTimeFormatter format) {
        try {
            return known(LocalDate.parse(cell, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> yearLast(int first, int second, int year) {
        boolean clear = first > MONTHS || second > MONTHS || first == second;
        if (!clear && daysFirst > 0 && monthsFirst > 0) return Optional.empty();
        boolean dayFirst = second <= MONTHS && (first > MONTHS || monthsFirst == 0);
        return dayFirst ? day(year, second, first) : day(year, first, second);
    }

    private Optional<String> words(Matcher date) {
        Integer month = month(Folded.of(date.group(2)));
        if (month == null) return Optional.empty();
        int year = year(date.group(3));
        return date.group(1) == null ? month(year, month) : day(year, month, number(date, 1));
    }

    /** Also with an ending of its case that CLDR lacks: "aprila". */
    private @Nullable Integer month(String word) {
        for (int to = word.length(); to >= SHORTEST_MONTH && to > word.length() - MONTH_ENDING; to--) {
            Integer month = months.get(word.substring(0, to));
            if (month != null) return month;
        }
        return null;
    }

    private static Optional<String> day(int year, int month, int day) {
        try {
            return known(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> known(LocalDate date) {
        return isYear(date.getYear()) ? Optional.of(date.toString()) : Optional.empty();
    }

    private static Optional<String> month(int year, int month) {
        boolean known = isYear(year) && month >= 1 && month <= MONTHS;
        return known ? Optional.of(String.format(Locale.ROOT, "%04d-%02d", year, month)) : Optional.empty();
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Structural funds are younger than the century's last years that two digits could mean. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
