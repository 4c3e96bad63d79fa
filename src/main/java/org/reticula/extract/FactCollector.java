package org.reticula.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.Fact;
import org.reticula.model.Property;
import org.reticula.model.Sentence;
import org.reticula.model.Value;

/** Gathers the statements of a page: each once, with the surest of the quotes that say so. */
final class FactCollector {
    private record Key(int subject, Property property, Value value) {}

    private final PageScan scan;
    private final Map<Key, Fact> facts = new LinkedHashMap<>();

    FactCollector(PageScan scan) {
        this.scan = scan;
    }

    /** @param start offset of the words that say it @param end offset behind them */
    void add(int subject, Property property, Value value, int start, int end, double confidence, String extractor) {
        int index = scan.sentenceAt(start);
        if (index < 0) return;
        Sentence sentence = scan.sentences.get(index);
        Quotation quote = Quotation.of(scan.text, sentence, start, end);
        Fact fact = new Fact(
                subject, property, value, quote.text(), quote.start(), sentence.language(), confidence, extractor);
        facts.merge(new Key(subject, property, value), fact, (a, b) -> b.confidence() > a.confidence() ? b : a);
    }

    boolean has(int subject, Property property) {
        return facts.keySet().stream().anyMatch(k -> k.subject == subject && k.property == property);
    }

    List<Value> values(int subject, Property property) {
        return facts.keySet().stream()
                .filter(k -> k.subject == subject && k.property == property)
                .map(Key::value)
                .toList();
    }

    /** Keeps only the surest value of a property that can have one; of equally sure ones the first on the page. */
    void keepSurest(Property property) {
        Map<Integer, Fact> best = new LinkedHashMap<>();
        for (Fact f : facts.values()) {
            if (f.property() == property) best.merge(f.subject(), f, (a, b) -> b.confidence() > a.confidence() ? b : a);
        }
        facts.values().removeIf(f -> f.property() == property && !f.equals(best.get(f.subject())));
    }

    void removeIf(java.util.function.Predicate<Fact> condition) {
        facts.values().removeIf(condition);
    }

    List<Fact> list() {
        return new ArrayList<>(facts.values());
    }
}
