package org.reticula.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the spellings of a word together: lower case, no accents, Latin letters without relatives in ASCII spelt out. */
final class Folding {
    /** Letters of their own that Unicode happens to take apart; nobody writes them without their mark. */
    private static final String KEPT = "йїѓќў";

    private static final int LIMIT = 0x2100; // Latin, Greek and Cyrillic with their extensions are all below
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    /** By character; each is worked out when it is first seen, the same by whomever. */
    private static final @Nullable String[] FOLDED = new String[LIMIT];

    /** Made when the first letter needs it. */
    private static final class Latin {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    }

    private Folding() {}

    /** Folded form of a word; the same whatever the language or the default locale. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) return lower;
        String composed = NFC.normalize(lower);
        StringBuilder out = new StringBuilder(composed.length() + 4);
        composed.codePoints().forEach(c -> {
            if (c < LIMIT) out.append(folded(c));
            else appendWithoutMarks(NFKD.normalize(Character.toString(c)), out);
        });
        return out.toString();
    }

    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > '~') return false;
        }
        return true;
    }

    private static void appendWithoutMarks(String decomposed, StringBuilder out) {
        decomposed
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isMark(c) && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static String folded(int c) {
        String known = FOLDED[c];
        if (known != null) return known;
        String fresh = foldCharacter(c);
        FOLDED[c] = fresh;
        return fresh;
    }

    private static String foldCharacter(int c) {
        String lower = Character.toString(c).toLowerCase(Locale.ROOT);
        if (c < 128 || KEPT.contains(lower)) return lower;
        if (c == 'ς') return "σ";
        if (c == '\u2019' || c == '\u2018' || c == '\u02BC') return "'";
        StringBuilder out = new StringBuilder();
        appendWithoutMarks(NFKD.normalize(lower), out);
        String bare = out.toString();
        boolean done = isPlain(bare) || UScript.getScript(c) != UScript.LATIN;
        return done ? bare : Latin.TO_ASCII.transliterate(bare).toLowerCase(Locale.ROOT);
    }
}
