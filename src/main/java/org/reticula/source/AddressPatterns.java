package org.reticula.source;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells addresses by patterns. In a pattern {@code *} stands for any characters; one that begins with {@code /} is compared with the path and
 * query, all others with the whole address.
 */
public final class AddressPatterns {
    private record One(boolean path, Pattern pattern) {}

    private final List<One> patterns;

    public AddressPatterns(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(p -> new One(p.startsWith("/"), pattern(p)))
                .toList();
    }

    private static Pattern pattern(String text) {
        String regex = Arrays.stream(text.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether one of them fits. */
    public boolean match(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath() + query;
        return patterns.stream().anyMatch(p -> p.pattern()
                .matcher(p.path() ? path : address.toString())
                .matches());
    }
}
