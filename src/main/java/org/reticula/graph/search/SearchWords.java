package org.reticula.graph.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of any script without what writers vary: case, accents, punctuation. A word in another script is also known by its Latin
 * letters. Knows no language.
 */
public final class SearchWords {
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    /** The transliterator is slow, and names repeat their words. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int KEPT = 50_000;
    private static final int LONGEST = 60;

    /**
     * A word of a text.
     *
     * @param folded small letters of its own script, without accents
     * @param latin the same in a to z; equal to folded for most Latin words
     * @param start character offset of its first letter
     * @param end offset behind its last letter
     */
    public record Word(String folded, String latin, int start, int end) {}

    private SearchWords() {}

    /** The words of a text in their order. Dots between single letters do not part words: "A.S.P." is one. */
    public static List<Word> list(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWord(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = end(text, at);
            add(words, text, at, end);
            at = end;
        }
        return words;
    }

    /** All words in Latin letters with one space between them: equal for names that differ only in spelling habits. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (Word word : list(name)) key.append(key.isEmpty() ? "" : " ").append(word.latin());
        return key.toString();
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String bare = bare(text.substring(start, Math.min(end, start + LONGEST)));
        if (bare.isEmpty()) return;
        String latin = isAscii(bare) ? bare : KNOWN.get(bare);
        if (latin == null) {
            latin = latin(bare);
            if (KNOWN.size() >= KEPT) KNOWN.clear();
            KNOWN.put(bare, latin);
        }
        boolean ofLatin = UCharacter.getIntPropertyValue(bare.codePointAt(0), com.ibm.icu.lang.UProperty.SCRIPT)
                == com.ibm.icu.lang.UScript.LATIN;
        words.add(new Word(ofLatin ? latin : bare, latin, start, end));
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean dot = c == '.' && isSingle(text, at) && isSingle(text, at + 2) && isWord(charAt(text, at + 1));
            boolean plus = c == '+' && at > start;
            if (!isWord(c) && !dot && !plus) return at;
            at += Character.charCount(c);
            if (plus) return at;
        }
        return at;
    }

    /** Whether the character before that place stands alone, as in "e.V.". */
    private static boolean isSingle(String text, int at) {
        return isWord(charAt(text, at - 1)) && !isWord(charAt(text, at - 2));
    }

    private static char charAt(String text, int at) {
        return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
    }

    private static boolean isWord(int c) {
        if (Character.isLetterOrDigit(c)) return true;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String bare(String word) {
        if (isPlain(word)) return word.toLowerCase(Locale.ROOT);
        String folded = UCharacter.foldCase(DECOMPOSE.normalize(UCharacter.foldCase(word, true)), true);
        if (isAscii(folded) && folded.indexOf('.') < 0 && folded.indexOf('+') < 0) return folded;
        StringBuilder bare = new StringBuilder(folded.length() + 4);
        folded.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) bare.appendCodePoint(c);
            if (c == '+') bare.append("plus"); // "ESF+" and "ESF Plus" are one
        });
        return bare.toString();
    }

    /** Whether only the case of its letters can change. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127 || !Character.isLetterOrDigit(c)) return false;
        }
        return true;
    }

    private static String latin(String bare) {
        StringBuilder latin = new StringBuilder(bare.length() + 4);
        UCharacter.foldCase(LATIN.transliterate(bare), true)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(latin::appendCodePoint);
        return latin.isEmpty() ? bare : latin.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) return false;
        }
        return true;
    }
}
