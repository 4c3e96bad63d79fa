package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** "Comuni di Como, Cantù e Erba": a head in the plural and the names that it stands for, each an organisation of its own. */
final class PluralNames {
    private static final String MUNICIPALITY = "municipality";
    private static final int MOST = 30;
    private static final int LONGEST = 5;

    private final NameGrammar grammar;
    private final LanguageRules rules;
    private final List<Word> words;
    private final int sentence;
    private final String text;

    PluralNames(NameGrammar grammar, int sentence, String text) {
        this.grammar = grammar;
        this.rules = grammar.rules;
        this.words = grammar.words;
        this.sentence = sentence;
        this.text = text;
    }

    /** The names behind the plural at a word; none where it is no plural or fewer than two names follow. */
    List<Span> read(int head) {
        LanguageRules.Plural plural = rules.plurals.get(words.get(head).folded());
        if (plural == null || !rules.headFirst) return List.of();
        int first = skipSmall(head + 1);
        List<int[]> pieces = pieces(first);
        // two names without a comma may be one: "Direcțiile de Asistență Socială și Protecție a Familiei"
        if (pieces.size() < 2 || pieces.size() == 2 && !MUNICIPALITY.equals(plural.type())) return List.of();
        String before = plural.singular()
                + text.substring(words.get(head).end(), words.get(first).start());
        List<Span> found = new ArrayList<>();
        for (int[] piece : pieces) {
            int start = words.get(piece[0]).start(),
                    end = words.get(piece[1] - 1).end();
            found.add(new Span(
                    EntityKind.ORGANISATION,
                    sentence,
                    found.isEmpty() ? head : piece[0],
                    piece[1],
                    found.isEmpty() ? words.get(head).start() : start,
                    end,
                    before + text.substring(start, end),
                    null,
                    List.of(),
                    List.of(),
                    plural.type(),
                    null,
                    0.75,
                    "organisation/plural-head"));
        }
        return found;
    }

    private int skipSmall(int from) {
        int at = from;
        while (at < words.size()
                && at - from < 3
                && rules.inside.contains(words.get(at).folded())) at++;
        return at;
    }

    /** Capitalised names parted by commas and "and"; a list that no "and" closes is none. */
    private List<int[]> pieces(int from) {
        List<int[]> pieces = new ArrayList<>();
        boolean closed = false;
        int at = from;
        while (at < words.size() && pieces.size() < MOST) {
            int end = nameEnd(at);
            if (end == at) break;
            pieces.add(new int[] {at, end});
            if (closed || end >= words.size()) break;
            Integer next = next(end);
            if (next == null) break;
            closed = !words.get(end).text().equals(",");
            at = next;
        }
        return closed && (pieces.size() > 1) ? pieces : List.of();
    }

    private int nameEnd(int from) {
        int end = from;
        for (int i = from; i < words.size() && i - from < LONGEST; i++) {
            Word w = words.get(i);
            Span term = grammar.termAt(i);
            if (term != null && term.kind() != EntityKind.PLACE || grammar.isHead(i)) break;
            if (w.isCapitalised()) end = i + 1;
            else if (!grammar.isGlue(i)
                    && (end == from || !rules.inside.contains(w.folded()) || rules.conjunctions.contains(w.folded())))
                break;
        }
        return end;
    }

    private @Nullable Integer next(int end) {
        boolean parts = words.get(end).text().equals(",")
                || rules.conjunctions.contains(words.get(end).folded());
        return parts ? skipSmall(end + 1) : null;
    }
}
