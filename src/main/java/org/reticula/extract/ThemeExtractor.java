package org.reticula.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Sentence;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** What a page or a project is about: phrases that signal a theme, weighed by where they stand and how often. Thread-safe. */
final class ThemeExtractor {
    private static final int MOST = 6;

    /** A theme with the place that shows it best. */
    record Found(Term theme, int sentence, int start, int end, double weight) {}

    private final List<Term> themes;
    private final WordAnalyser analyser;
    private final Map<String, PhraseTrie<Term>> byLanguage = new ConcurrentHashMap<>();

    ThemeExtractor(List<Term> terms, WordAnalyser analyser) {
        this.themes = terms.stream().filter(t -> t.kind() == EntityKind.THEME).toList();
        this.analyser = analyser;
    }

    private PhraseTrie<Term> build(String language) {
        PhraseTrie<Term> trie = new PhraseTrie<>("-‐–/");
        for (Term theme : themes) {
            for (List<Name> names : List.of(theme.labels(), theme.otherNames(), theme.signals())) {
                for (Name n : names)
                    if (n.language().equals(language)) trie.addStems(analyser.words(n.text(), language), theme);
            }
        }
        return trie;
    }

    /** @param sentences indexes of the sentences to weigh @param needed least weight of a theme */
    List<Found> find(PageScan scan, List<Integer> sentences, double needed) {
        Map<String, List<Found>> hits = new LinkedHashMap<>(); // by IRI: a term's hash goes through all its names
        for (int i : sentences) {
            Sentence s = scan.sentences.get(i);
            PhraseTrie<Term> trie = byLanguage.computeIfAbsent(s.language(), this::build);
            for (PhraseTrie.Match<Term> m : trie.all(s.words(), (t, f, to) -> true)) {
                Word first = s.words().get(m.start()), last = s.words().get(m.end() - 1);
                if (insideName(scan, i, first.start(), last.end())) continue;
                double weight =
                        weight(scan.block(i), m.end() - m.start()) / m.values().size();
                for (Term t : m.values())
                    hits.computeIfAbsent(t.iri(), k -> new ArrayList<>())
                            .add(new Found(t, i, first.start(), last.end(), weight));
            }
        }
        List<Found> themesFound = new ArrayList<>();
        hits.forEach((iri, found) -> {
            Map<String, Integer> seen = new HashMap<>();
            double sum = 0;
            for (Found f : found)
                sum += f.weight() / seen.merge(scan.text.substring(f.start(), f.end()), 1, Integer::sum);
            Found best = found.stream()
                    .max(Comparator.comparingDouble(Found::weight)
                            .thenComparing(Found::start, Comparator.reverseOrder()))
                    .orElseThrow();
            if (sum >= needed) themesFound.add(new Found(best.theme(), best.sentence(), best.start(), best.end(), sum));
        });
        themesFound.sort(Comparator.comparingDouble(Found::weight).reversed().thenComparing(f -> f.theme()
                .iri()));
        return themesFound.subList(0, Math.min(MOST, themesFound.size()));
    }

    private static double weight(Block block, int words) {
        double length = words >= 3 ? 1.4 : words == 2 ? 1.2 : 0.9;
        double place = block.kind() == Block.Kind.HEADING ? 2 : 1;
        return block.main() ? length * place : 0;
    }

    /** "Ministry of Health" is no sign of health as a theme; the name of a project is. */
    private static boolean insideName(PageScan scan, int sentence, int start, int end) {
        return scan.spans(sentence).stream()
                .anyMatch(s -> s.start() <= start
                        && end <= s.end()
                        && (s.kind() == EntityKind.ORGANISATION || s.kind() == EntityKind.PROGRAMME));
    }
}
