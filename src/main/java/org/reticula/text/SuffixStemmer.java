package org.reticula.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Cuts off the longest of a list of suffixes that leaves four letters. */
final class SuffixStemmer implements Stemmer {
    private static final int MIN_STEM = 4;

    private final List<String> longestFirst;

    /** @param suffixes with or without a leading hyphen; each also works without its accents */
    SuffixStemmer(List<String> suffixes) {
        longestFirst = suffixes.stream()
                .map(s -> s.startsWith("-") ? s.substring(1) : s)
                .flatMap(s -> Stream.of(s.toLowerCase(Locale.ROOT), Folding.fold(s)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Override
    public String stem(String lower) {
        for (String suffix : longestFirst) {
            int left = lower.length() - suffix.length();
            if (left >= MIN_STEM && lower.endsWith(suffix)) return lower.substring(0, left);
        }
        return lower;
    }
}
