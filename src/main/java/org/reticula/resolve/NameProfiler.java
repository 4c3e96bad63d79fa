package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Takes names apart with what the language packs know of small words, head words and legal forms. */
final class NameProfiler {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");
    private static final int[] ROMAN_VALUES = {1, 5, 10};
    private static final String ROMAN_DIGITS = "IVX";

    /** Letters with dots between them: "S.R.L.", "Sol.Co.". */
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}{1,3}\\.){2,}(?:\\p{L}{1,3}(?!\\p{L}))?");

    /** What the sign + and the words for it sound like in Latin letters. */
    private static final Set<String> PLUS = Set.of("plus", "plius");

    private final WordAnalyser analyser;
    private final NameWords words;
    private final PartReader reader;
    private final Set<String> legal = new HashSet<>();
    private final Map<String, Set<String>> small = new HashMap<>();
    private final Set<Name> vocabulary = new HashSet<>();
    private final Map<Name, NameProfile> bare = new ConcurrentHashMap<>();
    private final Map<Where, NameProfile> known = new ConcurrentHashMap<>();
    private final Set<String> heads = new HashSet<>();

    private record Where(Name name, @Nullable String country) {}

    NameProfiler(List<Lexicon> packs, List<Term> terms, WordAnalyser analyser, NameWords words, PartReader reader) {
        this.analyser = analyser;
        this.words = words;
        this.reader = reader;
        for (Lexicon pack : packs) read(pack);
        for (Term term : terms) {
            vocabulary.addAll(term.labels());
            vocabulary.addAll(term.otherNames());
        }
    }

    private void read(Lexicon pack) {
        Set<String> own = small.computeIfAbsent(pack.language(), l -> new HashSet<>());
        for (String word : pack.list("names.inside")) own.add(NameFolding.fold(word));
        for (String word : pack.list("frequent")) own.add(NameFolding.fold(word));
        for (String form : pack.list("organisation.legal")) legal.add(NameFolding.fold(form));
        for (Map.Entry<String, List<String>> list : pack.values().entrySet()) {
            if (!list.getKey().startsWith("organisation.heads.")) continue;
            for (String head : list.getValue()) addHead(head, pack.language());
        }
    }

    private void addHead(String head, String language) {
        if (head.startsWith("-")) return;
        for (Word word : analyser.words(head, language)) {
            if (word.isWord()) heads.add(NameFolding.fold(word.stem()));
        }
    }

    /**
     * Names of the vocabulary are taken apart once, as every import needs all of them.
     *
     * @param country where the thing is; null if not known
     */
    NameProfile profile(Name name, @Nullable String country) {
        return profile(name, words(name), country);
    }

    /** @param bare the name's words as {@link #words} gives them */
    NameProfile profile(Name name, NameProfile bare, @Nullable String country) {
        if (!vocabulary.contains(name)) return read(bare, country);
        return known.computeIfAbsent(new Where(name, country), w -> read(bare, country));
    }

    private NameProfile read(NameProfile bare, @Nullable String country) {
        return with(bare, bare.tokens(), bare.language(), country, bare.acronym());
    }

    /** What does not depend on where the thing is: all but the readings, of which there are none. */
    NameProfile words(Name name) {
        return vocabulary.contains(name) ? bare.computeIfAbsent(name, this::takeApart) : takeApart(name);
    }

    private NameProfile takeApart(Name name) {
        List<String> acronyms = new ArrayList<>();
        String bare = withoutBrackets(name.text(), acronyms);
        List<String> key = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        List<Word> all = analyser.words(bare.replace("+", " plus "), name.language()).stream()
                .filter(Word::isWord)
                .toList();
        Set<String> ignored = small.getOrDefault(name.language(), Set.of());
        for (int i = 0; i < all.size(); i++) {
            String folded = NameFolding.fold(all.get(i).text());
            if (folded.isEmpty() || ignored.contains(folded)) continue;
            if ((i == 0 || i == all.size() - 1) && all.size() > 1 && legal.contains(folded)) continue;
            String number = number(all.get(i).text(), i);
            if (number != null) {
                key.add(number);
                continue;
            }
            String stem = NameFolding.fold(all.get(i).stem());
            key.add(stem);
            if (!heads.contains(stem)) telling.add(stem);
        }
        boolean acronym = all.size() == 1 && all.get(0).isUpperCase();
        List<Token> tokens = tokens(bare, name.language());
        SortedSet<String> counted = numbers(tokens);
        return new NameProfile(
                NameFolding.fold(name.text()),
                String.join(" ", key),
                telling,
                counted,
                acronyms,
                acronym,
                name.language(),
                tokens,
                List.of(),
                Initials.of(telling(tokens), tokens, this.words.meanings(name.language())));
    }

    /** The same name with other words in some places. */
    NameProfile with(NameProfile profile, List<Token> tokens, String language, @Nullable String country) {
        return with(profile, tokens, language, country, false);
    }

    private NameProfile with(
            NameProfile profile, List<Token> tokens, String language, @Nullable String country, boolean acronym) {
        return new NameProfile(
                profile.folded(),
                profile.key(),
                profile.telling(),
                profile.numbers(),
                profile.acronyms(),
                acronym,
                profile.language(),
                tokens,
                reader.read(telling(tokens), language, country),
                profile.initials());
    }

    /** Words of a name without legal forms, usual short forms written out. */
    private List<Token> tokens(String bare, String language) {
        String text = DOTTED.matcher(bare.replace("+", " plus "))
                .replaceAll(dotted -> dotted.group().replace(".", ""));
        List<Token> all = words.tokens(text, language);
        int from = 0;
        int to = all.size();
        while (isLegalBefore(all, from, language)) from += words.legalForm(all, from, language);
        for (int at = to - 1; at > from && at >= to - 4; at--) {
            if (words.legalForm(all.subList(0, to), at, language) == to - at) to = at;
        }
        List<Token> tokens = new ArrayList<>();
        for (Token token : all.subList(from, to)) {
            String expansion = words.expansion(token, language);
            if (expansion == null || !token.isAcronym() && token.text().length() > 2) tokens.add(token);
            else tokens.addAll(words.tokens(expansion, language));
        }
        return tokens;
    }

    /** A legal form with a name behind it; a short form of a kind of body says more. */
    private boolean isLegalBefore(List<Token> all, int from, String language) {
        int found = words.legalForm(all, from, language);
        return found > 0 && from + found < all.size() && words.expansion(all.get(from), language) == null;
    }

    private static SortedSet<String> numbers(List<Token> tokens) {
        SortedSet<String> numbers = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String number = number(tokens.get(i).text(), i);
            if (number != null) numbers.add(number);
            else if (isPlus(tokens.get(i))) numbers.add("plus");
        }
        return numbers;
    }

    /** Without small words and numbers. */
    private static List<Token> telling(List<Token> tokens) {
        List<Token> telling = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.small() && number(token.text(), i) == null && !isPlus(token)) telling.add(token);
        }
        return telling;
    }

    private static boolean isPlus(Token token) {
        return token.folded().startsWith("pl") && PLUS.contains(Spelling.sound(token.folded()));
    }

    /** Cuts out what stands in brackets; upper-case single words of it are acronyms. */
    private static String withoutBrackets(String text, List<String> acronyms) {
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder bare = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            if (!looksLikeAcronym(inside) || brackets.start() == 0) continue;
            acronyms.add(inside);
            bare.append(text, from, brackets.start()).append(' ');
            from = brackets.end();
        }
        return bare.append(text, from, text.length()).toString();
    }

    private static boolean looksLikeAcronym(String text) {
        if (text.length() < 2 || text.length() > 12 || text.indexOf(' ') >= 0 && !isPlusBehind(text)) return false;
        return text.codePoints().filter(Character::isUpperCase).count() >= 2;
    }

    /** "ESF Plus": one word and the word for the sign +. */
    private static boolean isPlusBehind(String text) {
        int space = text.indexOf(' ');
        return space == text.lastIndexOf(' ') && PLUS.contains(Spelling.sound(NameFolding.fold(text.substring(space))));
    }

    /** Digits as they are, Roman numerals (not as first word: "I" may be an article) as Arabic; else null. */
    private static @Nullable String number(String text, int index) {
        if (Character.isDigit(text.charAt(0))) return text;
        if (index == 0 || text.length() > 5 || !ROMAN.matcher(text).matches()) return null;
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int here = romanDigit(text.charAt(i));
            int next = i + 1 < text.length() ? romanDigit(text.charAt(i + 1)) : 0;
            value += here < next ? -here : here;
        }
        return Integer.toString(value);
    }

    private static int romanDigit(char c) {
        return ROMAN_VALUES[ROMAN_DIGITS.indexOf(c)];
    }
}
