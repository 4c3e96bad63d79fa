package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** Quoted names that nothing announces as projects but what stands beside them: a registry code, or money in a sentence about projects. */
final class QuotedProjects {
    private static final int LATEST_OPENING = 2;
    private static final int MOST_SMALL = 2;

    private final PageScan scan;
    private final ValueFacts.ValueExtractors values;

    QuotedProjects(PageScan scan, ValueFacts.ValueExtractors values) {
        this.scan = scan;
        this.values = values;
    }

    void add() {
        announced();
        boolean projects = scan.all().stream().anyMatch(s -> s.kind() == EntityKind.PROJECT);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (!scan.block(i).main()) continue;
            List<Word> words = scan.words(i);
            for (Quotes.Quoted q : Quotes.all(words)) {
                int length = q.close() - q.open() - 1;
                boolean told = isTold(i, words, q.close() + 1);
                if (length < 2 && !told
                        || length > 40
                        || !words.get(q.open() + 1).isCapitalised()) continue;
                boolean code = hasCodeBeside(i, words.get(q.close()).end());
                if (code) dropInside(i, words, q);
                if (taken(i, words, q)) continue;
                boolean money = (projects || noun(i))
                        && !values.money()
                                .amounts(scan.sentences.get(i), scan.text)
                                .isEmpty();
                boolean opens = q.open() <= LATEST_OPENING && opensParagraphOfProject(i);
                if (!code && !money && !opens && !told) continue;
                Span span = ProjectExtractor.quoted(
                        i,
                        words,
                        q,
                        scan.text,
                        code || told ? 0.85 : 0.65,
                        code
                                ? "project/quoted-with-code"
                                : told
                                        ? "project/quoted-and-told"
                                        : money ? "project/quoted-with-money" : "project/quoted-opening");
                if (span != null) scan.add(span);
            }
        }
    }

    /** "“Keys”, a pilot project that …": behind a comma the word for project, and small words at most before it. */
    private boolean isTold(int sentence, List<Word> words, int comma) {
        if (comma >= words.size() || !words.get(comma).text().equals(",")) return false;
        LanguageRules rules = scan.rules(sentence);
        for (int i = comma + 1; i < words.size() && i - comma <= MOST_SMALL + 1; i++) {
            if (rules.projectNouns.longest(words, i, (n, f, t) -> true) != null) return true;
            boolean small = rules.frequent.contains(words.get(i).folded())
                    || rules.inside.contains(words.get(i).folded());
            if (!small) return false;
        }
        return false;
    }

    /** "Two projects began. The first, “A”, …": behind a number of projects as many quotes as it says, less those named otherwise. */
    private void announced() {
        for (int i = 0; i < scan.sentences.size(); i++) {
            int number = scan.block(i).main() ? number(i) : 0;
            if (number == 0) continue;
            List<Span> quotes = new ArrayList<>();
            int named = 0;
            for (int k = i;
                    k < scan.sentences.size()
                            && scan.sentences.get(k).block()
                                            - scan.sentences.get(i).block()
                                    <= 2 * number;
                    k++) {
                if (!scan.block(k).main()) continue;
                named += (int) scan.spans(k, EntityKind.PROJECT).stream()
                        .map(Span::name)
                        .distinct()
                        .count();
                for (Quotes.Quoted q : Quotes.all(scan.words(k))) {
                    boolean title = q.close() - q.open() > 2
                            && scan.words(k).get(q.open() + 1).isCapitalised();
                    Span span = title && !taken(k, scan.words(k), q)
                            ? ProjectExtractor.quoted(k, scan.words(k), q, scan.text, 0.75, "project/announced")
                            : null;
                    if (span != null) quotes.add(span);
                }
            }
            if (!quotes.isEmpty() && quotes.size() + named == number) quotes.forEach(scan::add);
        }
    }

    /** How many projects a sentence speaks of, 0 if it gives no number from two on. */
    private int number(int sentence) {
        List<Word> words = scan.words(sentence);
        LanguageRules rules = scan.rules(sentence);
        for (PhraseTrie.Match<String> noun : rules.projectNouns.all(words, (n, f, t) -> true)) {
            for (int i = Math.max(0, noun.start() - 3); i < noun.start(); i++) {
                PhraseTrie.Match<Integer> number = rules.numbers.longest(words, i, (n, f, t) -> n > 1);
                if (number != null) return number.value();
            }
        }
        return 0;
    }

    private boolean taken(int sentence, List<Word> words, Quotes.Quoted q) {
        int start = words.get(q.open()).start(), end = words.get(q.close()).end();
        return scan.spans(sentence).stream()
                .anyMatch(s -> s.kind() != EntityKind.COUNTRY
                        && s.kind() != EntityKind.PLACE
                        && s.start() < end
                        && start < s.end());
    }

    /** A name that begins in the middle of a quote is a part of the title. */
    private void dropInside(int sentence, List<Word> words, Quotes.Quoted q) {
        int start = words.get(q.open() + 1).start(), end = words.get(q.close()).start();
        List.copyOf(scan.spans(sentence, EntityKind.ORGANISATION)).stream()
                .filter(s -> s.term() == null && s.start() > start && s.end() <= end)
                .forEach(scan::remove);
    }

    private boolean hasCodeBeside(int sentence, int end) {
        return values.codes().codes(scan.sentences.get(sentence), scan.text).stream()
                .anyMatch(c -> c.start() >= end && c.start() - end <= 30);
    }

    /** "”Tidlig innsats” tests …": the first sentence of a paragraph that speaks of a project and names no other. */
    private boolean opensParagraphOfProject(int sentence) {
        int block = scan.sentences.get(sentence).block();
        if (sentence > 0 && scan.sentences.get(sentence - 1).block() == block) return false;
        boolean speaks = false;
        for (int i = sentence;
                i < scan.sentences.size() && scan.sentences.get(i).block() == block;
                i++) {
            if (!scan.spans(i, EntityKind.PROJECT).isEmpty()) return false;
            speaks |= i > sentence && noun(i);
        }
        return speaks;
    }

    private boolean noun(int sentence) {
        return !scan.rules(sentence)
                .projectNouns
                .all(scan.words(sentence), (n, f, t) -> true)
                .isEmpty();
    }
}
