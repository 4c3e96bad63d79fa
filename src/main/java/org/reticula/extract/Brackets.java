package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** What a page says of a name in brackets behind it: its acronym, another name, its country. */
final class Brackets {
    private static final int LONGEST = 25;

    private Brackets() {}

    /** The span enriched by the brackets that follow it at once; the same span where there are none. */
    static Span read(Span span, List<Word> words, String text, List<Span> terms) {
        int open = span.to();
        if (open >= words.size() || !words.get(open).text().equals("(")) return span;
        int close = close(words, open);
        if (close < 0) return span;
        List<String> acronyms = new ArrayList<>(span.acronyms()), aliases = new ArrayList<>(span.aliases());
        String country = span.country();
        boolean understood = false;
        for (int from = open + 1, i = from; i <= close; i++) {
            String w = words.get(i).text();
            if (i < close && !w.equals(",") && !w.equals(";") && !w.equals("–") && !w.equals("/")) continue;
            if (i > from) {
                String piece =
                        text.substring(words.get(from).start(), words.get(i - 1).end());
                String named =
                        country(terms, words.get(from).start(), words.get(i - 1).end());
                if (named != null) country = named;
                else if (Acronyms.isAcronym(piece)) acronyms.add(piece);
                else if (isName(words, from, i)) aliases.add(piece);
                understood |= named != null || Acronyms.isAcronym(piece) || isName(words, from, i);
            }
            from = i + 1;
        }
        return understood ? span.with(List.copyOf(acronyms), List.copyOf(aliases), country, close + 1) : span;
    }

    private static int close(List<Word> words, int open) {
        for (int i = open + 1; i < words.size() && i - open <= LONGEST; i++) {
            if (words.get(i).text().equals(")")) return i;
            if (words.get(i).text().equals("(")) return -1;
        }
        return -1;
    }

    private static @Nullable String country(List<Span> terms, int start, int end) {
        for (Span t : terms) {
            if (t.kind() == EntityKind.COUNTRY && t.start() == start && t.end() == end && t.term() != null)
                return t.term().notation();
        }
        return null;
    }

    /** Two capitalised words or more, beginning with one. */
    private static boolean isName(List<Word> words, int from, int to) {
        long capitals =
                words.subList(from, to).stream().filter(Word::isCapitalised).count();
        return words.get(from).isCapitalised() && capitals >= 2 && to - from <= 14;
    }
}
