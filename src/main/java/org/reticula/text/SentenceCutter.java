package org.reticula.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.reticula.model.Lexicon;

/** Where the sentences of one language end: Unicode's rules, mended where a full stop is not the end. Thread-safe. */
final class SentenceCutter {
    private final BreakIterator sentences;
    private final boolean ordinalDots;
    private final Set<String> starters = new TreeSet<>();

    /** @param pack the language's pack; an empty one will do */
    SentenceCutter(Lexicon pack) {
        ULocale locale = new ULocale(pack.language() + "@ss=standard"); // with CLDR's abbreviations
        sentences = BreakIterator.getSentenceInstance(locale);
        ordinalDots = DateTimePatternGenerator.getInstance(locale)
                .getBestPattern("MMMMd")
                .contains("d.");
        for (String word : pack.list("frequent")) starters.add(word.toLowerCase(Locale.ROOT));
        for (String word : pack.list("project.nouns")) starters.add(word.toLowerCase(Locale.ROOT));
    }

    /** Start and end of each sentence, without the white space around it; all else is in exactly one sentence. */
    List<int[]> cut(String text) {
        List<int[]> all = new ArrayList<>();
        boolean[] inside = OpenSpans.mark(text);
        BreakIterator breaks = sentences.clone();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && (inside[end] || !isEnd(text, start, end))) continue;
            start = addMissingSpaces(text, start, end, all);
        }
        return all;
    }

    /** The one sentence that a text is, without the white space around it; none if it is blank. */
    static List<int[]> whole(String text) {
        List<int[]> all = new ArrayList<>();
        add(text, 0, text.length(), all);
        return all;
    }

    private static int addMissingSpaces(String text, int start, int end, List<int[]> all) {
        int from = start;
        int word = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && WordCutter.isMissingSpace(text, word, i, end)) {
                add(text, from, i + 1, all);
                from = i + 1;
            }
            if (!Character.isLetter(c)) word = i + 1;
        }
        return add(text, from, end, all);
    }

    private static int add(String text, int start, int end, List<int[]> all) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        if (from < to) all.add(new int[] {from, to});
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a break that Unicode's rules see between two characters ends a sentence. */
    private boolean isEnd(String text, int start, int end) {
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) last--;
        if (last == start) return false;
        int next = skipOpeners(text, end);
        if (next == text.length()) return true;
        if (Character.isLowerCase(text.codePointAt(next))) return false;
        if (text.charAt(last - 1) != '.') return true;
        return !isAbbreviation(text, start, last - 1, next);
    }

    private static int skipOpeners(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) i++;
        return i;
    }

    /** @param dot of the full stop; @param next where the next word begins */
    private boolean isAbbreviation(String text, int start, int dot, int next) {
        int from = dot;
        while (from > start && !isBlank(text.charAt(from - 1)) && "(/„“\"«-–".indexOf(text.charAt(from - 1)) < 0)
            from--;
        String token = text.substring(from, dot);
        if (token.isEmpty()) return false;
        if (Character.isDigit(token.charAt(token.length() - 1))) return isOrdinal(token, from == start, text, next);
        if (isStarter(text, next)) return false;
        if (token.indexOf('.') > 0) return token.length() <= 8 && token.lastIndexOf('.') >= token.length() - 4;
        if (token.length() == 1) return true;
        if (token.length() > 3) return false;
        if (Character.isDigit(text.charAt(next))) return !starters.contains(token.toLowerCase(Locale.ROOT));
        return isShortened(token);
    }

    private boolean isOrdinal(String token, boolean marker, String text, int next) {
        if (marker && token.length() <= 3) return true; // the number of a list's item or a section
        return ordinalDots && token.length() <= 2 && Character.isLetter(text.charAt(next)) && !isStarter(text, next);
    }

    private boolean isStarter(String text, int next) {
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return starters.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    /** Two or three letters: an abbreviation if capitalised ("Dr") or without a vowel ("str"), else a short word or acronym. */
    private boolean isShortened(String token) {
        if (starters.contains(token.toLowerCase(Locale.ROOT))) return false;
        boolean capitalised = Character.isUpperCase(token.charAt(0));
        boolean rest = token.chars().skip(1).allMatch(Character::isLowerCase);
        if (capitalised) return rest;
        String folded = Folding.fold(token);
        return rest && folded.chars().noneMatch(c -> "aeiouyаеєиіїоуыэюяαεηιουω".indexOf(c) >= 0);
    }
}
