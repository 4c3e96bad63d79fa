package org.reticula.resolve;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names without what writers vary: case, accents, scripts, quotes and punctuation. Knows no language. */
final class NameFolding {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final int LIMIT = 0x2100; // Latin with its extensions and the usual punctuation are all below

    /**
     * What the transliterator makes of characters that it looks at one by one: Latin letters, quotes and dashes. Nearly all
     * names have no others, and the transliterator is a hundred times slower than a look-up.
     */
    private static final @Nullable String[] ALONE = alone();

    /** Words of other scripts that are remembered: names repeat their words, and the transliterator is slow. */
    private static final int REMEMBERED = 50_000;

    private static final Map<String, String> WORDS = new ConcurrentHashMap<>();

    private NameFolding() {}

    /** Letters of any script in Latin letters, case and punctuation kept: "Υγεία" becomes "Ygeia". */
    static String latin(String text) {
        StringBuilder latin = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String alone = c < LIMIT ? ALONE[c] : null;
            if (alone == null) return byWords(text);
            if (latin == null && c > 127) latin = new StringBuilder(text.length() + 8).append(text, 0, i);
            if (latin != null) latin.append(alone);
        }
        return latin == null ? text : latin.toString();
    }

    /** No rule of the transliterator looks over a space. */
    private static String byWords(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        int from = 0;
        while (true) {
            int space = text.indexOf(' ', from);
            latin.append(word(text.substring(from, space < 0 ? text.length() : space)));
            if (space < 0) return latin.toString();
            latin.append(' ');
            from = space + 1;
        }
    }

    private static String word(String word) {
        String known = WORDS.get(word);
        if (known != null) return known;
        if (WORDS.size() >= REMEMBERED) WORDS.clear();
        String latin = LATIN.transliterate(word);
        WORDS.put(word, latin);
        return latin;
    }

    private static @Nullable String[] alone() {
        @Nullable String[] alone = new String[LIMIT];
        for (int c = 0; c < LIMIT; c++) {
            boolean letter = Character.isLetter(c) && UScript.getScript(c) == UScript.LATIN;
            boolean mark = c >= '\u2010' && c <= '\u201F' || c == '\u00AB' || c == '\u00BB' || c == '\u00A0';
            if (c < 128) alone[c] = Character.toString(c);
            else if (letter || mark) alone[c] = LATIN.transliterate(Character.toString(c));
        }
        return alone;
    }

    /** Lower-case ASCII words with one space between them; empty if the text has neither letter nor digit. */
    static String fold(String text) {
        String latin = latin(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(latin.length());
        boolean gap = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) folded.append(' ');
                gap = false;
                folded.append(c);
            } else if (c == '+') { // "ESF+" and "ESF Plus" are one
                folded.append(folded.isEmpty() ? "plus" : " plus");
                gap = true;
            } else if (c != '\'' && c != '.') { // apostrophes and dots inside abbreviations do not part words
                gap = true;
            } else if (c == '.') {
                gap = gap || !insideAbbreviation(latin, i);
            }
        }
        return folded.toString();
    }

    /** Whether the dot stands between single letters: "I.P.", "e.V.". */
    private static boolean insideAbbreviation(String text, int dot) {
        boolean before = dot == 1 || (dot > 1 && !Character.isLetterOrDigit(text.charAt(dot - 2)));
        boolean after = dot + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(dot + 2));
        return before && after && dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1));
    }
}
