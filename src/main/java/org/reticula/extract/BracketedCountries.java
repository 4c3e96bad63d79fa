package org.reticula.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * A country that stands by itself, as lists of partners print it: in brackets, in a cell, behind the last comma or dash of a line. It may be written in
 * any language, whatever that of the page, and in brackets or cells as its ISO 3166-1 code. Immutable.
 */
final class BracketedCountries {
    private static final int LONGEST = 4;

    private final Map<String, Term> names = new HashMap<>();
    private final Map<String, Term> codes = new HashMap<>();

    BracketedCountries(List<Term> terms, WordAnalyser analyser) {
        for (Term term : terms) {
            if (term.kind() != EntityKind.COUNTRY) continue;
            Stream.concat(term.labels().stream(), term.otherNames().stream())
                    .map(Name::text)
                    .forEach(n -> names.putIfAbsent(folded(analyser.words(n, "und")), term));
            if (term.notation() != null) codes.putIfAbsent(term.notation(), term);
        }
    }

    /** @param from index of its first word @param to index behind its last */
    record Found(Term term, int from, int to) {}

    /** The country that stands by itself behind a mark at a word, null if there is none. */
    @Nullable
    Found at(List<Word> words, int mark) {
        String opener = words.get(mark).text();
        boolean brackets = opener.equals("("), cell = opener.equals("|");
        if (!brackets && !cell && !apart(words, mark)) return null;
        int from = mark + 1, to = from;
        while (to < words.size() && to - from < LONGEST && !ends(words, to)) to++;
        if (to == from) return null;
        boolean closed = to < words.size() ? brackets == words.get(to).text().equals(")") : !brackets;
        if (!closed || to < words.size() && !ends(words, to)) return null;
        Term term = named(words.subList(from, to), brackets || cell, brackets ? before(words, mark) : List.of());
        return term == null ? null : new Found(term, from, to);
    }

    /** The country that a line begins with, before a bar, dash or colon. */
    @Nullable
    Found first(List<Word> words) {
        int to = 0;
        while (to < words.size() && to < LONGEST && words.get(to).isWord()) to++;
        boolean closed = to > 0
                && to + 1 < words.size()
                && (words.get(to).text().equals("|") || words.get(to).text().equals(":") || isDash(words, to));
        Term term = closed ? named(words.subList(0, to), false, List.of()) : null;
        return term == null ? null : new Found(term, 0, to);
    }

    /** @param before words that a code in brackets could abbreviate */
    private @Nullable Term named(List<Word> words, boolean coded, List<Word> before) {
        Word first = words.get(0);
        boolean shout = words.stream().allMatch(Word::isUpperCase);
        Term term = first.isCapitalised() && (coded || !shout) ? names.get(folded(words)) : null;
        if (term != null || !coded || words.size() > 1 || Acronyms.fits(first.text(), before)) return term;
        return codes.get(first.text());
    }

    /** A comma or dash behind words. */
    private static boolean apart(List<Word> words, int mark) {
        return mark > 0 && (words.get(mark).text().equals(",") || isDash(words, mark));
    }

    private static boolean isDash(List<Word> words, int i) {
        String text = words.get(i).text();
        boolean dash = text.equals("–") || text.equals("—") || text.equals("-");
        return dash
                && i > 0
                && i + 1 < words.size()
                && words.get(i - 1).end() < words.get(i).start()
                && words.get(i).end() < words.get(i + 1).start();
    }

    private static boolean ends(List<Word> words, int i) {
        return "|()".contains(words.get(i).text()) || isDash(words, i);
    }

    /** The words of the name that the brackets could abbreviate. */
    private static List<Word> before(List<Word> words, int open) {
        return words.subList(Math.max(0, open - LONGEST), open);
    }

    private static String folded(List<Word> words) {
        return words.stream().filter(PhraseTrie::counts).map(Word::folded).collect(Collectors.joining(" "));
    }
}
