package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Widest line of a wrapped text. */
    private static final int WIDTH = 100;

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

    /**
     * Whether the lines were broken at a width, as mails and old text files are: none is much longer than that width, and again and
     * again one goes on in small letters on the next.
     */
    static boolean isWrapped(List<Line> lines) {
        int broken = 0;
        int overlong = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().length() > WIDTH) overlong++;
            if (i > 0
                    && continues(lines.get(i - 1), lines.get(i))
                    && Character.isLowerCase(lines.get(i).text().codePointAt(0))) broken++;
        }
        return broken >= 3 && overlong * 20 <= lines.size();
    }

    /** Joins the lines of each paragraph by spaces where the text is wrapped. */
    static List<Line> unwrapped(List<Line> lines) {
        if (!isWrapped(lines)) return lines;
        List<Line> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Line first = lines.get(0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (text.isEmpty()) first = line;
            else text.append(' ');
            text.append(line.text());
            boolean ends = i + 1 == lines.size() || !continues(line, lines.get(i + 1));
            if (!ends) continue;
            joined.add(new Line(text.toString(), first.indent(), first.afterBlank(), line.beforeBlank()));
            text.setLength(0);
        }
        return joined;
    }

    /** Whether the next line may belong to the same paragraph: the first is nearly full, the next begins nothing new. */
    private static boolean continues(Line line, Line next) {
        if (line.beforeBlank() || line.text().length() < WIDTH / 2) return false;
        String text = next.text();
        return Bullet.width(text) == 0
                && !text.contains(" | ")
                && Bullet.number(text) < 0
                && Colon.find(text, 1, Math.min(text.length(), 30)) < 0;
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

    private static @Nullable Line line(String text, int from, int to, boolean afterBlank) {
        int start = from;
        int indent = 0;
        while (start < to && Blank.is(text.charAt(start))) indent += text.charAt(start++) == '\t' ? 4 : 1;
        int end = to;
        while (end > start && Blank.is(text.charAt(end - 1))) end--;
        return start == end ? null : new Line(text.substring(start, end), indent, afterBlank, false);
    }
}
