package org.reticula.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How numbers and counts are shown to people. */
final class Text {
    private Text() {}

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String number(long n) {
        return format("%,d", n);
    }

    /** "project 13 · programme 9", most first. */
    static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + number(e.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** @param said statements that pages make; @param quotes words of pages that hold them up */
    static String statements(long said, long quotes) {
        return number(said) + " from the pages, held up by " + number(quotes) + " quotes";
    }

    /** @param others statements that no page makes */
    static String besides(long others) {
        return number(others) + " besides: vocabulary, names, the pages themselves";
    }

    /** @param pairs that may be one thing */
    static String review(long pairs) {
        return number(pairs) + (pairs == 1 ? " pair waits" : " pairs wait") + " for a person: reticula review";
    }

    /** A line of a summary. */
    static String row(String name, String value) {
        return format("%-11s %s", name, value).stripTrailing();
    }
}
