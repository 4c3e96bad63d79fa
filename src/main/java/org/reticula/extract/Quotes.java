package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;

/** Finds what stands between quotation marks, whichever marks a language uses. */
final class Quotes {
    private static final String OPENING = "„“«”\"‘‚»‟'‹";
    /** Marks with a space on their inner side, as French sets them. */
    private static final String SPACED = "«‹";

    private static final int LONGEST = 60;

    /** @param open index of the opening mark @param close index of the closing mark */
    record Quoted(int open, int close) {}

    private Quotes() {}

    static boolean isMark(Word word) {
        return word.text().length() == 1 && (OPENING + "’›").contains(word.text());
    }

    /** The quoted words that begin at a mark, null where it opens nothing. */
    static @Nullable Quoted at(List<Word> words, int open) {
        Word mark = words.get(open);
        if (!isMark(mark) || open + 1 >= words.size()) return null;
        boolean spaced = words.get(open + 1).start() > mark.end(); // « ainsi »
        if (spaced && (!SPACED.contains(mark.text()) || closesWord(words, open))) return null;
        boolean single = "‘'‚‹".contains(mark.text());
        if (single && open > 0 && words.get(open - 1).end() == mark.start()) return null;
        String closing = closing(mark.text());
        int depth = 0;
        for (int i = open + 1; i < words.size() && i - open <= LONGEST; i++) {
            String w = words.get(i).text();
            boolean closes = spaced ? words.get(i).start() > words.get(i - 1).end() : !single || endsWord(words, i);
            if (i > open + 1 && closing.contains(w) && w.length() == 1 && closes) {
                if (depth == 0) return new Quoted(open, i);
                depth--;
            } else if (w.equals("„") || (w.equals("«") && !closing.contains("«"))) depth++;
        }
        return null;
    }

    /** The mark at the end of »so« hangs at a word; the one that opens stands apart, or behind an elision: d’« ainsi ». */
    private static boolean closesWord(List<Word> words, int mark) {
        if (mark == 0 || words.get(mark - 1).end() < words.get(mark).start()) return false;
        String before = words.get(mark - 1).text();
        return Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    private static boolean endsWord(List<Word> words, int i) {
        return i + 1 >= words.size()
                || words.get(i + 1).start() > words.get(i).end()
                || !words.get(i + 1).isWord();
    }

    private static String closing(String opening) {
        return switch (opening) {
            case "„", "‟" -> "”“\"";
            case "“" -> "”\"“";
            case "”" -> "”";
            case "«" -> "»";
            case "»" -> "«»";
            case "‘", "‚" -> "’‘'";
            case "'" -> "'’";
            case "‹" -> "›";
            default -> "\"”";
        };
    }

    static List<Quoted> all(List<Word> words) {
        List<Quoted> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Quoted quoted = at(words, i);
            if (quoted == null) continue;
            found.add(quoted);
            i = quoted.close();
        }
        return found;
    }
}
