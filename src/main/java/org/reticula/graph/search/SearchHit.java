package org.reticula.graph.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the index.
 *
 * @param score comparable within one result only; 0 where nothing was looked for
 * @param labels one for each language
 * @param facets values by facet
 * @param quote a sentence about it with words that were looked for, if there is one
 */
public record SearchHit(
        String iri,
        String kind,
        double score,
        List<SearchName> labels,
        List<SearchName> others,
        List<String> acronyms,
        List<String> identifiers,
        Map<Facet, List<String>> facets,
        int pages,
        @Nullable Quote quote) {

    /**
     * @param marks start and end of the words that were looked for
     */
    public record Quote(String text, String language, List<Mark> marks) {}

    public record Mark(int start, int end) {}

    /** The label in the first of these languages that has one, else in the first there is. */
    public SearchName label(List<String> languages) {
        for (String language : languages) {
            for (SearchName label : labels) {
                if (label.language().equals(language)) return label;
            }
        }
        return labels.isEmpty() ? new SearchName(SearchIndex.localName(iri), "") : labels.get(0);
    }
}
