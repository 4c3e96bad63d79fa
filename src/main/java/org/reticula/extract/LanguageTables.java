package org.reticula.extract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;

/**
 * Tables of words, built once per language when the first sentence in it comes. A language without a pack gets an empty
 * one, so that what ICU knows of it still counts; text of unknown language gets a table of all packs together.
 */
final class LanguageTables<T> {
    private final List<Lexicon> packs;
    private final Function<List<Lexicon>, T> build;
    private final Map<String, T> byLanguage = new ConcurrentHashMap<>();

    /** @param build makes the table of all the packs it is given, first ones first */
    LanguageTables(List<Lexicon> packs, Function<List<Lexicon>, T> build) {
        this.packs = List.copyOf(packs);
        this.build = build;
    }

    T get(String language) {
        T known = byLanguage.get(language);
        return known != null ? known : byLanguage.computeIfAbsent(language, l -> build.apply(packsOf(l)));
    }

    private List<Lexicon> packsOf(String language) {
        if (language.equals(Language.UNKNOWN)) return packs;
        List<Lexicon> own =
                packs.stream().filter(p -> p.language().equals(language)).toList();
        return own.isEmpty() ? List.of(new Lexicon(language, Map.of())) : own;
    }
}
