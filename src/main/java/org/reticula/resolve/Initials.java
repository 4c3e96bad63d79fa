package org.reticula.resolve;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** First letters of words, and acronyms as what they stand for. */
final class Initials {
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final int SHORTEST = 2;

    private Initials() {}

    /** In the script of the name, without accents: of the telling words, of all words, and with compounds cut. */
    static Set<String> of(List<Token> telling, List<Token> all, WordIndex index) {
        Set<String> initials = new TreeSet<>();
        if (telling.size() == 1 && telling.get(0).isAcronym()) return initials;
        StringBuilder cut = new StringBuilder();
        for (Token token : telling) cut.append(letters(token, index));
        for (String letters : List.of(first(telling), first(all), cut.toString())) {
            if (letters.length() > SHORTEST - 1) initials.add(letters);
        }
        return initials;
    }

    private static String first(List<Token> tokens) {
        StringBuilder first = new StringBuilder();
        for (Token token : tokens) first.append(plain(token.text()), 0, 1);
        return first.toString();
    }

    private static String letters(Token token, WordIndex index) {
        WordIndex.Compound compound = index.compounds() && !token.isAcronym() ? index.cut(token.folded()) : null;
        if (compound == null) return plain(token.text()).substring(0, 1);
        StringBuilder letters = new StringBuilder();
        for (String piece : compound.pieces()) letters.append(piece.charAt(0));
        return letters.toString();
    }

    /** Small letters without accents. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        APART.normalize(text.toLowerCase(Locale.ROOT))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? text : plain.toString();
    }

    /** The neighbouring words whose beginnings make up the acronym; empty if there are none. */
    static List<Token> run(Token acronym, List<Token> tokens, WordIndex index) {
        String letters = plain(acronym.text());
        for (int from = 0; from < tokens.size(); from++) {
            if (tokens.get(from).small()) continue;
            int to = end(letters, 0, tokens, from, index);
            if (to - from >= SHORTEST) return new ArrayList<>(tokens.subList(from, to));
        }
        return List.of();
    }

    /** Behind the last word of the run; -1 if the letters from the place on do not fit. */
    private static int end(String letters, int at, List<Token> tokens, int next, WordIndex index) {
        if (at == letters.length()) return next;
        if (next == tokens.size()) return -1;
        Token token = tokens.get(next);
        String word = plain(token.text());
        for (String taken : List.of(letters(token, index), word.substring(0, 1), word)) {
            if (!letters.startsWith(taken, at)) continue;
            int end = end(letters, at + taken.length(), tokens, next + 1, index);
            if (end >= 0) return end;
        }
        return token.small() ? end(letters, at, tokens, next + 1, index) : -1;
    }
}
