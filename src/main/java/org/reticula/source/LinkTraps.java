package org.reticula.source;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reticula.model.Issue;

/**
 * Knows the places of a site where links never end: calendars, paths that grow, filters that can be combined without end. What it lets
 * through depends on the order of its questions, so they are to be asked in a fixed one.
 */
public final class LinkTraps {
    private static final int SEGMENTS = 12;
    private static final int REPEATED = 3;
    private static final int NUMBERS = 5;
    private static final int QUERIES = 100;
    private static final int DAYS = 60;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A year, and a month after it. */
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(19|20|21)\\d\\d([-/_.]?|[^/\\d]{1,12})(0?[1-9]|1[0-2])(?!\\d{3})");

    private final Map<String, Set<String>> queries = new HashMap<>();
    private final Map<String, Set<String>> dates = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Issue> first = new TreeMap<>();

    /** Whether the address may be followed; one that may not is counted. */
    public boolean allows(URI address) {
        Optional<String> trap = trap(address);
        trap.ifPresent(why -> count(why, address));
        return trap.isEmpty();
    }

    private Optional<String> trap(URI address) {
        List<String> segments = Arrays.stream(address.getRawPath().split("/"))
                .filter(s -> !s.isEmpty())
                .toList();
        if (segments.size() > SEGMENTS) return Optional.of("the path is longer than " + SEGMENTS + " parts");
        if (isRepeated(segments)) return Optional.of("parts of the path come again and again");
        if (segments.stream().filter(s -> NUMBER.matcher(s).matches()).count() >= NUMBERS)
            return Optional.of("the path is made of numbers");
        String path = address.getHost() + address.getRawPath();
        String query = address.getRawQuery();
        String whole = path + (query == null ? "" : "?" + query);
        if (DATE.matcher(whole.substring(address.getHost().length())).find()
                && isOver(dates, NUMBER.matcher(whole).replaceAll("#"), whole, DAYS))
            return Optional.of("this is a calendar: more than " + DAYS + " addresses that differ by the date alone");
        if (query != null && isOver(queries, path, query, QUERIES))
            return Optional.of("more than " + QUERIES + " variants of one page");
        return Optional.empty();
    }

    private static boolean isRepeated(List<String> segments) {
        Map<String, Long> counts = segments.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        return counts.entrySet().stream()
                .anyMatch(e ->
                        e.getValue() >= REPEATED && !NUMBER.matcher(e.getKey()).matches());
    }

    /** Remembers the variant, and whether there were too many before it. */
    private static boolean isOver(Map<String, Set<String>> seen, String key, String variant, int most) {
        Set<String> variants = seen.computeIfAbsent(key, k -> new HashSet<>());
        return !variants.contains(variant) && (variants.size() >= most || !variants.add(variant));
    }

    private void count(String why, URI address) {
        String kind = WebAddress.site(address) + " " + why;
        refused.merge(kind, 1, Integer::sum);
        first.putIfAbsent(kind, new Issue("Trap", address.toString(), why, false));
    }

    /** One issue "Trap" for each kind of trap and site. */
    public void report(Consumer<Issue> issues) {
        first.forEach((kind, issue) -> issues.accept(new Issue(
                issue.code(),
                issue.source(),
                issue.message() + "; " + refused.get(kind) + " such links were not followed",
                false)));
    }
}
