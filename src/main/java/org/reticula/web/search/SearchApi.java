package org.reticula.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchName;
import org.reticula.graph.search.SearchQuery;
import org.reticula.graph.search.SearchResult;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs, and what the search field suggests. */
@RestController
final class SearchApi {
    private static final int MOST = 100;
    private static final int SUGGESTIONS = 8;

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    /** @param kind as people see it: "network" too */
    record Suggestion(String name, String language, String kind, String id, String address, List<String> countries) {}

    /**
     * @param from the first hit's place, from 0
     * @param similar whether what is like the words was found instead of the words
     */
    record Answer(
            String query, long total, int from, boolean similar, List<Hit> hits, Map<String, List<Value>> facets) {}

    record Hit(
            String id,
            String kind,
            double score,
            Label label,
            List<Label> names,
            List<String> acronyms,
            List<String> identifiers,
            Map<String, List<String>> facets,
            int pages,
            String address,
            @Nullable Quote quote) {}

    record Quote(String text, String language) {}

    record Value(String value, String label, int hits) {}

    /** {@code q}, facets by name, {@code from}, {@code size} (to 100). */
    @GetMapping("/api/search")
    ResponseEntity<Answer> search(@RequestParam MultiValueMap<String, String> parameters, Reader reader) {
        SearchWish wish = SearchWish.read(parameters);
        int size = parameters.containsKey("size") ? SearchWish.number(parameters.getFirst("size"), 0, MOST) : 20;
        int from = SearchWish.number(parameters.getFirst("from"), 0, SearchQuery.DEEPEST - size);
        SearchQuery query = new SearchQuery(wish.text(), wish.choices(), from, size);
        return open(searches.read(index -> answer(query, index, reader)));
    }

    /** Names that begin like {@code q}; of one {@code kind} if that is given. */
    @GetMapping("/search/suggest")
    ResponseEntity<List<Suggestion>> suggest(@RequestParam MultiValueMap<String, String> parameters, Reader reader) {
        SearchWish wish = SearchWish.read(parameters);
        if (wish.text().isEmpty()) return open(List.of());
        SearchQuery query = new SearchQuery(wish.text(), wish.choices(), 0, SUGGESTIONS);
        return open(searches.read(index -> index.suggest(query).hits().stream()
                .map(hit -> suggestion(hit, reader))
                .toList()));
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private static Suggestion suggestion(SearchHit hit, Reader reader) {
        Label label = FoundThing.label(hit, reader);
        List<String> countries = hit.kind().equals("country")
                ? List.of()
                : hit.facets().getOrDefault(Facet.COUNTRY, List.of()).stream()
                        .limit(3)
                        .map(reader.formats()::country)
                        .toList();
        return new Suggestion(
                label.text(), label.language(), FoundThing.kind(hit), hit.iri(), FoundThing.href(hit), countries);
    }

    private static Answer answer(SearchQuery query, SearchIndex index, Reader reader) {
        SearchResult result = index.search(query);
        FacetNames names = new FacetNames(index, reader);
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        result.facets().forEach((facet, values) -> facets.put(facet.key(), values(facet, values, names)));
        return new Answer(
                query.text(),
                result.total(),
                query.from(),
                result.similar(),
                result.hits().stream().map(hit -> hit(hit, reader)).toList(),
                facets);
    }

    private static List<Value> values(Facet facet, Map<String, Integer> values, FacetNames names) {
        Set<Map.Entry<String, Integer>> entries = values.entrySet();
        return entries.stream()
                .limit(MOST)
                .map(e -> new Value(e.getKey(), names.label(facet, e.getKey()).text(), e.getValue()))
                .toList();
    }

    private static Hit hit(SearchHit hit, Reader reader) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        hit.facets().forEach((facet, values) -> facets.put(facet.key(), values));
        SearchHit.Quote quote = hit.quote();
        return new Hit(
                hit.iri(),
                FoundThing.kind(hit),
                Math.round(hit.score() * 100) / 100.0,
                FoundThing.label(hit, reader),
                hit.labels().stream().map(SearchApi::label).toList(),
                hit.acronyms(),
                hit.identifiers(),
                facets,
                hit.pages(),
                FoundThing.href(hit),
                quote == null ? null : new Quote(quote.text(), quote.language()));
    }

    private static Label label(SearchName name) {
        return new Label(name.text(), name.language());
    }
}
