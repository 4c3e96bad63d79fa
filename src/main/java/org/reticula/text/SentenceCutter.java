package org.reticula.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;

/** Where the sentences of one language end: Unicode's rules, mended where a full stop is not the end. Thread-safe. */
final class SentenceCutter {
    /** Marks that may touch the beginning of an abbreviation. */
    private static final String BEFORE_TOKEN = "([/„“\"«»‘'’-–";

    private static final int LONGEST_TOKEN = 16;

    /** No sentence that anybody wrote: pieces of data, which must not cost what a long sentence would. */
    private static final int LONGEST_SENTENCE = 3_000;

    /** A day and a month between spaces, with a year before or behind them: "1. 6. 2020", "2020. 6. 1". */
    private static final Pattern SPACED_DATE = Pattern.compile(
            "(?<![\\d.])\\d{1,2}\\.\\h?\\d{1,2}\\.\\h?(?:19|20)\\d\\d(?!\\d)|(?<![\\d.])(?:19|20)\\d\\d\\.\\h?\\d{1,2}\\.\\h?\\d{1,2}(?![\\d])");

    /** Longest of those, with the number that a break inside it follows. */
    private static final int LONGEST_DATE = 12;

    private static final String VOWELS = "aeiouyаеєиіїоуъыэюяαεηιουω";

    private final BreakIterator sentences;
    private final CldrSentenceRules rules;
    /** Words that, capitalised, begin a sentence rather than go on with a name. */
    private final Set<String> starters = new TreeSet<>();
    /** Words that the pack writes with a full stop: "mil", "nr". */
    private final Set<String> abbreviations = new TreeSet<>();

    /** @param pack the language's pack; an empty one will do */
    SentenceCutter(Lexicon pack) {
        sentences = BreakIterator.getSentenceInstance(
                Language.locale(pack.language()).orElse(ULocale.ROOT));
        rules = CldrSentenceRules.of(pack.language());
        for (String word : pack.list("frequent")) starters.add(word.toLowerCase(Locale.ROOT));
        for (String word : pack.list("project.nouns")) starters.add(word.toLowerCase(Locale.ROOT));
        for (List<String> phrases : pack.values().values()) phrases.forEach(this::addAbbreviations);
    }

    private void addAbbreviations(String phrase) {
        for (String word : phrase.split(" ")) {
            if (word.length() > 1 && word.endsWith(".")) abbreviations.add(word.substring(0, word.length() - 1));
        }
    }

    /** Start and end of each sentence, without the white space around it; all else is in exactly one sentence. */
    List<int[]> cut(String text) {
        List<int[]> all = new ArrayList<>();
        boolean[] inside = OpenSpans.mark(text);
        BreakIterator breaks = sentences.clone();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean endless = end - start > LONGEST_SENTENCE;
            if (end < text.length() && !endless && (inside[end] || !isEnd(text, start, end))) continue;
            addWithMissingSpaces(text, start, end, all);
            start = end;
        }
        return all;
    }

    /** The one sentence that a text is, without the white space around it; none if it is blank. */
    static List<int[]> whole(String text) {
        List<int[]> all = new ArrayList<>();
        add(text, 0, text.length(), all);
        return all;
    }

    private static void addWithMissingSpaces(String text, int start, int end, List<int[]> all) {
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
        add(text, from, end, all);
    }

    private static void add(String text, int start, int end, List<int[]> all) {
        int from = start;
        while (end - from > LONGEST_SENTENCE) {
            int cut = from + LONGEST_SENTENCE;
            while (cut > from && !isBlank(text.charAt(cut))) cut--;
            if (cut == from) cut = text.offsetByCodePoints(from, LONGEST_SENTENCE / 2);
            addTrimmed(text, from, cut, all);
            from = cut;
        }
        addTrimmed(text, from, end, all);
    }

    private static void addTrimmed(String text, int start, int end, List<int[]> all) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        if (from < to) all.add(new int[] {from, to});
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a break that Unicode's rules see at an offset ends a sentence. */
    private boolean isEnd(String text, int start, int end) {
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) last--;
        if (last == start) return false;
        int next = end;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) next++;
        if (next == text.length()) return false; // "1,5 Mio. €": a mark alone is no sentence
        if (Character.isLowerCase(text.codePointAt(next))) return false;
        return text.charAt(last - 1) != '.' || !isAbbreviation(text, start, last - 1, next);
    }

    /** @param dot of the full stop; @param next where the next word begins */
    private boolean isAbbreviation(String text, int start, int dot, int next) {
        int from = dot;
        while (from > start && !isBlank(text.charAt(from - 1)) && BEFORE_TOKEN.indexOf(text.charAt(from - 1)) < 0)
            from--;
        String token = text.substring(from, dot);
        if (token.isEmpty()) return false;
        boolean first = text.substring(start, from).isBlank();
        if (Character.isDigit(token.charAt(token.length() - 1)))
            return isOrdinal(token, first, text, next) || isInsideDate(text, dot, next);
        if (isStarter(text, next)) return false;
        boolean number = token.length() > 1
                && token.length() <= 3
                && Character.isUpperCase(token.charAt(0))
                && Character.isDigit(text.charAt(next)); // "Project No. 2023-1", though "no" is a small word
        if (!number && starters.contains(token.toLowerCase(Locale.ROOT))) return false;
        if (isUnit(text, start, from, token)) return false;
        if (rules.abbreviations().contains(token) || abbreviations.contains(token)) return true;
        if (token.indexOf('.') > 0) return isDotted(token);
        if (token.length() > 3) return false;
        return token.length() == 1 || Character.isDigit(text.charAt(next)) || isShortened(token);
    }

    private boolean isOrdinal(String token, boolean first, String text, int next) {
        if (first && token.length() <= 3) return true; // the number of a list's item or a section
        return rules.ordinalDots()
                && token.length() <= 2
                && Character.isLetter(text.charAt(next))
                && !isStarter(text, next);
    }

    /** Whether a full stop behind a number and the number behind it are of one date or one period: "1. 6. 2020. – 31. 5. 2022.". */
    private static boolean isInsideDate(String text, int dot, int next) {
        if (!Character.isDigit(text.charAt(next))) return false;
        String between = text.substring(dot + 1, next).strip();
        if (between.length() == 1 && "-–—".contains(between)) return true;
        Matcher dates = SPACED_DATE
                .matcher(text)
                .region(Math.max(0, dot - LONGEST_DATE), Math.min(text.length(), dot + LONGEST_DATE))
                .useTransparentBounds(true);
        while (dates.find()) if (dates.start() < dot && next < dates.end()) return true;
        return false;
    }

    /** "2023 r." at the end of a sentence: a single small letter behind a number. */
    private static boolean isUnit(String text, int start, int from, String token) {
        return token.length() == 1
                && Character.isLowerCase(token.charAt(0))
                && from - 2 >= start
                && Character.isDigit(text.charAt(from - 2));
    }

    private boolean isStarter(String text, int next) {
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return starters.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    /** "e.V", "S.R.L": short parts between dots. */
    private static boolean isDotted(String token) {
        int part = 0;
        for (int i = 0; i < token.length(); i++) {
            part = token.charAt(i) == '.' ? 0 : part + 1;
            if (part > 3) return false;
        }
        return true;
    }

    /** Two or three letters: abbreviated if capitalised ("Dr") or without a vowel ("str"); else a short word or an acronym. */
    private static boolean isShortened(String token) {
        if (!token.chars().skip(1).allMatch(Character::isLowerCase)) return false;
        if (Character.isUpperCase(token.charAt(0))) return true;
        return Folding.fold(token).chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
    }
}
