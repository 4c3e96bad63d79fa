package org.reticula.model;

import java.util.List;
import java.util.Map;

/**
 * What one language's pack says, as read from {@code ontology/languages/<tag>/lexicon.yaml}. The keys and their meaning
 * are documented in ontology/languages/README.md.
 *
 * @param language ISO 639 tag of the pack
 * @param values dotted key ("roles.coordinator", "demonyms.RO") to phrases, both in the file's order
 */
public record Lexicon(String language, Map<String, List<String>> values) {
    /** Phrases below a dotted key; empty when the pack has none. */
    public List<String> list(String key) {
        return values.getOrDefault(key, List.of());
    }
}
