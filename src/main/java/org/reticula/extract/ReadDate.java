package org.reticula.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as the reader took it from the atoms; it may still lack its year.
 *
 * @param year 0 when the page prints none
 * @param month 0 when the page prints none
 * @param day 0 when the page prints none
 * @param next index of the atom behind it
 * @param plain whether nothing but its place says that it is a date: 2024, 04/2019
 * @param named whether the month is a word
 * @param days whether it is a run of days in one month ("3 and 4 June"), which is an event and no date
 */
record ReadDate(int year, int month, int day, int first, int next, boolean plain, boolean named, boolean days) {

    /** Null when there is no such day. */
    static @Nullable ReadDate of(int year, int month, int day, int first, int next, boolean named) {
        if (!exists(year, month, day)) return null;
        return new ReadDate(year, month, day, first, next, false, named, false);
    }

    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 0) return false;
        try {
            LocalDate.of(year == 0 ? 2024 : year, month, Math.max(day, 1)); // without a year 29 February may exist
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    ReadDate asPlain() {
        return new ReadDate(year, month, day, first, next, true, named, days);
    }

    ReadDate asDays() {
        return new ReadDate(year, month, day, first, next, plain, named, true);
    }

    @Nullable
    ReadDate withYear(int other) {
        return exists(other, month, day) ? new ReadDate(other, month, day, first, next, plain, named, days) : null;
    }

    String iso() {
        if (month == 0) return String.format(Locale.ROOT, "%04d", year);
        if (day == 0) return String.format(Locale.ROOT, "%04d-%02d", year, month);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    FoundDate found(Atoms atoms) {
        return new FoundDate(iso(), atoms.at(first).start(), atoms.at(next - 1).end());
    }
}
