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
 * A country in brackets of its own, as lists of partners print it: in any language, whatever that of the page, or as its ISO 3166-1 code. Immutable.
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

    /** The country in the brackets that open at a word, null if there is none. */
    @Nullable
    Term at(List<Word> words, int open) {
        if (!words.get(open).text().equals("(")) return null;
        int close = open + 1;
        while (close < words.size()
                && close - open <= LONGEST
                && !words.get(close).text().equals(")")) close++;
        if (close >= words.size()
                || close == open + 1
                || !words.get(close).text().equals(")")) return null;
        List<Word> inside = words.subList(open + 1, close);
        Term term = inside.get(0).isCapitalised() ? names.get(folded(inside)) : null;
        String code = inside.get(0).text();
        if (term != null || inside.size() > 1 || Acronyms.fits(code, before(words, open))) return term;
        return codes.get(code);
    }

    /** The words of the name that the brackets could abbreviate. */
    private static List<Word> before(List<Word> words, int open) {
        return words.subList(Math.max(0, open - LONGEST), open);
    }

    private static String folded(List<Word> words) {
        return words.stream().filter(PhraseTrie::counts).map(Word::folded).collect(Collectors.joining(" "));
    }
}
