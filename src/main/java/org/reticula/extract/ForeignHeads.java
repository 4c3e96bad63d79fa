package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Which languages have a head word: a Greek page names a "Fundación", a Polish one an "Association". Immutable. */
final class ForeignHeads {
    private static final int MOST = 3;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOREIGN_FORM = 3;

    private final Map<String, List<String>> languages = new HashMap<>();
    private final PhraseTrie<String> legal = new PhraseTrie<>(".");
    private final Function<String, LanguageRules> rules;

    /** @param packs in a fixed order, by which a word that several languages share is tried */
    ForeignHeads(List<Lexicon> packs, WordAnalyser analyser, Function<String, LanguageRules> rules) {
        this.rules = rules;
        for (Lexicon pack : packs) {
            pack.values().forEach((key, phrases) -> {
                if (key.startsWith("organisation.heads.")) phrases.forEach(p -> add(p, pack.language(), analyser));
            });
            for (String form : pack.list("organisation.legal"))
                legal.addExact(analyser.words(form, pack.language()), form);
        }
    }

    private void add(String phrase, String language, WordAnalyser analyser) {
        if (phrase.startsWith("-")) return;
        String first = analyser.words(phrase, language).get(0).text().toLowerCase(Locale.ROOT);
        List<String> known = languages.computeIfAbsent(first, k -> new ArrayList<>(1));
        if (!known.contains(language)) known.add(language);
    }

    /** Rules of the first few other languages in which the word can open a head. */
    List<LanguageRules> of(Word word, String own) {
        if (!word.isCapitalised() || word.text().length() < SHORTEST) return List.of();
        return languages.getOrDefault(word.text().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(l -> !l.equals(own))
                .limit(MOST)
                .map(rules)
                .toList();
    }

    /** Index behind a legal form of any language that begins at the word, -1 if none does; small words must be written as the form is. */
    int legalEnd(List<Word> words, int from, String text, LanguageRules own) {
        PhraseTrie.Match<String> match = legal.longest(words, from, (form, f, t) -> {
            String surface =
                    text.substring(words.get(f).start(), words.get(t - 1).end());
            if (isWord(surface) && own.legal.longest(words, f, (x, a, b) -> b == t) == null) return false;
            return surface.equals(form) || surface.equals(stripped(form)) || form.length() > 2 && isUpper(surface);
        });
        if (match == null) return -1;
        int end = match.end();
        boolean dotted = match.value().indexOf('.') < match.value().lastIndexOf('.')
                && end < words.size()
                && words.get(end).text().equals(".")
                && words.get(end - 1).end() == words.get(end).start();
        return dotted ? end + 1 : end; // "e. V." ends with its dot, "Oy." with that of the sentence
    }

    /** "ab" is a company in Sweden, and "from" in German. */
    private static boolean isWord(String surface) {
        return surface.length() < SHORTEST_FOREIGN_FORM && surface.chars().allMatch(Character::isLowerCase);
    }

    private static String stripped(String form) {
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    private static boolean isUpper(String surface) {
        return surface.chars().noneMatch(Character::isLowerCase);
    }
}
