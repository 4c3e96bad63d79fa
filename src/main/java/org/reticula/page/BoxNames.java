package org.reticula.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.reticula.page.Region.Purpose;

/** What the class and id names of a box say of its purpose; the names are in {@code boxes.txt}. */
final class BoxNames {
    private static final Map<String, Purpose> NAMES = read();

    /** Longest run of words that a name in the file has. */
    private static final int WORDS = 3;

    /** Sites repeat their class names on every page; kept up to a bound, since some number them. */
    private static final Map<String, Purpose> KNOWN = new ConcurrentHashMap<>();

    private static final int KEPT = 20_000;

    private BoxNames() {}

    /** @param names class names parted by spaces, or an id */
    static Purpose purpose(String names) {
        if (names.isEmpty()) return Purpose.OPEN;
        Purpose known = KNOWN.get(names);
        if (known != null) return known;
        Purpose found = find(names);
        if (KNOWN.size() < KEPT && names.length() < 200) KNOWN.put(names, found);
        return found;
    }

    private static Purpose find(String names) {
        Purpose found = Purpose.OPEN;
        for (String name : names.split("[ \\t\\n\\r\\f]+", 60)) {
            Purpose purpose = findOne(name);
            if (purpose.compareTo(found) > 0) found = purpose;
        }
        return found;
    }

    private static Purpose findOne(String name) {
        Purpose whole = NAMES.get("=" + name.toLowerCase(Locale.ROOT));
        if (whole != null) return whole;
        List<String> words = words(name);
        if (words.isEmpty() || List.of("has", "with", "no", "js", "is", "not").contains(words.get(0)))
            return Purpose.OPEN;
        Purpose found = Purpose.OPEN;
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + WORDS); to++) {
                Purpose purpose = NAMES.getOrDefault(String.join("-", words.subList(from, to)), Purpose.OPEN);
                if (purpose.compareTo(found) > 0) found = purpose;
            }
        }
        return found;
    }

    /** "siteNav", "site-nav" and "site_nav" to site, nav. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        int end = Math.min(name.length(), 100);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = letter
                    && i > from
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (letter && !hump) continue;
            if (i > from) words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
            from = hump ? i : i + 1;
        }
        return words;
    }

    private static Map<String, Purpose> read() {
        Map<String, Purpose> names = new HashMap<>();
        var stream =
                Objects.requireNonNull(BoxNames.class.getResourceAsStream("boxes.txt"), "boxes.txt is not packed in");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Purpose purpose = Purpose.OPEN;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("[never]")) purpose = Purpose.NEVER;
                else if (line.equals("[furniture]")) purpose = Purpose.FURNITURE;
                else if (line.equals("[aside]")) purpose = Purpose.ASIDE;
                else if (!line.isBlank() && !line.startsWith("#")) names.put(line.strip(), purpose);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read boxes.txt", e);
        }
        return Map.copyOf(names);
    }
}
