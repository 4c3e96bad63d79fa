package org.reticula.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * Phrases that signal a theme, on stems, weighed as in a page's running text: one of two words is enough, a single word is not. The columns
 * of a list have no headings; with the weight of a heading, words that only share a stem with a signal would be enough.
 */
final class ThemeWords {
    /** Least weight of the theme of a page's only project: as on pages. */
    static final double LEAST = 1.2;

    private static final int LONGEST = 12;

    /**
     * @param start offset in the text
     * @param weight of the phrase in running text
     */
    record Found(Term theme, int start, int end, double weight) {}

    private final WordAnalyser analyser;
    private final List<Term> themes;
    private final Map<String, Map<String, Set<Term>>> phrases = new ConcurrentHashMap<>();

    ThemeWords(List<Term> terms, WordAnalyser analyser) {
        this.analyser = analyser;
        this.themes = terms.stream().filter(t -> t.kind() == EntityKind.THEME).toList();
    }

    private Map<String, Set<Term>> build(String language) {
        Map<String, Set<Term>> all = new HashMap<>();
        for (Term theme : themes) {
            for (List<Name> names : List.of(theme.labels(), theme.otherNames(), theme.signals()))
                for (Name name : names)
                    if (name.language().equals(language)) add(all, analyser.words(name.text(), language), theme);
        }
        return all;
    }

    /** Beginnings of phrases are there too, without a theme, so that reading can stop early. */
    private static void add(Map<String, Set<Term>> all, List<Word> words, Term theme) {
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            if (!word.isWord()) continue;
            key.append(' ').append(word.stem());
            all.computeIfAbsent(key.toString(), k -> new HashSet<>(2));
        }
        if (!key.isEmpty())
            all.computeIfAbsent(key.toString(), k -> new HashSet<>(2)).add(theme);
    }

    /** All phrases from left to right, none inside another. */
    List<Found> find(String text, String language) {
        Map<String, Set<Term>> known = phrases.computeIfAbsent(language, this::build);
        if (known.isEmpty()) return List.of();
        List<Word> words =
                analyser.words(text, language).stream().filter(Word::isWord).toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = end(known, words, i, found);
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private static int end(Map<String, Set<Term>> known, List<Word> words, int from, List<Found> found) {
        StringBuilder key = new StringBuilder();
        int end = 0;
        Set<Term> themes = Set.of();
        for (int i = from; i < words.size() && i < from + LONGEST; i++) {
            Set<Term> here =
                    known.get(key.append(' ').append(words.get(i).stem()).toString());
            if (here == null) break;
            if (here.isEmpty()) continue;
            themes = here;
            end = i + 1;
        }
        int length = end - from;
        double weight = length >= 3 ? 1.4 : length == 2 ? 1.2 : 0.9;
        for (Term theme : themes)
            found.add(
                    new Found(theme, words.get(from).start(), words.get(end - 1).end(), weight / themes.size()));
        return end;
    }

    /** The best place of each theme that weighs enough, with the weight of all places; by IRI. */
    static List<Found> enough(List<Found> all) {
        Map<String, Found> best = new TreeMap<>();
        Map<String, Double> sums = new HashMap<>();
        for (Found one : all) {
            sums.merge(one.theme().iri(), one.weight(), Double::sum);
            best.merge(one.theme().iri(), one, (a, b) -> b.weight() > a.weight() ? b : a);
        }
        return best.values().stream()
                .map(f -> new Found(
                        f.theme(),
                        f.start(),
                        f.end(),
                        sums.getOrDefault(f.theme().iri(), 0.0)))
                .filter(f -> f.weight() >= LEAST)
                .sorted(Comparator.comparing(f -> f.theme().iri()))
                .toList();
    }
}
