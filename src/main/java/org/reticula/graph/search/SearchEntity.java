package org.reticula.graph.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A thing as it goes into the index.
 *
 * @param kind as in the facet
 * @param labels one for each language
 * @param others further names
 * @param identifiers codes of registries, countries and themes
 * @param pages how many pages name it
 * @param context folded words of related things and of quotes
 * @param quotes sentences that say something about it
 */
public record SearchEntity(
        String iri,
        String kind,
        List<SearchName> labels,
        List<SearchName> others,
        List<String> acronyms,
        List<String> identifiers,
        Map<Facet, Set<String>> facets,
        int pages,
        Set<String> context,
        Collection<SearchName> quotes) {}
