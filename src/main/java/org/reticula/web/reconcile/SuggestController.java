package org.reticula.web.reconcile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchQuery;
import org.reticula.web.page.Reader;
import org.reticula.web.search.FoundThing;
import org.reticula.web.search.Searches;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completes what a person types into OpenRefine: things, types and properties. */
@RestController
@RequestMapping(ReconcileConfiguration.PATH)
final class SuggestController {
    private static final int ON_A_PAGE = 10;
    private static final int DEEPEST = 1000;
    private static final int LONGEST = 300;

    private final Searches searches;

    SuggestController(Searches searches) {
        this.searches = searches;
    }

    record Suggestions<T>(List<T> result) {}

    record Entity(String id, String name, String description, List<ThingType> notable) {}

    record Property(String id, String name) {}

    /** @param cursor suggestions to leave out */
    @GetMapping("/suggest/entity")
    Suggestions<Entity> entities(
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam(defaultValue = "0") String cursor,
            Reader reader) {
        if (prefix.isBlank()) return new Suggestions<>(List.of());
        String text = prefix.substring(0, Math.min(prefix.length(), LONGEST));
        int from = cursor.matches("\\d{1,4}") ? Math.min(Integer.parseInt(cursor), DEEPEST) : 0;
        SearchQuery query = new SearchQuery(text, Map.of(), from, ON_A_PAGE);
        return new Suggestions<>(searches.read(index -> index.suggest(query).hits().stream()
                .map(hit -> entity(hit, reader))
                .toList()));
    }

    private static Entity entity(SearchHit hit, Reader reader) {
        return new Entity(
                hit.iri(),
                FoundThing.label(hit, reader).text(),
                Candidates.description(hit, reader),
                ThingType.of(hit, reader));
    }

    @GetMapping("/suggest/type")
    Suggestions<ThingType> types(@RequestParam(defaultValue = "") String prefix, Reader reader) {
        return new Suggestions<>(ThingType.list(reader).stream()
                .filter(type -> begins(type.id(), prefix) || begins(type.name(), prefix))
                .toList());
    }

    @GetMapping("/suggest/property")
    Suggestions<Property> properties(@RequestParam(defaultValue = "") String prefix, Reader reader) {
        return new Suggestions<>(Arrays.stream(ThingProperty.values())
                .map(p -> new Property(p.id(), p.name(reader)))
                .filter(p -> begins(p.id(), prefix) || begins(p.name(), prefix))
                .toList());
    }

    /** What can be fetched of things of a type. */
    @GetMapping("/properties")
    Map<String, Object> propose(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable Integer limit,
            Reader reader) {
        List<Property> all = ThingProperty.list(type).stream()
                .map(p -> new Property(p.id(), p.name(reader)))
                .toList();
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("type", type);
        if (limit != null && limit > 0) proposal.put("limit", limit);
        proposal.put("properties", limit != null && limit > 0 ? all.subList(0, Math.min(limit, all.size())) : all);
        return proposal;
    }

    private static boolean begins(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.strip().toLowerCase(Locale.ROOT));
    }
}
