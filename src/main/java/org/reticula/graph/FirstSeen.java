package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the day on which evidence was first seen from release to release. Both are sorted, so one reading of the release
 * before is enough and nothing is held in memory.
 */
final class FirstSeen {
    private final @Nullable BufferedReader before;
    private @Nullable String ahead;

    /** @param before lines of the release before; null if there is none */
    FirstSeen(@Nullable BufferedReader before) {
        this.before = before;
        advance();
    }

    /** @param line the next line of the new release: comes back with the older day, where there is one */
    String keep(String line) {
        if (ahead == null || !isDay(line)) return line;
        String key = key(line);
        while (ahead != null && key(ahead).compareTo(key) < 0) advance();
        return ahead != null && key(ahead).equals(key) ? ahead : line;
    }

    private void advance() {
        ahead = null;
        try {
            for (String line = next(); line != null && ahead == null; line = ahead == null ? next() : line) {
                if (isDay(line)) ahead = line;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String next() throws IOException {
        return before == null ? null : before.readLine();
    }

    private static boolean isDay(String line) {
        return line.startsWith(Words.FIRST_SEEN.getURI(), line.indexOf(' ') + 2);
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
