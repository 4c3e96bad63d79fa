package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the day on which evidence was first seen from release to release, also where the page that gives it has moved. Both releases are sorted, and all
 * evidence of a statement is together, so one reading of the release before is enough and no more than one statement's evidence is held in memory.
 */
final class FirstSeen {
    private final @Nullable BufferedReader before;
    private final Map<String, String> moved;
    private final Map<String, String> days = new HashMap<>();
    private String group = "";
    private @Nullable String ahead;

    /**
     * @param before lines of the release before; null if there is none
     * @param moved half of the page's hash that evidence ends in now, to the one that it ended in before
     */
    FirstSeen(@Nullable BufferedReader before, Map<String, String> moved) {
        this.before = before;
        this.moved = moved;
        advance();
    }

    /** @param line the next line of the new release: comes back with the older day, where there is one */
    String keep(String line) {
        if (!isDay(line)) return line;
        String subject = subject(line);
        String statement = statement(subject);
        if (!statement.equals(group)) load(statement);
        String old = days.get(subject);
        if (old == null) old = days.get(former(subject));
        return old == null ? line : subject + old;
    }

    /** The evidence as it was called when its page was somewhere else. */
    private String former(String evidence) {
        int end = evidence.length() - 1;
        int half = statement(evidence).length();
        return evidence.substring(0, half) + moved.getOrDefault(evidence.substring(half, end), "") + ">";
    }

    private void load(String statement) {
        days.clear();
        group = statement;
        while (ahead != null) {
            String subject = subject(ahead);
            int order = statement(subject).compareTo(statement);
            if (order > 0) return;
            if (order == 0) days.put(subject, ahead.substring(subject.length()));
            advance();
        }
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

    private static String subject(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** What the IRIs of all evidence of one statement begin with. */
    private static String statement(String evidence) {
        return evidence.substring(0, Math.min(evidence.length() - 1, evidence.lastIndexOf('/') + 1 + Iris.HALF));
    }
}
