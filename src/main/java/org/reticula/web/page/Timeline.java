package org.reticula.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time, drawn to one scale. Places are percentages of the width, so that the drawing fits any screen and its words
 * keep their size.
 *
 * @param ticks years
 * @param today where now is, or null if that is outside
 */
public record Timeline(
        List<Bar> bars, List<Tick> ticks, @Nullable String today) {
    private static final int MOST_TICKS = 8;
    private static final int ROW = 40;
    private static final int FOOT = 24;
    private static final double THINNEST = 0.8;

    /**
     * @param x where it begins
     * @param width its length
     * @param isOpen whether its begin or end is not known
     * @param row from 0
     */
    public record Bar(Thing thing, String when, String x, String width, boolean isOpen, int row) {
        private static final double LATE = 55;

        /** Words of a late bar end where it ends, so that they stay in the drawing. */
        public boolean isLate() {
            return number(x) > LATE;
        }

        public String end() {
            return percent(number(x) + number(width));
        }

        private static double number(String percent) {
            return Double.parseDouble(percent.substring(0, percent.length() - 1));
        }
    }

    /** Of the drawing, in pixels. */
    public int height() {
        return bars.size() * ROW + FOOT;
    }

    public record Tick(String x, String year) {}

    /**
     * A thing and its time.
     *
     * @param from years, with the part of the year behind the point; NaN if not known
     */
    record Span(Thing thing, double from, double to, String when) {
        boolean isKnown() {
            return !Double.isNaN(from) || !Double.isNaN(to);
        }

        double first() {
            return Double.isNaN(from) ? to : from;
        }

        double last() {
            return Double.isNaN(to) ? from : to;
        }
    }

    /** @return null if nothing has a time */
    static @Nullable Timeline of(List<Span> all) {
        List<Span> spans = all.stream()
                .filter(Span::isKnown)
                .filter(span -> span.first() <= span.last())
                .sorted(Comparator.comparingDouble(Span::first))
                .toList();
        if (spans.isEmpty()) return null;
        double first = Math.floor(spans.stream().mapToDouble(Span::first).min().orElse(0));
        double last = Math.max(
                first + 1,
                Math.ceil(spans.stream().mapToDouble(Span::last).max().orElse(0)));
        List<Bar> bars = new ArrayList<>();
        for (Span span : spans) {
            double x = part(span.first(), first, last);
            double width = Math.max(THINNEST, part(span.last(), first, last) - x);
            boolean isOpen = Double.isNaN(span.from()) || Double.isNaN(span.to());
            bars.add(new Bar(
                    span.thing(),
                    span.when(),
                    percent(Math.min(x, 100 - THINNEST)),
                    percent(width),
                    isOpen,
                    bars.size()));
        }
        LocalDate now = LocalDate.now(ZoneOffset.UTC);
        double today = now.getYear() + now.getDayOfYear() / 366.0;
        return new Timeline(
                bars, ticks(first, last), today < first || today > last ? null : percent(part(today, first, last)));
    }

    private static List<Tick> ticks(double first, double last) {
        int step = 1;
        while ((last - first) / step > MOST_TICKS) step += step < 5 ? step == 2 ? 3 : 1 : 5;
        List<Tick> ticks = new ArrayList<>();
        for (int year = (int) first; year <= last; year += step)
            ticks.add(new Tick(percent(part(year, first, last)), String.valueOf(year)));
        return ticks;
    }

    private static double part(double year, double first, double last) {
        return (year - first) / (last - first) * 100;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part);
    }

    /** @param isEnd whether the whole of the day, month or year belongs to it */
    static OptionalDouble year(String date, boolean isEnd) {
        try {
            LocalDate day =
                    switch (date.length()) {
                        case 4 ->
                            isEnd
                                    ? Year.parse(date).atMonth(12).atEndOfMonth()
                                    : Year.parse(date).atDay(1);
                        case 7 ->
                            isEnd
                                    ? YearMonth.parse(date).atEndOfMonth()
                                    : YearMonth.parse(date).atDay(1);
                        default -> LocalDate.parse(date);
                    };
            return OptionalDouble.of(
                    day.getYear() + (day.getDayOfYear() - (isEnd ? 0 : 1)) / (double) day.lengthOfYear());
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }
}
