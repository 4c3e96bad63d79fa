package org.reticula.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the words of one language begin and end: Unicode's segments, cut on at elisions, colons and missing spaces. */
final class WordCutter {
    private final Set<String> elisions;

    /** @param elisions folded; those that begin with an apostrophe stand at the end of a word, the others before it */
    WordCutter(Set<String> elisions) {
        this.elisions = elisions;
    }

    /** Start and end of every word, number and punctuation mark; white space and invisible characters are left out. */
    List<int[]> cut(String text, BreakIterator segments) {
        List<int[]> pieces = new ArrayList<>(text.length() / 5 + 1);
        int done = 0;
        int start = segments.first();
        for (int end = segments.next(); end != BreakIterator.DONE; start = end, end = segments.next()) {
            if (start < done || !isVisible(text.codePointAt(start))) continue;
            done = Character.isLetterOrDigit(text.codePointAt(start)) ? cutWord(text, start, end, pieces) : end;
            if (done == end && !Character.isLetterOrDigit(text.codePointAt(start))) pieces.add(new int[] {start, end});
        }
        return pieces;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    /** Adds the pieces of one segment; gives where the last one ends, which may be behind the segment's apostrophe. */
    private int cutWord(String text, int start, int end, List<int[]> pieces) {
        int from = start;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c > 'z' && c != '\u2019' && c != '\u2018' || Character.isLetterOrDigit(c)) continue;
            if (isApostrophe(c)) {
                if (isElision(text, from, i)) from = add(pieces, from, i + 1);
                else if (elisions.contains(Folding.fold(text.substring(i, end)))) from = add(pieces, from, i);
            } else if (c == ':' && i > from) {
                add(pieces, from, i);
                from = add(pieces, i, i + 1);
            } else if (c == '.' && isMissingSpace(text, from, i, end)) {
                add(pieces, from, i);
                from = add(pieces, i, i + 1);
            }
        }
        if (from >= end) return end;
        boolean opensElision = end < text.length() && isApostrophe(text.charAt(end)) && isElision(text, from, end);
        return add(pieces, from, opensElision ? end + 1 : end);
    }

    private static int add(List<int[]> pieces, int start, int end) {
        if (start < end) pieces.add(new int[] {start, end});
        return end;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }

    private boolean isElision(String text, int from, int apostrophe) {
        return !elisions.isEmpty() && elisions.contains(Folding.fold(text.substring(from, apostrophe)));
    }

    /** "…proiect.Proiectul…": a full stop after a long word and before a long capitalised one, so in no address. */
    static boolean isMissingSpace(String text, int from, int dot, int end) {
        if (dot - from < 4 || end - dot < 4) return false;
        for (int i = from; i < dot; i++) {
            if (!Character.isLetter(text.charAt(i))) return false;
        }
        return Character.isLowerCase(text.charAt(dot - 1))
                && Character.isUpperCase(text.charAt(dot + 1))
                && Character.isLowerCase(text.charAt(dot + 2))
                && Character.isLowerCase(text.charAt(dot + 3));
    }
}
