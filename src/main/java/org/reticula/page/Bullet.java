package org.reticula.page;

/** What stands before the words of a list item. */
final class Bullet {
    private static final String ALWAYS =
            "\u2022\u2023\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25BA\u25B6\u27A2\u2713\u2714\u00B7\uF0B7\uF0A7";
    private static final String BEFORE_SPACE = "-*\u2013\u2014\u2212+>\u00BB\u203A\u2192";

    private Bullet() {}

    /** Length of the bullet and the space behind it, 0 when the line has none. */
    static int width(String line) {
        char first = line.charAt(0);
        boolean always = ALWAYS.indexOf(first) >= 0;
        if (!always && (BEFORE_SPACE.indexOf(first) < 0 || line.length() < 2 || !Blank.is(line.charAt(1)))) return 0;
        return behindSpaces(line, 1);
    }

    /** The number of "12. Words" or "12) Words", -1 when there is none. */
    static int number(String line) {
        int digits = digits(line);
        if (digits == 0 || digits > 3 || numberWidth(line) == 0) return -1;
        return Integer.parseInt(line.substring(0, digits));
    }

    /** Length of the number, its dot or bracket and the space behind, 0 when there is none. */
    static int numberWidth(String line) {
        int digits = digits(line);
        if (digits == 0 || digits + 1 >= line.length()) return 0;
        char closer = line.charAt(digits);
        if (closer != '.' && closer != ')' || !Blank.is(line.charAt(digits + 1))) return 0;
        return behindSpaces(line, digits + 1);
    }

    private static int digits(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) >= '0' && line.charAt(n) <= '9') n++;
        return n;
    }

    /** 0 when only spaces follow: a lone bullet is no item. */
    private static int behindSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && Blank.is(line.charAt(at))) at++;
        return at == line.length() ? 0 : at;
    }
}
