package org.reticula.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchResult;
import org.reticula.web.page.Reader;

/**
 * All that the search page shows.
 *
 * @param similar whether what is like the words was found instead of the words
 * @param before address of the page of results before this one, null if there is none
 */
public record SearchPage(
        String text,
        long total,
        boolean similar,
        List<FoundThing> hits,
        List<FacetGroup> facets,
        List<FacetValue> chosen,
        int page,
        int pages,
        @Nullable String before,
        @Nullable String after,
        String clear) {

    /**
     * @param first values to show at once
     * @param rest those to show on demand
     */
    public record FacetGroup(String key, List<FacetValue> first, List<FacetValue> rest, boolean chosen) {}

    private static final int FIRST = 6;
    private static final int MOST = 60;

    static SearchPage of(SearchWish wish, SearchIndex index, Reader reader) {
        SearchResult result = index.search(wish.query());
        FacetNames names = new FacetNames(index, reader);
        List<FacetGroup> groups = new ArrayList<>();
        List<FacetValue> chosen = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetValue> values = values(facet, wish, result, names);
            values.stream().filter(FacetValue::chosen).forEach(chosen::add);
            if (values.size() > 1 || values.stream().anyMatch(FacetValue::chosen)) groups.add(group(facet, values));
        }
        long full = (result.total() + SearchWish.ON_A_PAGE - 1) / SearchWish.ON_A_PAGE;
        int last = (int) Math.min(SearchWish.LAST_PAGE, full);
        int page = wish.page();
        return new SearchPage(
                wish.text(),
                result.total(),
                result.similar(),
                result.hits().stream().map(hit -> FoundThing.of(hit, reader)).toList(),
                groups,
                chosen,
                page,
                last,
                page > 1 ? wish.onPage(page - 1).address() : null,
                page < last ? wish.onPage(page + 1).address() : null,
                new SearchWish(wish.text(), Map.of(), 1).address());
    }

    private static FacetGroup group(Facet facet, List<FacetValue> values) {
        boolean few = values.size() <= FIRST + 2;
        List<FacetValue> first = few ? values : values.subList(0, FIRST);
        List<FacetValue> rest = few ? List.of() : values.subList(FIRST, Math.min(MOST, values.size()));
        return new FacetGroup(facet.key(), first, rest, values.stream().anyMatch(FacetValue::chosen));
    }

    /** Chosen ones first, then those of most hits; years the latest first. */
    private static List<FacetValue> values(Facet facet, SearchWish wish, SearchResult result, FacetNames names) {
        Map<String, Integer> counts =
                new java.util.LinkedHashMap<>(result.facets().getOrDefault(facet, Map.of()));
        for (String value : wish.choices().getOrDefault(facet, Set.of())) counts.putIfAbsent(value, 0);
        List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
        if (facet == Facet.YEAR)
            order.sort(Map.Entry.<String, Integer>comparingByKey().reversed());
        order.sort(Comparator.comparing(e -> !wish.isChosen(facet, e.getKey())));
        return order.stream()
                .limit(MOST)
                .map(e -> new FacetValue(
                        e.getKey(),
                        names.label(facet, e.getKey()),
                        e.getValue(),
                        wish.isChosen(facet, e.getKey()),
                        wish.toggled(facet, e.getKey()).address()))
                .toList();
    }
}
