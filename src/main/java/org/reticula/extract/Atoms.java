package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.Sentence;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * A sentence as a row of atoms that may be asked beyond its ends: there stands an empty sign.
 *
 * @param text the page's text
 * @param end offset behind the sentence
 */
record Atoms(String text, int end, List<Atom> list) {

    static Atoms of(Sentence sentence, String text, WordAnalyser analyser) {
        List<Atom> atoms = new ArrayList<>(sentence.words().size() + 16);
        for (Word word : sentence.words()) addWord(atoms, word, sentence.language(), analyser);
        return new Atoms(text, sentence.end(), atoms);
    }

    /** Atoms of a phrase of a language pack, signs left out. */
    static List<Atom> ofPhrase(String phrase, String language, WordAnalyser analyser) {
        List<Atom> atoms = new ArrayList<>();
        for (Word word : analyser.words(phrase, language)) addWord(atoms, word, language, analyser);
        atoms.removeIf(a -> !a.isWord() && !a.isNumber());
        return atoms;
    }

    private static void addWord(List<Atom> atoms, Word word, String language, WordAnalyser analyser) {
        String text = word.text();
        int from = 0;
        while (from < text.length()) {
            Atom.Kind kind = kind(text.charAt(from));
            int to = from + 1;
            if (kind != Atom.Kind.SIGN) while (to < text.length() && kind(text.charAt(to)) == kind) to++;
            String part = text.substring(from, to);
            if (to - from == text.length()) {
                atoms.add(new Atom(kind, word.start(), text, word.folded(), word.stem(), word.plainStem()));
            } else if (kind == Atom.Kind.WORD) {
                String folded = folded(word, from, to, language, analyser);
                atoms.add(new Atom(kind, word.start() + from, part, folded, folded, folded));
            } else if (!Character.isSpaceChar(part.charAt(0)) && !part.isBlank()) {
                atoms.add(new Atom(kind, word.start() + from, part, part, part, part));
            }
            from = to;
        }
    }

    /** Folded form of a part of a word; parts are abbreviations and units, for which stems do nothing. */
    private static String folded(Word word, int from, int to, String language, WordAnalyser analyser) {
        if (word.folded().length() == word.text().length()) return word.folded().substring(from, to);
        List<Word> words = analyser.words(word.text().substring(from, to), language);
        return words.isEmpty() ? word.text().substring(from, to) : words.get(0).folded();
    }

    private static Atom.Kind kind(char c) {
        if (Character.isDigit(c)) return Atom.Kind.NUMBER;
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.isSurrogate(c))
            return Atom.Kind.WORD;
        return Atom.Kind.SIGN;
    }

    int size() {
        return list.size();
    }

    Atom at(int i) {
        if (i >= 0 && i < list.size()) return list.get(i);
        return new Atom(Atom.Kind.SIGN, i < 0 ? 0 : end, "", "", "", "");
    }

    /** Whether nothing, not even a space, stands between an atom and the one before it. */
    boolean glued(int i) {
        return i > 0 && i < list.size() && list.get(i - 1).end() == list.get(i).start();
    }

    /** Whether a number (or a word, for glued ones) before or after makes atoms from to (exclusive) part of a longer code. */
    boolean insideCode(int from, int to) {
        if (glued(from) && (!at(from - 1).kind().equals(Atom.Kind.SIGN) || joins(from - 1, from - 2))) return true;
        return glued(to)
                && (at(to).isNumber()
                        || at(to).isSign("./_") && glued(to + 1) && !at(to + 1).isSign("\"'"));
    }

    private boolean joins(int sign, int before) {
        return at(sign).isSign("./_-")
                && glued(sign)
                && before >= 0
                && (at(before).isNumber() || at(before).isWord());
    }

    /** First atom that starts at or after an offset. */
    int firstAt(int offset) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).start() < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
