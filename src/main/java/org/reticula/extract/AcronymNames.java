package org.reticula.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/**
 * An acronym that the page gives beside an organisation's name, wherever else it stands ("X (ABC) … members of ABC"), and branches of a network that
 * has an acronym for its name: "ABC-Andalucía" is not ABC.
 */
final class AcronymNames {
    private static final int SHORTEST = 3;

    private final PageScan scan;

    AcronymNames(PageScan scan) {
        this.scan = scan;
    }

    /** Run when names with head words are found, before mentions are built. */
    void add() {
        for (Span s : scan.all()) {
            boolean acronym = s.kind() == EntityKind.ORGANISATION && s.term() != null && Acronyms.isAcronym(s.name());
            if (acronym && !scan.rules(s.sentence()).nounsCapitalised) branch(s);
        }
        Set<String> acronyms = new HashSet<>();
        for (Span s : scan.all()) if (s.kind() == EntityKind.ORGANISATION) acronyms.addAll(s.acronyms());
        acronyms.removeIf(a -> a.length() < SHORTEST);
        if (acronyms.isEmpty()) return;
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (!scan.block(i).main()) continue;
            List<Word> words = scan.words(i);
            for (int k = 0; k < words.size(); k++)
                if (acronyms.contains(words.get(k).text())) add(i, words, k);
        }
    }

    /** Capitals that a hyphen joins to the acronym, and those behind them. */
    private void branch(Span s) {
        List<Word> words = scan.words(s.sentence());
        int to = s.to() + 1;
        boolean glued = to < words.size()
                && "-‐".contains(words.get(to - 1).text())
                && words.get(to - 1).start() == s.end()
                && words.get(to).start() == words.get(to - 1).end();
        if (!glued || !words.get(to).isCapitalised()) return;
        while (to < words.size() && (words.get(to).isCapitalised() || isHyphen(words, to))) to++;
        Span branch =
                scan.piece(EntityKind.ORGANISATION, s.start(), words.get(to - 1).end(), 0.8, "organisation/branch");
        if (branch == null) return;
        scan.remove(s);
        scan.add(branch);
    }

    private static boolean isHyphen(List<Word> words, int i) {
        return "-‐".contains(words.get(i).text())
                && i + 1 < words.size()
                && words.get(i).end() == words.get(i + 1).start()
                && words.get(i + 1).isCapitalised();
    }

    private void add(int sentence, List<Word> words, int k) {
        boolean glued = k + 1 < words.size()
                && words.get(k + 1).start() == words.get(k).end()
                && "-‐+/".contains(words.get(k + 1).text());
        Word word = words.get(k);
        boolean taken = scan.spans(sentence).stream().anyMatch(s -> s.from() <= k && k < s.to());
        if (glued || taken) return;
        Span span = scan.piece(EntityKind.ORGANISATION, word.start(), word.end(), 0.8, "organisation/acronym");
        if (span != null) scan.add(span);
    }
}
