package org.reticula.extract;

import org.jspecify.annotations.Nullable;

/** Reads two dates and what joins them: a dash, the pack's "to", or after "between" the language's "and". */
final class PeriodReader {
    private final Atoms atoms;
    private final DateWords words;
    private final DateReader dates;
    private int next;
    private int behindLonely = -1;

    PeriodReader(Atoms atoms, DateWords words) {
        this.atoms = atoms;
        this.words = words;
        this.dates = new DateReader(atoms, words);
    }

    /** Where to look on after {@link #read(int)}: behind the period, or the date that begins none. */
    int next() {
        return next;
    }

    @Nullable
    FoundPeriod read(int i) {
        next = i + 1;
        ReadDate first = dates.read(i);
        if (first == null) first = yearless(i);
        if (first == null || first.days()) {
            if (first != null) next = first.next();
            return null;
        }
        next = first.next();
        FoundPeriod years = first.month() == 0 ? shortYears(first) : null;
        if (years != null) return years;
        int second = behindJoin(first);
        behindLonely = first.next();
        ReadDate last = second < 0 ? null : dates.read(second);
        return last == null ? null : period(first, last);
    }

    private @Nullable FoundPeriod period(ReadDate first, ReadDate last) {
        if (last.days() || first.year() == 0 && last.year() == 0) return null;
        ReadDate from = first.year() == 0 ? first.withYear(last.year()) : first;
        ReadDate to = last.year() == 0 ? last.withYear(first.year()) : last;
        if (from == null || to == null || from.month() == 0 != (to.month() == 0) || !ordered(from, to)) return null;
        next = last.next();
        return new FoundPeriod(from.found(atoms), to.found(atoms));
    }

    private static boolean ordered(ReadDate from, ReadDate to) {
        String a = from.iso();
        String b = to.iso();
        int length = Math.min(a.length(), b.length());
        int order = a.substring(0, length).compareTo(b.substring(0, length));
        return order < 0 || order == 0 && from.month() > 0 && a.length() == b.length() && !a.equals(b);
    }

    /** Index of the second date, -1 when nothing joins it to the first. */
    private int behindJoin(ReadDate first) {
        int i = first.next();
        var to = words.joins.to(atoms, i);
        while (to == null && i < first.next() + 3 && atoms.at(i).isSign(".,")) to = words.joins.to(atoms, ++i);
        if (to == null && i == first.next()) {
            int behindNoise = words.skipNoise(atoms, i); // "2014 r. – 2016 r."
            if (behindNoise > i) {
                i = atoms.at(behindNoise - 1).isDash() ? behindNoise - 1 : behindNoise;
                while (atoms.at(i).isSign(".")) i++;
                to = words.joins.to(atoms, i);
            }
        }
        if (to != null) {
            if (words.joins.isAnd(atoms.at(i)) && !opened(first.first())) return -1;
            return words.skipNoise(atoms, words.skipHyphen(atoms, to.end()));
        }
        if (atoms.at(i).isDash() || atoms.at(i).isSign("÷→")) return words.skipNoise(atoms, skipDashes(i));
        if (words.joins.isAnd(atoms.at(i)) && opened(first.first())) return words.skipNoise(atoms, i + 1);
        boolean listed = first.first() == behindLonely; // right behind a date that began no period
        boolean bare = first.named() && first.year() > 0 && i == first.next() && !listed && adjacent(i);
        return bare ? i : -1;
    }

    private int skipDashes(int i) {
        int at = i;
        while (at < i + 3 && (atoms.at(at).isDash() || atoms.at(at).isSign(">÷→"))) at++;
        return at;
    }

    /** "2014. szeptember 1-jétől 2016. augusztus 31-ig": two dates side by side, but no list of many. */
    private boolean adjacent(int i) {
        ReadDate last = dates.read(i);
        return last != null && last.named() && last.year() > 0 && dates.read(last.next()) == null;
    }

    /** Whether a word that opens a period ("between", "from") ends right before an atom. */
    private boolean opened(int at) {
        for (int start = Math.max(0, at - 5); start < at; start++) {
            var from = words.joins.from(atoms, start);
            int end = from == null ? -1 : words.skipHyphen(atoms, from.end());
            if (from != null && (end == at || words.skipNoise(atoms, end) == at)) return true;
        }
        return false;
    }

    /** "2021-27": the second year in short. */
    private @Nullable FoundPeriod shortYears(ReadDate first) {
        int i = first.next();
        Atom last = atoms.at(i + 1);
        if (!atoms.at(i).isDash()
                || !atoms.glued(i)
                || !atoms.glued(i + 1)
                || last.text().length() != 2) return null;
        int year = first.year() / 100 * 100 + last.value();
        boolean code =
                atoms.glued(i + 2) && (!atoms.at(i + 2).isSign(",;.)”\"") || atoms.insideCode(first.first(), i + 2));
        if (!last.isNumber() || last.value() <= 12 || year <= first.year() || code) return null;
        next = i + 2;
        return new FoundPeriod(first.found(atoms), new FoundDate(Integer.toString(year), last.start(), last.end()));
    }

    /** "01.10. – 30.12.2022": day and month in digits, the year behind the second. */
    private @Nullable ReadDate yearless(int i) {
        boolean pair = atoms.at(i).isNumber()
                && atoms.at(i).text().length() <= 2
                && atoms.at(i + 1).isSign("./")
                && atoms.glued(i + 1)
                && atoms.glued(i + 2)
                && atoms.at(i + 2).text().length() == 2;
        if (!pair || atoms.insideCode(i, i + 3)) return null;
        int end = atoms.glued(i + 3) && atoms.at(i + 3).isSign(".") ? i + 4 : i + 3;
        if (!atoms.at(end).isDash()) return null;
        return ReadDate.of(0, atoms.at(i + 2).value(), atoms.at(i).value(), i, end, false);
    }
}
