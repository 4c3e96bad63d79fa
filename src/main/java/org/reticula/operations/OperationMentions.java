package org.reticula.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Term;

/** The things that an operation names, each once. */
final class OperationMentions {
    private final String language;
    private final Map<String, Mention> mentions = new LinkedHashMap<>();

    OperationMentions(String language) {
        this.language = language;
    }

    /**
     * @param term null if the vocabulary does not know it
     * @param names best first
     * @param code of a registry; null if none
     * @return id of the mention
     */
    int add(
            EntityKind kind,
            @Nullable Term term,
            List<String> names,
            @Nullable String code,
            String quote,
            int start,
            double confidence,
            String extractor) {
        String key = kind + " " + (term != null ? term.iri() : Folded.of(names.get(0)) + " " + code);
        Mention known = mentions.get(key);
        if (known != null) return known.id();
        int id = mentions.size();
        mentions.put(
                key,
                new Mention(
                        id,
                        kind,
                        term == null ? null : term.iri(),
                        names.stream().map(n -> new Name(n, language)).toList(),
                        List.of(),
                        code == null ? List.of() : List.of(code),
                        term == null ? null : term.type(),
                        term == null ? null : term.country(),
                        quote,
                        start,
                        confidence,
                        extractor));
        return id;
    }

    List<Mention> list() {
        return new ArrayList<>(mentions.values());
    }
}
