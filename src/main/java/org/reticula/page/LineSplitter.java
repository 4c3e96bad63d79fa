package org.reticula.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines that are not blank. */
final class LineSplitter {

    /**
     * @param text trimmed at both ends, otherwise as it stands
     * @param indent width of the white space before it, a tab counting four
     * @param afterBlank first line, or a blank one before it
     * @param beforeBlank last line, or a blank one behind it
     */
    record Line(String text, int indent, boolean afterBlank, boolean beforeBlank) {
        /** Stands alone between blank lines. */
        boolean alone() {
            return afterBlank && beforeBlank;
        }
    }

    private LineSplitter() {}

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        boolean blank = true;
        while (from <= text.length()) {
            int to = lineEnd(text, from);
            Line line = line(text, from, to, blank);
            if (line == null) {
                if (!lines.isEmpty()) lines.set(lines.size() - 1, closed(lines.get(lines.size() - 1)));
                blank = true;
            } else {
                lines.add(line);
                blank = false;
            }
            from = to + (text.startsWith("\r\n", to) ? 2 : 1);
        }
        if (!lines.isEmpty()) lines.set(lines.size() - 1, closed(lines.get(lines.size() - 1)));
        return lines;
    }

    private static Line closed(Line line) {
        return new Line(line.text(), line.indent(), line.afterBlank(), true);
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) at++;
        return at;
    }

    private static boolean isBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static @org.jspecify.annotations.Nullable Line line(String text, int from, int to, boolean afterBlank) {
        int start = from;
        int indent = 0;
        while (start < to && Blank.is(text.charAt(start))) indent += text.charAt(start++) == '\t' ? 4 : 1;
        int end = to;
        while (end > start && Blank.is(text.charAt(end - 1))) end--;
        return start == end ? null : new Line(text.substring(start, end), indent, afterBlank, false);
    }
}
