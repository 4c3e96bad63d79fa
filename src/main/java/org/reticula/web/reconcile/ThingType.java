package org.reticula.web.reconcile;

import java.util.List;
import java.util.Optional;
import org.reticula.graph.search.SearchHit;
import org.reticula.web.page.Reader;

/**
 * A kind of thing that can be matched.
 *
 * @param id kind of the search index
 */
record ThingType(String id, String name) {
    private static final List<String> KINDS =
            List.of("organisation", "project", "programme", "place", "country", "theme", "event");

    /** Those most asked for first. */
    static List<ThingType> list(Reader reader) {
        return KINDS.stream().map(kind -> of(kind, reader)).toList();
    }

    static ThingType of(String kind, Reader reader) {
        return new ThingType(kind, reader.say("kind." + kind));
    }

    static List<ThingType> of(SearchHit hit, Reader reader) {
        return List.of(of(hit.kind(), reader));
    }

    static Optional<String> find(String id) {
        return KINDS.stream().filter(id::equals).findFirst();
    }
}
