package org.reticula.text;

/** Finds the brackets and quotes in a text that close soon: sentences do not end inside them. */
final class OpenSpans {
    /** Longer ones are direct speech, or were never closed. */
    private static final int LONGEST = 200;

    private static final String OPENERS = "([„“«»\"";

    private OpenSpans() {}

    /** For each offset whether a break there would be inside a bracket or quote. */
    static boolean[] mark(String text) {
        boolean[] inside = new boolean[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            int kind = OPENERS.indexOf(text.charAt(i));
            if (kind < 0 || !isOpening(text, i)) continue;
            int close = closing(text, i);
            if (close < 0) continue;
            for (int k = i + 1; k <= close; k++) inside[k] = true;
            i = close;
        }
        return inside;
    }

    /** The same mark opens and closes in different languages; what touches the next word opens. */
    private static boolean isOpening(String text, int i) {
        char c = text.charAt(i);
        if (c == '(' || c == '[' || c == '„') return true;
        boolean freeBefore =
                i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && ".!?,".indexOf(text.charAt(i - 1)) < 0;
        return freeBefore && i + 1 < text.length() && (c == '«' || !Character.isWhitespace(text.charAt(i + 1)));
    }

    private static int closing(String text, int open) {
        String closers = closers(text.charAt(open));
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            if (closers.indexOf(text.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    private static String closers(char open) {
        return switch (open) {
            case '(' -> ")";
            case '[' -> "]";
            case '„' -> "“”\"";
            case '“' -> "”\"";
            case '«' -> "»";
            case '»' -> "«";
            default -> "\"”";
        };
    }
}
