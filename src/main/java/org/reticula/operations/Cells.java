package org.reticula.operations;

import java.util.regex.Pattern;

/** What is common to the texts of all cells. */
final class Cells {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private Cells() {}

    /** Without blanks around it and without characters that are no text; everything inside stays literal. */
    static String literal(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) from++;
        while (to > from && isBlank(cell.charAt(to - 1))) to--;
        boolean clean = true;
        for (int i = from; i < to && clean; i++) clean = isText(cell.charAt(i));
        if (clean) return cell.substring(from, to);
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) if (isText(cell.charAt(i))) text.append(cell.charAt(i));
        return text.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    private static boolean isText(char c) {
        return c >= ' ' && c != '\u007F' && c < '\uFFFE' || c == '\n' || c == '\t' || c == '\r';
    }

    /** In one line, with one blank between words. */
    static String name(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean space = c <= ' ' || c == '\u00A0' || c == '\u2007' || c == '\u202F';
            if (space && (c != ' ' || i + 1 < cell.length() && cell.charAt(i + 1) <= ' ')) {
                return SPACES.matcher(cell).replaceAll(" ").strip();
            }
        }
        return cell.strip();
    }

    /** Whether it holds a letter or a digit: dashes and dots alone stand for nothing. */
    static boolean says(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isLetterOrDigit(cell.charAt(i)) || Character.isSurrogate(cell.charAt(i))) return true;
        }
        return false;
    }
}
