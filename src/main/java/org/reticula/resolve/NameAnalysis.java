package org.reticula.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.WordAnalyser;

/**
 * All that takes names apart, made of the packs, the vocabulary and what is known of the words of names. It takes seconds to make, and
 * serves any number of resolvers. Thread-safe.
 */
public final class NameAnalysis {
    private final NameWords words;
    private final Meanings meanings;
    private final NameProfiler profiler;
    private final ProjectNameReader projects;
    private final BlockKeys blockKeys;
    private final Map<Long, Outline> ofTerms = new ConcurrentHashMap<>();

    /**
     * @param packs head words, legal forms and small words of each language
     * @param analyser stems the words of names
     * @param knowledge what the words of names mean, so that translated names are seen to say the same
     */
    public NameAnalysis(List<Lexicon> packs, List<Term> terms, WordAnalyser analyser, NameKnowledge knowledge) {
        words = new NameWords(packs, terms, analyser, knowledge);
        meanings = new Meanings(knowledge);
        profiler = new NameProfiler(packs, terms, analyser, words, new PartReader(words, meanings));
        projects = new ProjectNameReader(profiler, terms);
        blockKeys = new BlockKeys(meanings);
    }

    NameProfiler profiler() {
        return profiler;
    }

    Meanings meanings() {
        return meanings;
    }

    Outline outline(Sighting sighting, Reading reading) {
        return blockKeys.outline(sighting, reading);
    }

    /** Of a term: made once for all resolvers. */
    Outline ofTerm(Sighting sighting) {
        return ofTerms.computeIfAbsent(sighting.content, c -> outline(sighting, Reading.of(sighting, this)));
    }

    NameWords words() {
        return words;
    }

    ProjectName project(Name name, @Nullable String country) {
        return projects.read(name, country);
    }

    /** Ids of the places of that name, in the country if it is known; empty if none is known. */
    Set<String> placeIds(String folded, @Nullable String country) {
        List<Token> tokens = words.tokens(folded, "und").stream()
                .map(t -> new Token(capital(t.text()), t.folded(), t.stem(), t.plainStem(), false, false))
                .toList();
        for (boolean inflected : new boolean[] {false, true}) {
            WordIndex.Match match = tokens.isEmpty() ? null : words.places().at(tokens, 0, country, inflected);
            if (match != null && match.found() == tokens.size()) return new TreeSet<>(match.said());
        }
        return Set.of();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
