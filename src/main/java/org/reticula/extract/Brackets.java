package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** What a page says of a name in brackets behind it: its acronym, another name, its country; or its acronym behind a dash. */
final class Brackets {
    private static final int LONGEST = 25;
    private static final int SHORTEST_BEHIND_DASH = 3;

    private Brackets() {}

    /** The span enriched by the brackets that follow it at once; the same span where there are none. */
    static Span read(Span span, List<Word> words, String text, List<Span> terms) {
        int open = span.to();
        if (open >= words.size() || !words.get(open).text().equals("(")) return behindDash(span, words, terms);
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

    /** "Coalition of Organisations for Mothers in Ireland – COM": the initials behind a dash, after a country that is no part of the name. */
    private static Span behindDash(Span span, List<Word> words, List<Span> terms) {
        int dash = span.to();
        for (Span t : terms) {
            boolean follows = t.kind() == EntityKind.COUNTRY && t.from() >= span.to() && t.from() - span.to() <= 1;
            if (follows) dash = t.to();
        }
        if (dash + 1 >= words.size() || !"-–—".contains(words.get(dash).text())) return span;
        Word before = words.get(dash - 1), acronym = words.get(dash + 1);
        boolean apart =
                before.end() < words.get(dash).start() && words.get(dash).end() < acronym.start();
        boolean initials = apart
                && acronym.text().length() >= SHORTEST_BEHIND_DASH
                && Acronyms.isAcronym(acronym.text())
                && Acronyms.fits(acronym.text(), words.subList(span.from(), dash));
        if (!initials) return span;
        List<String> acronyms = new ArrayList<>(span.acronyms());
        acronyms.add(acronym.text());
        return span.with(List.copyOf(acronyms), span.aliases(), span.country(), dash + 2);
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
