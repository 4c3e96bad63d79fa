package org.reticula.page;

/** The mark between a label and its value. */
final class Colon {
    private Colon() {}

    static boolean is(char c) {
        return c == ':' || c == '\uFF1A' || c == '\uFE55' || c == '\u2236';
    }

    static boolean closes(String text) {
        return !text.isEmpty() && is(text.charAt(text.length() - 1));
    }

    /** Whether a colon is the next thing at or after an offset, spaces aside. */
    static boolean follows(String text, int from) {
        int at = skipSpaces(text, from, text.length());
        return at < text.length() && is(text.charAt(at));
    }

    /** Offset behind spaces, one colon and spaces again. */
    static int skip(String text, int from) {
        int at = skipSpaces(text, from, text.length());
        if (at < text.length() && is(text.charAt(at))) at = skipSpaces(text, at + 1, text.length());
        return at;
    }

    static int skipSpaces(String text, int from, int to) {
        int at = from;
        while (at < to && Blank.is(text.charAt(at))) at++;
        return at;
    }

    /** First colon that parts words: not one of a time (9:30) or a web address; -1 if there is none. */
    static int find(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(text.charAt(i)) && !inTime(text, i) && !text.startsWith("//", i + 1)) return i;
        }
        return -1;
    }

    private static boolean inTime(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
