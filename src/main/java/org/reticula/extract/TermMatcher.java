package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reticula.model.EntityKind;
import org.reticula.model.Lexicon;
import org.reticula.model.Name;
import org.reticula.model.Sentence;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Finds what the vocabulary knows: names in any inflected form of the text's language, in exact form of every other. Thread-safe. */
final class TermMatcher {
    private static final int SHORT = 4;
    private static final String SKIPPED = "-‐–—'’‘\"„“”«»/,&";

    /** @param form the acronym in its very case, the stem of a word of nationality, or null for names @param adjective a word of nationality, not a name */
    private record Form(
            Term term, @org.jspecify.annotations.Nullable String form, boolean adjective) {}

    private final List<Term> terms;
    private final List<Lexicon> packs;
    private final WordAnalyser analyser;
    private final PhraseTrie<Form> exact = new PhraseTrie<>(SKIPPED);
    private final BracketedCountries bracketed;
    private final Map<String, PhraseTrie<Form>> byLanguage = new ConcurrentHashMap<>();

    TermMatcher(List<Term> terms, List<Lexicon> packs, WordAnalyser analyser) {
        this.terms = terms.stream().filter(t -> t.kind() != EntityKind.THEME).toList();
        this.packs = packs;
        this.analyser = analyser;
        this.bracketed = new BracketedCountries(terms, analyser);
        for (Term term : this.terms) {
            if (term.kind() == EntityKind.COUNTRY) continue; // their names are words of other languages too often
            for (Name name : term.labels())
                exact.addExact(words(name.text(), name.language()), new Form(term, null, false));
            for (Name name : term.otherNames())
                exact.addExact(words(name.text(), name.language()), new Form(term, acronym(name), false));
            for (String acronym : term.acronyms())
                exact.addExact(words(acronym, "und"), new Form(term, acronym, false));
        }
    }

    /** A short name in capitals throughout is an acronym, whatever list it stands in. */
    private static @org.jspecify.annotations.Nullable String acronym(Name name) {
        return name.text().length() <= 6 && Acronyms.isAcronym(name.text()) ? name.text() : null;
    }

    private List<Word> words(String text, String language) {
        return analyser.words(text, language);
    }

    private PhraseTrie<Form> build(String language) {
        PhraseTrie<Form> trie = new PhraseTrie<>(SKIPPED);
        Map<String, Term> countries = new HashMap<>();
        for (Term term : terms) {
            if (term.kind() == EntityKind.COUNTRY && term.notation() != null) countries.put(term.notation(), term);
            for (Name name : term.labels()) add(trie, name, language, term);
            for (Name name : term.otherNames()) add(trie, name, language, term);
        }
        for (Lexicon pack : packs) {
            if (!pack.language().equals(language)) continue;
            pack.values().forEach((key, phrases) -> {
                boolean adjective = key.startsWith("demonyms.");
                Term country = adjective || key.startsWith("countries.")
                        ? countries.get(key.substring(key.indexOf('.') + 1))
                        : null;
                if (country == null) return;
                for (String phrase : phrases) {
                    List<Word> words = words(phrase, language);
                    trie.addStems(
                            words, new Form(country, adjective ? words.get(0).stem() : null, adjective));
                }
            });
        }
        return trie;
    }

    private void add(PhraseTrie<Form> trie, Name name, String language, Term term) {
        if (name.language().equals(language)) trie.addStems(words(name.text(), language), new Form(term, null, false));
    }

    /** All terms of a sentence, left to right; where two overlap the longer one, then the earlier. */
    List<Span> find(int index, Sentence sentence, String text) {
        PhraseTrie<Form> own = byLanguage.computeIfAbsent(sentence.language(), this::build);
        List<Word> words = sentence.words();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            PhraseTrie.Match<Form> a = own.longest(words, i, (form, from, to) -> fits(form, words, from, to, text));
            PhraseTrie.Match<Form> b = exact.longest(words, i, (form, from, to) -> fits(form, words, from, to, text));
            PhraseTrie.Match<Form> match = a == null || (b != null && b.end() > a.end()) ? b : a;
            if (match != null) spans.add(span(index, words, match, text));
            BracketedCountries.Found alone = match == null ? bracketed.at(words, i) : null;
            if (alone == null && match == null && i == 0) alone = bracketed.first(words);
            boolean brackets =
                    alone != null && alone.from() > 0 && words.get(i).text().equals("(");
            if (alone != null
                    && (brackets
                            || own.longest(words, alone.from(), (f, x, to) -> f.term.kind() == EntityKind.COUNTRY)
                                    == null)) spans.add(alone(index, words, alone, text));
            i = match == null ? i + 1 : match.end();
        }
        return spans;
    }

    private static Span alone(int index, List<Word> words, BracketedCountries.Found found, String text) {
        int from = found.from(), to = found.to();
        Term country = found.term();
        int start = words.get(from).start(), end = words.get(to - 1).end();
        String name = text.substring(start, end);
        return new Span(
                EntityKind.COUNTRY,
                index,
                from,
                to,
                start,
                end,
                name,
                country,
                List.of(),
                List.of(),
                null,
                country.country(),
                0.9,
                "vocabulary/bracketed");
    }

    private static Span span(int index, List<Word> words, PhraseTrie.Match<Form> match, String text) {
        Form form = match.value();
        int start = words.get(match.start()).start(),
                end = words.get(match.end() - 1).end();
        boolean sure = match.values().stream().map(Form::term).distinct().count() == 1;
        return new Span(
                form.term.kind(),
                index,
                match.start(),
                match.end(),
                start,
                end,
                text.substring(start, end),
                form.term,
                List.of(),
                List.of(),
                form.term.type(),
                form.term.country(),
                form.adjective ? 0.85 : sure ? 0.97 : 0.8,
                form.adjective ? "vocabulary/demonym" : "vocabulary/term");
    }

    /** Acronyms count in their very case, names when they are capitalised somewhere, words of nationality always. */
    private static boolean fits(Form form, List<Word> words, int from, int to, String text) {
        Word first = words.get(from), last = words.get(to - 1);
        if (form.adjective) // a short word carries its accents: "além" is no German
        return first.text().length() > SHORT || first.stem().equals(form.form);
        if (form.form != null) {
            String surface = text.substring(first.start(), last.end());
            return surface.replace(" ", "").equals(form.form.replace(" ", ""))
                    && !gluedTo(text, last.end())
                    && !gluedBehind(text, first.start());
        }
        boolean capital = false, lower = false;
        for (int i = from; i < to; i++) {
            capital |= words.get(i).isCapitalised();
            lower |= !words.get(i).isCapitalised();
        }
        if (form.term.kind() == EntityKind.COUNTRY) return first.isCapitalised();
        // a name of one word must not be a shout or the beginning of a sentence by chance
        return capital
                && (to - from > 1
                        || lower
                        || !first.isUpperCase()
                        || first.text().length() > 5);
    }

    /** "REACT-EU" is not the Union. */
    private static boolean gluedBehind(String text, int start) {
        return start > 1 && "-‐".indexOf(text.charAt(start - 1)) >= 0 && Character.isLetter(text.charAt(start - 2));
    }

    private static boolean gluedTo(String text, int end) {
        return end < text.length() && text.charAt(end) == '+';
    }
}
