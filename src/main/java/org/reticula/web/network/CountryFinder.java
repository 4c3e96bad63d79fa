package org.reticula.web.network;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchName;
import org.reticula.graph.search.SearchQuery;
import org.reticula.graph.search.SearchWords;

/** Finds the country that a word names, in any language that the vocabulary knows it in, or by its code. */
final class CountryFinder {
    private static final int MOST = 300;

    private final Map<String, String> codes = new HashMap<>();

    CountryFinder(SearchIndex index) {
        SearchQuery all = new SearchQuery("", Map.of(Facet.KIND, java.util.Set.of("country")), 0, MOST);
        for (SearchHit country : index.search(all).hits()) {
            String code = SearchIndex.localName(country.iri());
            for (SearchName name : country.labels()) codes.put(SearchWords.key(name.text()), code);
            for (SearchName name : country.others()) codes.putIfAbsent(SearchWords.key(name.text()), code);
        }
        // a code is meant wherever two capital letters are one
        for (String code : java.util.List.copyOf(codes.values())) codes.put(code, code);
    }

    /** @return ISO code */
    Optional<String> find(String text) {
        String bare = text.strip();
        String code = codes.get(bare.toUpperCase(Locale.ROOT));
        if (bare.length() == 2) return Optional.ofNullable(code);
        return Optional.ofNullable(codes.get(SearchWords.key(bare)));
    }
}
