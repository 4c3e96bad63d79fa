package org.reticula.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a release: 2026-03-01-002 is the second of that day.
 *
 * @param date ISO date
 * @param number from 1
 */
record ReleaseName(String date, int number) implements Comparable<ReleaseName> {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{3,9})");

    static Optional<ReleaseName> find(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ReleaseName(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * Greater than all names in use, also when the clock was put back.
     *
     * @param used oldest first
     */
    static ReleaseName next(String today, List<ReleaseName> used) {
        if (used.isEmpty()) return new ReleaseName(today, 1);
        ReleaseName last = used.get(used.size() - 1);
        return last.date.compareTo(today) < 0 ? new ReleaseName(today, 1) : new ReleaseName(last.date, last.number + 1);
    }

    @Override
    public int compareTo(ReleaseName other) {
        return Comparator.comparing(ReleaseName::date)
                .thenComparing(ReleaseName::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%03d", date, number);
    }
}
