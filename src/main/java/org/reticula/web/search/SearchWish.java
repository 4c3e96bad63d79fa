package org.reticula.web.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchQuery;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search as its address says it: {@code ?q=words&country=RO&country=BG&year=2020&page=2}. What cannot be understood is left out.
 *
 * @param page of results, from 1
 */
record SearchWish(String text, Map<Facet, Set<String>> choices, int page) {
    static final int ON_A_PAGE = 20;

    private static final int LONGEST = 300;
    private static final int MOST_CHOICES = 40;
    static final int LAST_PAGE = SearchQuery.DEEPEST / ON_A_PAGE;

    static SearchWish read(MultiValueMap<String, String> parameters) {
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.getOrDefault(facet.key(), List.of());
            Set<String> wanted = new LinkedHashSet<>();
            for (String value : values) {
                if (!value.isBlank() && value.length() <= LONGEST && wanted.size() < MOST_CHOICES) wanted.add(value);
            }
            if (!wanted.isEmpty()) choices.put(facet, wanted);
        }
        return new SearchWish(
                text(parameters.getFirst("q")), choices, number(parameters.getFirst("page"), 1, LAST_PAGE));
    }

    static String text(@Nullable String words) {
        if (words == null) return "";
        String one = words.strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }

    /** @return the smallest if it is no number, else the nearest that is allowed */
    static int number(@Nullable String written, int smallest, int greatest) {
        if (written == null || !written.matches("\\d{1,9}")) return smallest;
        return Math.max(smallest, Math.min(greatest, Integer.parseInt(written)));
    }

    SearchQuery query() {
        return new SearchQuery(text, choices, (page - 1) * ON_A_PAGE, ON_A_PAGE);
    }

    boolean isChosen(Facet facet, String value) {
        return choices.getOrDefault(facet, Set.of()).contains(value);
    }

    boolean isEmpty() {
        return text.isEmpty() && choices.isEmpty();
    }

    /** The same with a value chosen that was not, or the reverse. */
    SearchWish toggled(Facet facet, String value) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(choices);
        Set<String> values = new LinkedHashSet<>(choices.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) values.add(value);
        other.put(facet, values);
        return new SearchWish(text, other, 1);
    }

    SearchWish onPage(int other) {
        return new SearchWish(text, choices, other);
    }

    /** Path and query, encoded. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        List<Object> values = new ArrayList<>();
        if (!text.isEmpty()) add(address, values, "q", text);
        choices.forEach((facet, chosen) -> chosen.forEach(v -> add(address, values, facet.key(), v)));
        if (page > 1) add(address, values, "page", Integer.toString(page));
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /** Values go in as variables, so that everything in them is encoded. */
    private static void add(UriComponentsBuilder address, List<Object> values, String name, String value) {
        address.queryParam(name, "{v" + values.size() + "}");
        values.add(value);
    }
}
