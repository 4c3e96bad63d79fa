package org.reticula.page;

/** What shows nothing: spaces of every width, and marks that only guide line breaking. */
final class Blank {
    private Blank() {}

    static boolean is(char c) {
        if (c <= ' ') return true;
        if (c < '\u00A0') return c == '\u0085';
        return c == '\u00A0' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || isRareSpace(c);
    }

    private static boolean isRareSpace(char c) {
        return c >= '\u1680' && (Character.isSpaceChar(c) || c == '\u2028' || c == '\u2029');
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) from++;
        while (to > from && is(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }
}
