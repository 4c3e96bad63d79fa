package org.reticula.web.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.NameMatch;
import org.reticula.graph.search.NameMatcher;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.web.page.Reader;
import org.reticula.web.search.FoundThing;

/** Answers queries from one release. */
final class Candidates {
    private static final int WHOLE = 100;

    private final SearchIndex index;
    private final NameMatcher matcher;
    private final Reader reader;

    Candidates(SearchIndex index, Reader reader) {
        this.index = index;
        this.matcher = new NameMatcher(index);
        this.reader = reader;
    }

    /**
     * @param score 0 to 100
     * @param match whether it is meant for sure
     */
    record Candidate(String id, String name, String description, double score, boolean match, List<ThingType> type) {}

    record Result(List<Candidate> result) {}

    Result answer(NameQuery query) {
        for (String identifier : query.identifiers()) {
            NameMatch match = matcher.match(identifier, null, query.types(), query.limit());
            if (match.decision() == NameMatch.Decision.SURE) return result(match);
        }
        if (query.text().isBlank()) return new Result(List.of());
        return result(matcher.match(query.text(), country(query), query.types(), query.limit()));
    }

    private Result result(NameMatch match) {
        List<Candidate> all = new ArrayList<>();
        for (NameMatch.Candidate candidate : match.candidates()) {
            SearchHit hit = candidate.hit();
            boolean sure = match.decision() == NameMatch.Decision.SURE && all.isEmpty();
            all.add(new Candidate(
                    hit.iri(),
                    FoundThing.label(hit, reader).text(),
                    description(hit, reader),
                    Math.round(candidate.score() * WHOLE * 10) / 10.0,
                    sure,
                    ThingType.of(hit, reader)));
        }
        return new Result(all);
    }

    /** A code of a country, from its code, its name or its id; null if none of the values is one. */
    private @Nullable String country(NameQuery query) {
        for (String value : query.countries()) {
            String code = SearchIndex.localName(value);
            if (index.find("country", code.toUpperCase(java.util.Locale.ROOT)).isPresent()) return code;
            NameMatch match = matcher.match(value, null, Set.of("country"), 1);
            if (match.decision() == NameMatch.Decision.SURE)
                return SearchIndex.localName(match.candidates().get(0).hit().iri());
        }
        return null;
    }

    /** What tells it from others of its name: kind, countries, acronym. */
    static String description(SearchHit hit, Reader reader) {
        List<String> parts = new ArrayList<>();
        parts.add(reader.say("kind." + FoundThing.kind(hit)));
        if (!hit.kind().equals("country")) {
            hit.facets().getOrDefault(Facet.COUNTRY, List.of()).stream()
                    .limit(3)
                    .map(reader.formats()::country)
                    .forEach(parts::add);
        }
        parts.addAll(hit.acronyms().stream().limit(1).toList());
        return String.join(" · ", parts);
    }

    /** @return results by the keys of the queries */
    Map<String, Result> answer(Map<String, NameQuery> queries) {
        Map<String, Result> results = new LinkedHashMap<>();
        queries.forEach((key, query) -> results.put(key, answer(query)));
        return results;
    }
}
