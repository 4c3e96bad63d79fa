package org.reticula.graph.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total of all hits
 * @param hits best first
 * @param facets values with the number of hits each would leave or add, most first
 * @param similar whether nothing fits the words as they are, so that what is like them was taken
 */
public record SearchResult(
        long total, List<SearchHit> hits, Map<Facet, Map<String, Integer>> facets, boolean similar) {}
