package org.reticula.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;

/** What the grammar of a language says of the words of one sentence: where a head, a cue phrase or a term of the vocabulary stands. */
final class NameGrammar {
    final LanguageRules rules;
    final List<Word> words;
    private final List<Span> terms;

    NameGrammar(LanguageRules rules, List<Word> words, List<Span> terms) {
        this.rules = rules;
        this.words = words;
        this.terms = terms;
    }

    /** A capital at its beginning or inside: "Lantern", "aPart", "1Roof". */
    static boolean isNamed(Word w) {
        return w.isCapitalised() || w.isWord() && w.text().chars().anyMatch(Character::isUpperCase);
    }

    @Nullable
    Span termAt(int i) {
        for (Span t : terms) if (t.from() <= i && i < t.to()) return t;
        return null;
    }

    boolean isHead(int i) {
        return rules.heads.longest(
                        words, i, (h, f, t) -> !h.acronym() || words.get(f).isUpperCase())
                != null;
    }

    /** Whether a head names several of its kind: "organisations", "comuni". */
    boolean isPlural(int from, int to) {
        for (int i = from; i < to; i++)
            if (rules.plurals.containsKey(words.get(i).folded())) return true;
        return false;
    }

    /** A hyphen between two words without space. */
    boolean isGlue(int k) {
        if (k == 0 || k + 1 >= words.size()) return false;
        return "-‐–'’./".contains(words.get(k).text())
                && words.get(k - 1).end() == words.get(k).start()
                && words.get(k).end() == words.get(k + 1).start();
    }

    /** "University of | St. | Cyril": a small word inside names that a full stop shortens, and a capital or another one behind it. */
    boolean isShortForm(int i) {
        if (i < 0
                || i + 2 >= words.size()
                || !words.get(i + 1).text().equals(".")
                || words.get(i).end() != words.get(i + 1).start()
                || !rules.inside.contains(words.get(i).folded())) return false;
        Word next = words.get(i + 2);
        return next.isCapitalised() || rules.inside.contains(next.folded());
    }

    /** Whether the longest phrase at a word ends at an index and announces a project's name behind it. */
    boolean isProjectCue(int from, int to) {
        PhraseTrie.Match<Cue> cue = rules.cues.longest(words, from, (c, f, t) -> true);
        return cue != null
                && cue.end() == to
                && cue.values().stream()
                        .allMatch(c -> c.kind() == Cue.Kind.PROJECT || c.kind() == Cue.Kind.PROJECT_PROGRAMME);
    }

    boolean cueAt(int i) {
        boolean shouted = words.get(i).isUpperCase();
        return rules.cues.longest(words, i, (c, f, t) -> !(shouted && c.kind() == Cue.Kind.PROJECT)) != null;
    }
}
