package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which phrases of one language say what; looked up by stems, the longest phrase first. */
final class WordIndex {
    private static final int SHORTEST_END = 5;
    private static final int SHORTEST_SLIP = 7;

    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> prefixes = new TreeMap<>();
    private final Map<String, Set<String>> suffixes = new TreeMap<>();
    private int longest = 1;

    /**
     * @param found how many tokens say it
     * @param said what they say
     */
    record Match(int found, Set<String> said) {}

    /** A word in pieces, what each says; a piece that says nothing known is null in its place in {@code said}. */
    record Compound(List<String> pieces, List<Set<String>> said) {}

    void add(List<Token> phrase, String meaning) {
        if (phrase.isEmpty()) return;
        longest = Math.max(longest, phrase.size());
        if (phrase.size() == 1 && phrase.get(0).isAcronym()) {
            phrases.computeIfAbsent(phrase.get(0).text(), k -> new TreeSet<>()).add(meaning);
            return;
        }
        for (String key : keys(phrase, 0, phrase.size())) {
            if (phrases.computeIfAbsent(key, k -> new TreeSet<>()).add(meaning) && phrase.size() == 1)
                beginnings
                        .computeIfAbsent(beginning(key), b -> new ArrayList<>())
                        .add(key);
        }
    }

    void addPrefix(String folded, String meaning) {
        prefixes.computeIfAbsent(folded, k -> new TreeSet<>()).add(meaning);
    }

    void addSuffix(String folded, String meaning) {
        suffixes.computeIfAbsent(folded, k -> new TreeSet<>()).add(meaning);
    }

    boolean compounds() {
        return !suffixes.isEmpty();
    }

    private static Set<String> keys(List<Token> tokens, int from, int to) {
        if (to == from + 1) return tokens.get(from).keys();
        Set<String> keys = new LinkedHashSet<>();
        keys.add(joined(tokens, from, to, Token::foldedStem));
        keys.add(joined(tokens, from, to, Token::foldedPlainStem));
        keys.add(joined(tokens, from, to, Token::folded));
        return keys;
    }

    private static String joined(List<Token> tokens, int from, int to, Function<Token, String> form) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            String one = form.apply(tokens.get(i));
            if (!joined.isEmpty() && !one.isEmpty()) joined.append(' ');
            joined.append(one);
        }
        return joined.toString();
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    /** The longest phrase that begins at the token; none if nothing does. */
    @Nullable
    Match at(List<Token> tokens, int from) {
        for (int to = Math.min(tokens.size(), from + longest); to > from; to--) {
            boolean acronym = to - from == 1 && tokens.get(from).isAcronym();
            Set<String> keys = acronym ? Set.of(tokens.get(from).text()) : keys(tokens, from, to);
            Set<String> said = new TreeSet<>();
            for (String key : keys) said.addAll(phrases.getOrDefault(key, Set.of()));
            if (!said.isEmpty()) return new Match(to - from, said);
        }
        return null;
    }

    /** What a word with an unknown ending, or with one letter wrong, most likely says; empty if nothing. */
    Set<String> nearly(Token token) {
        String word = token.folded();
        Set<String> said = new TreeSet<>();
        int best = Integer.MAX_VALUE;
        for (String known : beginnings.getOrDefault(beginning(word), List.of())) {
            int far = distance(word, known);
            if (far > best) continue;
            if (far < best) said.clear();
            best = far;
            if (far < Integer.MAX_VALUE) said.addAll(phrases.getOrDefault(known, Set.of()));
        }
        return said;
    }

    private static int distance(String word, String known) {
        int common = 0;
        int least = Math.min(word.length(), known.length());
        while (common < least && word.charAt(common) == known.charAt(common)) common++;
        int rest = Math.max(word.length(), known.length()) - common;
        if (common >= 5 && rest <= 3 && common * 3 >= 2 * (common + rest)) return rest;
        return least >= SHORTEST_SLIP && Spelling.isSlip(word, known) ? 4 : Integer.MAX_VALUE;
    }

    /** The word cut into pieces that say something; null if it does not fall apart so. */
    @Nullable
    Compound cut(String folded) {
        for (int at = 3; at <= folded.length() - 3; at++) {
            String end = folded.substring(at);
            Set<String> last = suffix(end);
            boolean free = last.isEmpty() && compounds() && end.length() >= SHORTEST_END;
            if (free) last = phrases.getOrDefault(end, Set.of());
            if (last.isEmpty()) continue;
            Compound compound = withFirst(folded.substring(0, at), end, last, free);
            if (compound != null) return compound;
        }
        for (Map.Entry<String, Set<String>> prefix : prefixes.entrySet()) {
            String rest =
                    folded.substring(Math.min(folded.length(), prefix.getKey().length()));
            if (!folded.startsWith(prefix.getKey()) || rest.length() < 4) continue;
            Set<String> said = phrases.getOrDefault(rest, Set.of());
            if (!said.isEmpty()) return new Compound(List.of(prefix.getKey(), rest), List.of(prefix.getValue(), said));
        }
        return null;
    }

    /** Also with up to three letters of an ending behind it. */
    private Set<String> suffix(String end) {
        for (int cut = 0; cut <= 3 && end.length() - cut >= 4; cut++) {
            Set<String> said = suffixes.get(end.substring(0, end.length() - cut));
            if (said != null) return said;
        }
        return suffixes.getOrDefault(end, Set.of());
    }

    private @Nullable Compound withFirst(String first, String end, Set<String> last, boolean knownOnly) {
        for (int cut = 0; cut <= 2 && first.length() - cut >= 3; cut++) {
            String bare = first.substring(0, first.length() - cut);
            Set<String> said = prefixes.getOrDefault(bare, phrases.getOrDefault(bare, Set.of()));
            if (!said.isEmpty()) return new Compound(List.of(bare, end), List.of(said, last));
        }
        Compound deeper = cut(first);
        if (deeper != null) {
            List<String> pieces = new ArrayList<>(deeper.pieces());
            List<Set<String>> said = new ArrayList<>(deeper.said());
            pieces.add(end);
            said.add(last);
            return new Compound(pieces, said);
        }
        return knownOnly || first.length() < 4 ? null : new Compound(List.of(first, end), List.of(Set.of(), last));
    }

    /** What a first or last piece says when it stands alone ("Sozial- und …"). */
    Set<String> piece(String folded) {
        Set<String> said = new TreeSet<>(prefixes.getOrDefault(folded, Set.of()));
        said.addAll(suffixes.getOrDefault(folded, Set.of()));
        return said;
    }
}
