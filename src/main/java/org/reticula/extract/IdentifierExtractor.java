package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;
import org.reticula.model.WordAnalyser;

/**
 * Finds registry codes: behind the pack's {@code identifiers} ("cod SIPOCA 1085", "Grant Agreement No 101095654"), and codes
 * whose shape tells ("CZ.03.02.01/00/22_003/0000063"). Thread-safe.
 *
 * <pre>
 * List&lt;FoundIdentifier&gt; codes(sentence, pageText)   in reading order; dates, years and amounts are none
 * </pre>
 */
public final class IdentifierExtractor {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_ATOMS = 40;
    private static final int LONGEST_LINK = 3;
    private static final int MOST_LINKS = 5;
    private static final String JOINERS = "./_-";

    private final WordAnalyser analyser;
    private final CodePatterns patterns;
    private final LanguageTables<PhraseTable<String>> cues;

    public IdentifierExtractor(List<Lexicon> packs, WordAnalyser analyser, CodePatterns patterns) {
        this.analyser = analyser;
        this.patterns = patterns;
        this.cues = new LanguageTables<>(packs, own -> cues(own, analyser));
    }

    private static PhraseTable<String> cues(List<Lexicon> packs, WordAnalyser analyser) {
        PhraseTable<String> table = new PhraseTable<>();
        for (Lexicon pack : packs) {
            for (String cue : pack.list("identifiers")) {
                long letters = cue.codePoints().filter(Character::isLetter).count();
                if (letters > 1)
                    table.add(cue, "", pack.language(), analyser); // "n°" alone stands before laws and houses too
            }
        }
        return table;
    }

    public List<FoundIdentifier> codes(Sentence sentence, String text) {
        if (!DateExtractor.hasDigit(sentence)) return List.of();
        PhraseTable<String> table = cues.get(sentence.language());
        Atoms atoms = Atoms.of(sentence, text, analyser);
        List<FoundIdentifier> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); ) {
            FoundIdentifier code = shaped(atoms, i);
            if (code == null) code = cued(atoms, i, table);
            if (code != null) found.add(code);
            i = code == null ? i + 1 : Math.max(i + 1, atoms.firstAt(code.end()));
        }
        return found;
    }

    /** A code of a known shape that begins at an atom. */
    private @Nullable FoundIdentifier shaped(Atoms atoms, int i) {
        boolean begins = !atoms.glued(i)
                || atoms.at(i - 1).kind() == Atom.Kind.SIGN && !atoms.at(i - 1).isSign(JOINERS);
        if (!begins || atoms.at(i).kind() == Atom.Kind.SIGN) return null;
        int next = tokenEnd(atoms, i);
        if (next == i + 1 && !atoms.at(i).isNumber()) return null;
        FoundIdentifier token = token(atoms, i, next);
        return patterns.matches(token.code()) ? token : null;
    }

    private static @Nullable FoundIdentifier cued(Atoms atoms, int i, PhraseTable<String> table) {
        var cue = table.find(atoms, i);
        if (cue == null || isLowerCaseAcronym(atoms, i, cue) || isOfBody(atoms, i)) return null;
        int at = cue.end();
        var second = table.find(atoms, at); // "cod proiect MySMIS131435"
        if (second != null) at = second.end();
        for (int links = 0; links < MOST_LINKS && at < atoms.size(); links++) {
            int next = tokenEnd(atoms, at);
            FoundIdentifier code = next > at ? code(atoms, at, next) : null;
            if (code != null) return code;
            boolean year = next == at + 1 && isYear(atoms.at(at)); // MySMIS2014 131435
            if (!year && !isLink(atoms, at)) return null;
            at++;
        }
        return null;
    }

    /** Cues in capitals ("ID", "GA") are words of other meaning in small letters. */
    private static boolean isLowerCaseAcronym(Atoms atoms, int i, PhraseTable.Match<String> cue) {
        return cue.words() == 1
                && atoms.at(i).text().length() <= 2
                && Character.isLowerCase(atoms.at(i).text().charAt(0));
    }

    /** "Y-tunnus": one letter and a hyphen before the cue make it the name of a register of bodies, not of projects. */
    private static boolean isOfBody(Atoms atoms, int i) {
        return i > 1
                && atoms.glued(i)
                && atoms.at(i - 1).isDash()
                && atoms.glued(i - 1)
                && atoms.at(i - 2).text().length() == 1;
    }

    /** Small things between cue and code: nr. no : # = № and the like. */
    private static boolean isLink(Atoms atoms, int i) {
        Atom atom = atoms.at(i);
        if (atom.kind() == Atom.Kind.SIGN) return atom.isSign(".:#=№°ºª\"“„»«–-(");
        boolean small = atom.text().length() <= LONGEST_LINK
                && !atom.text().equals(atom.text().toUpperCase(java.util.Locale.ROOT));
        return atom.isWord() && (small || atom.text().length() == 1);
    }

    private static @Nullable FoundIdentifier code(Atoms atoms, int from, int next) {
        FoundIdentifier token = token(atoms, from, next);
        String code = token.code();
        long digits = code.codePoints().filter(Character::isDigit).count();
        boolean tail = atoms.at(next).isSign(",")
                && atoms.glued(next)
                && atoms.glued(next + 1)
                && atoms.at(next + 1).isNumber();
        boolean grouped = next == from + 1 && digits <= 3 && isGroup(atoms, next); // "412 300,50"
        if (digits < FEWEST_DIGITS || tail || grouped || atoms.at(next).isSign("%€$£")) return null;
        if (next == from + 1 && isYear(atoms.at(from)) || isDate(atoms, from, next)) return null;
        return token;
    }

    private static boolean isGroup(Atoms atoms, int i) {
        return i < atoms.size() && atoms.at(i).isNumber() && atoms.at(i).text().length() == 3;
    }

    private static boolean isYear(Atom atom) {
        return atom.text().length() == 4 && atom.value() >= 1900 && atom.value() <= 2099;
    }

    /** Three numbers, the first or last of them a year, with signs between. */
    private static boolean isDate(Atoms atoms, int from, int next) {
        if (next != from + 5) return false;
        boolean numbers = atoms.at(from).isNumber()
                && atoms.at(from + 2).isNumber()
                && atoms.at(from + 4).isNumber();
        return numbers
                && atoms.at(from + 2).text().length() <= 2
                && (isYear(atoms.at(from)) && atoms.at(from + 4).text().length() <= 2
                        || isYear(atoms.at(from + 4)) && atoms.at(from).text().length() <= 2);
    }

    /** Index behind the letters, digits and joining signs that hang together from an atom on. */
    private static int tokenEnd(Atoms atoms, int from) {
        if (atoms.at(from).kind() == Atom.Kind.SIGN) return from;
        int end = from + 1;
        int last = Math.min(atoms.size(), from + MOST_ATOMS);
        for (int i = from + 1; i < last && atoms.glued(i); i++) {
            boolean sign = atoms.at(i).kind() == Atom.Kind.SIGN;
            if (sign && !atoms.at(i).isSign(JOINERS)) break;
            if (!sign) end = i + 1;
        }
        return end;
    }

    private static FoundIdentifier token(Atoms atoms, int from, int next) {
        int start = atoms.at(from).start();
        int end = atoms.at(next - 1).end();
        return new FoundIdentifier(atoms.text().substring(start, end), start, end);
    }
}
