package org.reticula.extract;

import org.jspecify.annotations.Nullable;

/** Reads one date at a place in a sentence, whatever the order of its parts. Never looks at an atom more than a few times. */
final class DateReader {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2099;
    private static final int FIRST_PLAIN_YEAR = 1990;

    private final Atoms atoms;
    private final DateWords words;

    DateReader(Atoms atoms, DateWords words) {
        this.atoms = atoms;
        this.words = words;
    }

    /** The date that begins at an atom, plain and yearless ones too; null if none does. */
    @Nullable
    ReadDate read(int i) {
        Atom atom = atoms.at(i);
        if (atom.isNumber()) {
            if (atoms.glued(i) && !opens(i - 1)) return null;
            ReadDate date = numeric(i);
            if (date == null) date = yearFirst(i);
            if (date == null) date = runOfDays(i);
            if (date == null) date = dayFirst(i);
            if (date == null) date = plain(i);
            return date;
        }
        return atom.isWord() ? monthFirst(i) : null;
    }

    // ---- 01.04.2019, 1/2/2024, 2024-01-31, 2023. 01. 31.

    private @Nullable ReadDate numeric(int i) {
        int second = afterSeparator(i);
        int third = second < 0 ? -1 : afterSeparator(second);
        if (third < 0 || !atoms.at(i + 1).text().equals(atoms.at(second + 1).text())) return null;
        if (goesOn(third + 1)) return null;
        int a = atoms.at(i).value();
        int b = atoms.at(second).value();
        int c = atoms.at(third).value();
        if (isYear(i) && isShort(second) && isShort(third)) return ReadDate.of(a, b, c, i, third + 1, false);
        if (!isShort(i) || !isShort(second) || !isYear(third)) return null;
        ReadDate dayFirst = ReadDate.of(c, b, a, i, third + 1, false);
        return dayFirst != null ? dayFirst : ReadDate.of(c, a, b, i, third + 1, false);
    }

    /** Index of the number behind one separator; after a full stop one space may stand. */
    private int afterSeparator(int i) {
        if (!atoms.glued(i + 1)
                || !atoms.at(i + 1).isSign("./-")
                || !atoms.at(i + 2).isNumber()) return -1;
        if (atoms.glued(i + 2)) return i + 2;
        boolean spaced = atoms.at(i + 1).isSign(".")
                && atoms.at(i + 2).start() - atoms.at(i + 1).end() == 1;
        return spaced ? i + 2 : -1;
    }

    /** A longer chain of numbers is a version, a phone number or a code; only a dash may lead on, to the end of a period. */
    private boolean goesOn(int to) {
        if (!atoms.glued(to)) return false;
        if (atoms.at(to).isNumber() || atoms.at(to).isSign("_")) return true;
        return atoms.at(to).isSign("./")
                && atoms.glued(to + 1)
                && atoms.at(to + 1).isNumber();
    }

    private boolean opens(int i) {
        Atom before = atoms.at(i);
        if (before.isDash())
            return !atoms.glued(i) || isYear(i - 1) || !atoms.at(i - 1).isNumber();
        return !before.isNumber() && !before.isWord() && !(before.isSign("./_") && atoms.glued(i));
    }

    // ---- 2023. gada 1. septembris, 2027. április 4., 2014 szeptember

    private @Nullable ReadDate yearFirst(int i) {
        if (!isYear(i) || goesOn(i + 1)) return null;
        int at = words.skipNoise(atoms, skipStop(suffix(i + 1)));
        ReadDate month = month(at, atoms.at(i).value(), i);
        if (month != null) {
            int day = month.next();
            if (!isDay(day) || isFollowedByUnit(day)) return month;
            ReadDate full =
                    ReadDate.of(month.year(), month.month(), atoms.at(day).value(), i, suffix(day + 1), true);
            return full != null ? full : month;
        }
        if (!isDay(at)) return null;
        int behind = words.skipNoise(atoms, skipSigns(suffix(at + 1)));
        ReadDate named = month(behind, atoms.at(i).value(), i);
        if (named == null) return null;
        return ReadDate.of(named.year(), named.month(), atoms.at(at).value(), i, named.next(), true);
    }

    // ---- 1 gennaio 2024, 1er janvier, 1st of May 2024

    private @Nullable ReadDate dayFirst(int i) {
        if (!isDay(i) || goesOn(i + 1)) return null;
        int at = words.skipNoise(atoms, skipSigns(suffix(i + 1)));
        var month = words.months.find(atoms, at);
        if (month == null) return null;
        int day = atoms.at(i).value();
        int year = words.skipNoise(atoms, skipSigns(month.end()));
        if (isYear(year) && !goesOn(year + 1)) {
            return ReadDate.of(atoms.at(year).value(), month.meaning(), day, i, year + 1, true);
        }
        return ReadDate.of(0, month.meaning(), day, i, month.end(), true);
    }

    /** "3 and 4 June 2024", "27-28.10.2022": something took place on those days. */
    private @Nullable ReadDate runOfDays(int i) {
        if (!isDay(i)) return null;
        int join = skipSigns(suffix(i + 1));
        if (!atoms.at(join).isDash() && !words.joins.isAnd(atoms.at(join))) return null;
        int last = join + 1;
        if (!isDay(last) || atoms.at(last).value() <= atoms.at(i).value()) return null;
        ReadDate end = numeric(last);
        if (end == null) end = runOfDays(last);
        if (end == null) end = dayFirst(last);
        return end == null ? null : new ReadDate(end.year(), end.month(), end.day(), i, end.next(), false, true, true);
    }

    // ---- January 1, 2024; iulie 2023; May

    private @Nullable ReadDate monthFirst(int i) {
        var month = words.months.find(atoms, i);
        if (month == null || atoms.glued(i) && atoms.at(i - 1).isNumber()) return null;
        int at = words.skipNoise(atoms, skipSigns(month.end()));
        if (isYear(at) && !goesOn(at + 1)) {
            return ReadDate.of(atoms.at(at).value(), month.meaning(), 0, i, at + 1, true);
        }
        if (isDay(at)) {
            int day = atoms.at(at).value();
            int year = words.skipNoise(atoms, skipSigns(suffix(at + 1)));
            if (isYear(year) && !goesOn(year + 1)) {
                return ReadDate.of(atoms.at(year).value(), month.meaning(), day, i, year + 1, true);
            }
        }
        return ReadDate.of(0, month.meaning(), 0, i, month.end(), true);
    }

    private @Nullable ReadDate month(int at, int year, int first) {
        var month = words.months.find(atoms, at);
        return month == null ? null : ReadDate.of(year, month.meaning(), 0, first, month.end(), true);
    }

    // ---- 04/2019, 2019-04, 2019

    private @Nullable ReadDate plain(int i) {
        boolean pair =
                atoms.glued(i + 1) && atoms.glued(i + 2) && atoms.at(i + 1).isSign("./-");
        if (pair && isShort(i) && isYear(i + 2) && !goesOn(i + 3)) {
            ReadDate date = ReadDate.of(atoms.at(i + 2).value(), atoms.at(i).value(), 0, i, i + 3, false);
            if (date != null && !atoms.at(i + 1).isDash()) return date.asPlain();
        }
        if (!isYear(i) || goesOn(i + 1)) return null;
        boolean monthBehind = pair && atoms.at(i + 2).text().length() == 2 && !goesOn(i + 3);
        int month = atoms.at(i + 2).value();
        if (monthBehind && month != (atoms.at(i).value() + 1) % 100) { // 2011-12 may be two years
            ReadDate date = ReadDate.of(atoms.at(i).value(), month, 0, i, i + 3, false);
            if (date != null) return date.asPlain();
        }
        if (atoms.at(i).value() < FIRST_PLAIN_YEAR || atoms.at(i + 1).isSign("%")) return null;
        return new ReadDate(atoms.at(i).value(), 0, 0, i, i + 1, true, false, false);
    }

    // ---- parts

    boolean isYear(int i) {
        int value = atoms.at(i).value();
        return atoms.at(i).text().length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    private boolean isShort(int i) {
        return atoms.at(i).isNumber() && atoms.at(i).text().length() <= 2;
    }

    private boolean isDay(int i) {
        int value = atoms.at(i).value();
        return isShort(i) && value >= 1 && value <= 31;
    }

    /** "2023 m. sausio 15 dalyviai" would be 15 participants, were they not of another line: a day is followed by no decimals. */
    private boolean isFollowedByUnit(int day) {
        return atoms.glued(day + 1) && atoms.at(day + 1).isSign("%,:") && atoms.glued(day + 2);
    }

    /** Index behind what is glued to a number: 1st, 1er, 1º, 1o, 4-én. */
    private int suffix(int i) {
        int at = i;
        if (atoms.glued(at) && atoms.at(at).isSign("°")) return at + 1;
        if (atoms.glued(at) && atoms.at(at).isDash() && atoms.glued(at + 1)) at++;
        boolean short_ = atoms.at(at).isWord() && atoms.at(at).text().length() <= 5;
        return atoms.glued(at) && short_ && words.months.find(atoms, at) == null ? at + 1 : i;
    }

    private int skipStop(int i) {
        return atoms.at(i).isSign(".") ? i + 1 : i;
    }

    private int skipSigns(int i) {
        int at = i;
        while (at < i + 2 && atoms.at(at).isSign(".,")) at++;
        return at;
    }
}
