package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Field;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Knows what the labels of fact sheets and portals mean, in the page's language or, for portals that mix, in any other pack's. */
final class LabelReader {
    /** @param key as in the pack: "start", "total", "coordinator" … */
    record Labelled(String key, Field field) {}

    private final WordAnalyser analyser;
    private final List<LanguageRules> rules;

    /** @param fallbacks rules to try when the page's own know nothing of the label, in order */
    LabelReader(LanguageRules own, List<LanguageRules> fallbacks, WordAnalyser analyser) {
        this.analyser = analyser;
        List<LanguageRules> all = new ArrayList<>();
        all.add(own);
        fallbacks.stream().filter(r -> r != own).forEach(all::add);
        this.rules = all;
    }

    /** The key of a label that stands alone, null if no pack knows it. */
    @Nullable
    String key(String label) {
        if (label.length() > 80) return null;
        for (LanguageRules r : rules) {
            List<Word> words = analyser.words(label, r.language);
            int from = 0;
            while (from < words.size() && !PhraseTrie.counts(words.get(from))) from++;
            int to = words.size();
            while (to > from && !PhraseTrie.counts(words.get(to - 1))) to--;
            if (from >= to) return null;
            String form = words.subList(from, to).stream()
                    .filter(PhraseTrie::counts)
                    .map(Word::folded)
                    .collect(Collectors.joining(" "));
            String exact = r.labelForms.get(form);
            if (exact != null) return exact;
            PhraseTrie.Match<String> match = r.labels.longest(words.subList(0, to), from, (k, f, t) -> true);
            if (match != null && match.end() == to) return match.value();
        }
        return null;
    }

    List<Labelled> read(List<Field> fields) {
        List<Labelled> known = new ArrayList<>();
        for (Field field : fields) {
            String key = key(field.label());
            boolean heading = key(field.value()) != null; // a label above another label has no value
            if (key != null && !field.value().isBlank() && !heading) known.add(new Labelled(key, field));
        }
        return known;
    }
}
