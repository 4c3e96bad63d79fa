package org.reticula.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.ReadPage;
import org.reticula.model.Sentence;
import org.reticula.model.Word;

/** A page with the names found in it so far: what the extractors of one page share. */
final class PageScan {
    final ReadPage page;
    final String text;
    final List<Sentence> sentences;
    private final List<List<Span>> spans = new ArrayList<>();
    private final Function<String, LanguageRules> rules;
    private final BitSet labelled = new BitSet();

    PageScan(ReadPage page, Function<String, LanguageRules> rules) {
        this.page = page;
        this.text = page.page().text();
        this.sentences = page.sentences();
        this.rules = rules;
        for (int i = 0; i < sentences.size(); i++) spans.add(new ArrayList<>());
    }

    /** Marks the sentences that are labelled fields: no phrase of theirs is read as prose. */
    void markLabelled(List<LabelReader.Labelled> fields) {
        for (LabelReader.Labelled l : fields) {
            for (int s = Math.max(0, sentenceAt(l.field().start()));
                    s < sentences.size() && sentences.get(s).start() < l.field().end();
                    s++) {
                boolean prose = s > sentenceAt(l.field().valueStart()) && block(s).kind() == Block.Kind.PARAGRAPH;
                if (!prose) labelled.set(s);
                int labelEnd = Math.min(
                        l.field().valueStart(),
                        l.field().start() + l.field().label().length()); // items of a list share their heading's label
                spans.get(s).removeIf(span -> span.start() >= l.field().start() && span.end() <= labelEnd);
            }
        }
    }

    /** Marks a sentence as a label with its value. */
    void markLabelled(int sentence) {
        labelled.set(sentence);
    }

    boolean isLabelled(int sentence) {
        return labelled.get(sentence);
    }

    LanguageRules rules(int sentence) {
        return rules.apply(sentences.get(sentence).language());
    }

    /** Rules of the page's own language. */
    LanguageRules rules() {
        return rules.apply(page.language().tag());
    }

    Block block(int sentence) {
        return page.page().blocks().get(sentences.get(sentence).block());
    }

    List<Word> words(int sentence) {
        return sentences.get(sentence).words();
    }

    List<Span> spans(int sentence) {
        return spans.get(sentence);
    }

    List<Span> spans(int sentence, EntityKind kind) {
        List<Span> found = List.of(); // most sentences have none: asked so often that a stream would cost
        for (Span span : spans.get(sentence)) {
            if (span.kind() != kind) continue;
            if (found.isEmpty()) found = new ArrayList<>();
            found.add(span);
        }
        return found;
    }

    List<Span> all() {
        List<Span> all = new ArrayList<>();
        for (List<Span> here : spans) all.addAll(here);
        return all;
    }

    /** Adds a span and keeps its sentence's spans in order; one that overlaps a span of the same kind is dropped. */
    boolean add(Span span) {
        List<Span> here = spans.get(span.sentence());
        here.removeIf(s ->
                s.kind() == span.kind() && span.contains(s)); // "Delegation of the European Union" is not the Union
        if (here.stream().anyMatch(s -> s.kind() == span.kind() && s.overlaps(span))) return false;
        here.add(span);
        here.sort(Comparator.comparingInt(Span::start).thenComparing(Span::kind));
        return true;
    }

    /** Whether the span is still one of the page: a longer one may have taken its place. */
    boolean holds(Span span) {
        return spans.get(span.sentence()).contains(span);
    }

    void remove(Span span) {
        spans.get(span.sentence()).remove(span);
    }

    /** Index of the sentence that holds the offset, -1 if none does. */
    int sentenceAt(int offset) {
        int low = 0, high = sentences.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (sentences.get(mid).end() <= offset) low = mid + 1;
            else if (sentences.get(mid).start() > offset) high = mid - 1;
            else return mid;
        }
        return -1;
    }

    /** Index of the first word of the sentence that begins at or behind the offset. */
    int wordAt(int sentence, int offset) {
        List<Word> words = words(sentence);
        int i = 0;
        while (i < words.size() && words.get(i).start() < offset) i++;
        return i;
    }

    /** Spans of a kind between two offsets. */
    List<Span> within(int start, int end, EntityKind kind) {
        List<Span> found = new ArrayList<>();
        for (int s = Math.max(0, sentenceAt(start));
                s < sentences.size() && sentences.get(s).start() < end;
                s++) {
            for (Span span : spans.get(s))
                if (span.kind() == kind && span.start() >= start && span.end() <= end) found.add(span);
        }
        return found;
    }

    /** A piece of the text as a name of a kind, null when the piece is empty or lies across sentences. */
    @Nullable
    Span piece(EntityKind kind, int start, int end, double confidence, String extractor) {
        int from = start, to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) from++;
        while (to > from
                && !Character.isLetterOrDigit(text.charAt(to - 1))
                && ")+!?.’'".indexOf(text.charAt(to - 1)) < 0) to--;
        int sentence = sentenceAt(from);
        if (from >= to || sentence < 0 || to > sentences.get(sentence).end()) return null;
        int first = wordAt(sentence, from), last = wordAt(sentence, to);
        if (last <= first) return null;
        return new Span(
                kind,
                sentence,
                first,
                last,
                from,
                to,
                text.substring(from, to),
                null,
                List.of(),
                List.of(),
                null,
                null,
                confidence,
                extractor);
    }
}
