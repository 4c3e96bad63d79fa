package org.reticula.extract;

import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** Quoted names that nothing announces as projects but what stands beside them: a registry code, or money in a sentence about projects. */
final class QuotedProjects {
    private final PageScan scan;
    private final ValueFacts.ValueExtractors values;

    QuotedProjects(PageScan scan, ValueFacts.ValueExtractors values) {
        this.scan = scan;
        this.values = values;
    }

    void add() {
        boolean projects = scan.all().stream().anyMatch(s -> s.kind() == EntityKind.PROJECT);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (!scan.block(i).main()) continue;
            List<Word> words = scan.words(i);
            for (Quotes.Quoted q : Quotes.all(words)) {
                int length = q.close() - q.open() - 1;
                if (length < 2 || length > 40 || !words.get(q.open() + 1).isCapitalised() || taken(i, words, q))
                    continue;
                boolean code = hasCodeBeside(i, words.get(q.close()).end());
                boolean money = (projects || noun(i))
                        && !values.money()
                                .amounts(scan.sentences.get(i), scan.text)
                                .isEmpty();
                if (!code && !money) continue;
                Span span = ProjectExtractor.quoted(
                        i,
                        words,
                        q,
                        scan.text,
                        code ? 0.85 : 0.65,
                        code ? "project/quoted-with-code" : "project/quoted-with-money");
                if (span != null) scan.add(span);
            }
        }
    }

    private boolean taken(int sentence, List<Word> words, Quotes.Quoted q) {
        int start = words.get(q.open()).start(), end = words.get(q.close()).end();
        return scan.spans(sentence).stream()
                .anyMatch(s -> s.kind() != EntityKind.COUNTRY
                        && s.kind() != EntityKind.PLACE
                        && s.start() < end
                        && start < s.end());
    }

    private boolean hasCodeBeside(int sentence, int end) {
        return values.codes().codes(scan.sentences.get(sentence), scan.text).stream()
                .anyMatch(c -> c.start() >= end && c.start() - end <= 30);
    }

    private boolean noun(int sentence) {
        return !scan.rules(sentence)
                .projectNouns
                .all(scan.words(sentence), (n, f, t) -> true)
                .isEmpty();
    }
}
