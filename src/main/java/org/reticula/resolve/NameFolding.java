package org.reticula.resolve;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names without what writers vary: case, accents, scripts, quotes and punctuation. Knows no language. */
final class NameFolding {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private NameFolding() {}

    /** Letters of any script in Latin letters, case and punctuation kept: "Υγεία" becomes "Ygeia". */
    static String latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) return LATIN.transliterate(text);
        }
        return text;
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
