package org.reticula.resolve;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Lexicon;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** What is known of the words of names, by language: meanings, countries, people, places, legal forms, small words. Thread-safe. */
final class NameWords {
    private static final String DEMONYMS = "demonyms.";
    private static final String COUNTRIES = "countries.";
    private static final int LONGEST_ACRONYM = 10;
    private static final int LONG = 6;
    private static final WordIndex UNKNOWN = new WordIndex();

    private final WordAnalyser analyser;
    private final Spelling spelling = new Spelling();
    private final Map<String, WordIndex> meanings = new HashMap<>();
    private final Map<String, WordIndex> countries = new HashMap<>();
    private final Map<String, Map<String, String>> abbreviations = new HashMap<>();
    private final Map<String, Set<String>> small = new HashMap<>();
    private final Map<String, Set<String>> frequent = new HashMap<>();
    private final Map<String, Set<String>> legal = new HashMap<>();
    private final Set<String> legalAnywhere = new HashSet<>();
    private final Map<String, String> people = new HashMap<>();
    private final PlaceIndex places;

    NameWords(List<Lexicon> packs, List<Term> terms, WordAnalyser analyser, NameKnowledge knowledge) {
        this.analyser = analyser;
        for (Lexicon pack : packs) {
            Set<String> own = small.computeIfAbsent(pack.language(), l -> new HashSet<>());
            for (String word : pack.list("names.inside")) own.add(NameFolding.fold(word));
            Set<String> usual = frequent.computeIfAbsent(pack.language(), l -> new HashSet<>());
            for (String word : pack.list("frequent")) usual.add(NameFolding.fold(word));
            Set<String> forms = legal.computeIfAbsent(pack.language(), l -> new HashSet<>());
            for (String form : pack.list("organisation.legal")) forms.add(joined(form));
            legalAnywhere.addAll(forms);
        }
        for (NameKnowledge.Words words : knowledge.languages()) addWords(words);
        addCountries(packs, terms, !knowledge.languages().isEmpty());
        for (List<String> forms : knowledge.people()) {
            for (String form : forms) {
                people.put(NameFolding.fold(spelling.latin(form, "und")), "person " + forms.get(0));
            }
        }
        places = new PlaceIndex(knowledge.places(), spelling, this::telling);
    }

    private void addWords(NameKnowledge.Words words) {
        WordIndex index = meanings.computeIfAbsent(words.language(), l -> new WordIndex());
        words.concepts().forEach((meaning, forms) -> {
            for (String form : forms) {
                if (form.startsWith("-")) addPiece(index, form.substring(1), words.language(), meaning, false);
                else if (form.endsWith("-"))
                    addPiece(index, form.substring(0, form.length() - 1), words.language(), meaning, true);
                else index.add(telling(form, words.language()), meaning);
            }
        });
        Map<String, String> shorts = abbreviations.computeIfAbsent(words.language(), l -> new HashMap<>());
        words.abbreviations().forEach((form, phrase) -> shorts.put(NameFolding.fold(form), phrase));
    }

    private void addPiece(WordIndex index, String piece, String language, String meaning, boolean first) {
        String folded = NameFolding.fold(spelling.latin(piece, language));
        if (first) index.addPrefix(folded, meaning);
        else index.addSuffix(folded, meaning);
    }

    private void addCountries(List<Lexicon> packs, List<Term> terms, boolean icu) {
        Set<String> codes = new TreeSet<>();
        for (Term term : terms) {
            if (term.kind() != EntityKind.COUNTRY || term.notation() == null) continue;
            codes.add(term.notation());
            for (Name label : term.labels()) addCountry(label.text(), label.language(), term.notation());
            for (Name label : term.otherNames()) addCountry(label.text(), label.language(), term.notation());
        }
        for (Lexicon pack : packs) {
            pack.values().forEach((key, forms) -> {
                String code = key.substring(key.indexOf('.') + 1);
                if (!key.startsWith(DEMONYMS) && !key.startsWith(COUNTRIES)) return;
                for (String form : forms) addCountry(form, pack.language(), code);
            });
            if (!icu) continue;
            for (String code : codes) {
                ULocale in = new ULocale(pack.language());
                addCountry(new ULocale("und_" + code).getDisplayCountry(in), pack.language(), code);
            }
        }
    }

    private void addCountry(String form, String language, String code) {
        countries.computeIfAbsent(language, l -> new WordIndex()).add(telling(form, language), code);
    }

    private static String joined(String form) {
        return NameFolding.fold(form).replace(" ", "");
    }

    /** All words of a text. */
    List<Token> tokens(String text, String language) {
        List<Token> tokens = new ArrayList<>();
        boolean shouted = isShouted(text);
        for (Word found : analyser.words(text, language)) {
            Word word = shouted ? quiet(found) : found;
            if (!word.isWord()) continue;
            String folded =
                    NameFolding.fold(spelling.latin(word.text(), language)).replace(" ", "");
            if (folded.isEmpty()) continue;
            boolean dot = word.end() < text.length() - 1 && text.charAt(word.end()) == '.';
            boolean number = Character.isDigit(folded.charAt(0));
            Token token = new Token(
                    word.text(), folded, word.stem(), word.plainStem(), false, dot && !number && folded.length() > 1);
            boolean letter =
                    folded.length() == 1 && Character.isLowerCase(word.text().codePointAt(0));
            boolean means = meanings(language).at(List.of(token), 0) != null;
            boolean isSmall = letter
                    || !means && !token.isAcronym() && isSmall(word.text(), language, tokens.isEmpty() || shouted);
            tokens.add(isSmall ? new Token(word.text(), folded, word.stem(), word.plainStem(), true, false) : token);
        }
        return tokens;
    }

    /** A frequent word with a capital inside a name is a name: the river Oder is no "or". */
    private boolean isSmall(String word, String language, boolean capitalAnyway) {
        String folded = NameFolding.fold(word);
        if (small.getOrDefault(language, Set.of()).contains(folded)) return true;
        boolean plain = capitalAnyway || Character.isLowerCase(word.codePointAt(0));
        return plain && frequent.getOrDefault(language, Set.of()).contains(folded);
    }

    /** All in capitals, and too long for an acronym. */
    private static boolean isShouted(String text) {
        if (text.length() <= LONGEST_ACRONYM || text.chars().anyMatch(Character::isLowerCase)) return false;
        return Arrays.stream(text.split(" "))
                .anyMatch(w -> w.length() > LONG && w.chars().noneMatch(Character::isDigit));
    }

    private static Word quiet(Word word) {
        int first = Character.charCount(word.text().codePointAt(0));
        String text =
                word.text().substring(0, first) + word.text().substring(first).toLowerCase(Locale.ROOT);
        return new Word(text, word.start(), word.folded(), word.stem(), word.plainStem());
    }

    private List<Token> telling(String text, String language) {
        List<Token> all = tokens(text, language);
        List<Token> telling = all.stream().filter(t -> !t.small()).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** How many tokens from the place on are a legal form; 0 if none. */
    int legalForm(List<Token> tokens, int from, String language) {
        StringBuilder form = new StringBuilder();
        int found = 0;
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            form.append(tokens.get(i).folded());
            if (isLegal(form.toString(), tokens.get(i).text(), language)) found = i - from + 1;
        }
        return found;
    }

    /** By the name's own language; forms of others only in their own case, as they stand in names of any language. */
    private boolean isLegal(String form, String printed, String language) {
        if (legal.getOrDefault(language, Set.of()).contains(form)) return true;
        boolean shown = form.length() > 2 || Character.isLowerCase(printed.charAt(0));
        boolean capitals = printed.chars().filter(Character::isUpperCase).count() > 1;
        if (!shown || !capitals) return false;
        return legalAnywhere.contains(form);
    }

    /** Words of the short form of a kind of body; null if it is none. */
    @Nullable
    String expansion(Token token, String language) {
        return abbreviations.getOrDefault(language, Map.of()).get(NameFolding.fold(token.text()));
    }

    WordIndex meanings(String language) {
        return meanings.getOrDefault(language, UNKNOWN);
    }

    WordIndex countries(String language) {
        return countries.getOrDefault(language, UNKNOWN);
    }

    PlaceIndex places() {
        return places;
    }

    /** The one that stands for all forms of a person's name; null if it is none. */
    @Nullable
    String person(String folded) {
        return people.get(folded);
    }

    Spelling spelling() {
        return spelling;
    }
}
