package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** Places by the words that announce them: "județul Bacău", "raioanele Ungheni, Sîngerei și Fălești", "Danube region". */
final class PlaceExtractor {
    private final PageScan scan;
    private final int sentence;
    private final List<Word> words;
    private final LanguageRules rules;

    PlaceExtractor(PageScan scan, int sentence) {
        this.scan = scan;
        this.sentence = sentence;
        this.words = scan.words(sentence);
        this.rules = scan.rules(sentence);
    }

    void add() {
        for (PhraseTrie.Match<String> head : rules.placeHeads.all(words, (p, f, t) -> true)) {
            List<Span> found = after(head.end());
            if (found.isEmpty() && rules.headLast) found = before(head.start(), head.end());
            found.forEach(scan::add);
        }
    }

    private List<Span> after(int from) {
        List<Span> found = new ArrayList<>();
        int at = from;
        while (at < words.size()) {
            while (at < words.size()
                    && at - from < 2
                    && found.isEmpty()
                    && rules.inside.contains(words.get(at).folded())
                    && !rules.conjunctions.contains(words.get(at).folded())) at++;
            int to = chunk(at);
            if (to == at || rules.heads.longest(words, at, (h, f, t) -> true) != null) break;
            addSpan(at, to, found);
            at = to;
            if (at < words.size()
                    && (words.get(at).text().equals(",")
                            || rules.conjunctions.contains(words.get(at).folded()))) at++;
            if (at < words.size() && rules.conjunctions.contains(words.get(at).folded())) at++;
            if (at == to) break;
        }
        return found;
    }

    private int chunk(int from) {
        int to = from;
        while (to < words.size() && to - from < 4) {
            boolean glue = to > from
                    && words.get(to).text().equals("-")
                    && words.get(to - 1).end() == words.get(to).start();
            if (!words.get(to).isCapitalised() && !glue) break;
            to++;
        }
        return to;
    }

    private List<Span> before(int head, int headEnd) {
        int from = head;
        while (from > 0
                && head - from < 3
                && words.get(from - 1).isCapitalised()
                && !rules.frequent.contains(words.get(from - 1).folded())) from--;
        List<Span> found = new ArrayList<>();
        if (from < head) addSpan(from, headEnd, found);
        return found;
    }

    private void addSpan(int from, int to, List<Span> found) {
        int start = words.get(from).start(), end = words.get(to - 1).end();
        boolean country = scan.spans(sentence, EntityKind.COUNTRY).stream()
                .anyMatch(c -> c.start() <= start && end <= c.end()); // "regions of the Slovak Republic" names none
        boolean inName = scan.spans(sentence, EntityKind.ORGANISATION).stream()
                .anyMatch(o -> o.start() < end && start < o.end());
        inName |= scan.spans(sentence, EntityKind.PROJECT).stream() // the project "Bairro Feliz" is no quarter
                .anyMatch(p -> p.start() < end && end == p.end() && p.to() - p.from() - (to - from) <= 1);
        Span span = country || inName ? null : scan.piece(EntityKind.PLACE, start, end, 0.75, "place/head");
        if (span != null) found.add(span);
    }
}
