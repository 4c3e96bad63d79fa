package org.reticula.page;

/** Takes out what no text may hold: control characters, halves of surrogate pairs, code points that are no characters. */
final class TextCleaner {
    private TextCleaner() {}

    /** @param removed how many characters were taken out or became a space */
    record Cleaned(String text, int removed) {}

    static Cleaned clean(String raw) {
        int first = firstBad(raw, 0);
        if (first == raw.length()) return new Cleaned(raw, 0);
        StringBuilder text = new StringBuilder(raw.length());
        int removed = 0;
        int from = 0;
        for (int bad = first; bad < raw.length(); bad = firstBad(raw, from)) {
            text.append(raw, from, bad);
            if (partsWords(raw.charAt(bad))) text.append(' ');
            removed++;
            from = bad + 1;
        }
        return new Cleaned(text.append(raw, from, raw.length()).toString(), removed);
    }

    private static int firstBad(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\u007F') continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (isBad(c)) return i;
        }
        return text.length();
    }

    private static boolean isBad(char c) {
        if (c < ' ') return !(c == '\t' || c == '\n' || c == '\u000B' || c == '\f' || c == '\r');
        if (c < '\u00A0') return c >= '\u007F' && c != '\u0085';
        return c >= '\uD800' && (c <= '\uDFFF' || c >= '\uFDD0' && c <= '\uFDEF' || c >= '\uFFFD');
    }

    /** Separators of old file formats stand between words; zeros and broken bytes stand inside them. */
    private static boolean partsWords(char c) {
        return c > 0 && c < ' ';
    }
}
