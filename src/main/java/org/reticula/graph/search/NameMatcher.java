package org.reticula.graph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name on somebody's list means. A name that is spelt as one thing alone spells its own, or nearly so, is sure; what is
 * less like it, or like two things, is left to a person. The thresholds are those of {@code NameMatcherTest}, where no name of
 * the list of known pairs is matched wrongly.
 */
public final class NameMatcher {
    private static final double SURE = 0.93;
    private static final double UNSURE = 0.6;
    private static final double MARGIN = 0.05;
    private static final int LOOKED_AT = 25;
    /** Of this many names a single word may be part, and still tell which is meant. */
    private static final int RARE = 2;

    private static final double ACRONYM = 0.95;
    private static final int SHORT_ACRONYM = 2;
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,80})[)\\]]\\s*");
    private static final int LONGEST = 300;

    private final SearchIndex index;
    private final NameLikeness likeness;
    private final Map<String, Set<String>> countryWords = new HashMap<>();

    /** For one release, one request. */
    public NameMatcher(SearchIndex index) {
        this.index = index;
        double all = index.size();
        likeness = new NameLikeness(word -> Math.log(2 + all / (1 + index.namesWith(word))));
    }

    /**
     * @param country ISO code of where it is, null if not known
     * @param kinds that it may be, all if empty
     * @param most candidates to give
     */
    public NameMatch match(String name, @Nullable String country, Set<String> kinds, int most) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        List<NameMatch.Candidate> candidates = new ArrayList<>();
        Asked asked = new Asked(text, country == null ? null : country.toUpperCase(Locale.ROOT));
        for (SearchHit hit : index.exact(text)) {
            if (asked.fits(hit) && (kinds.isEmpty() || kinds.contains(hit.kind()))) candidates.add(candidate(asked, hit));
        }
        if (candidates.stream().noneMatch(c -> c.score() == 1)) {
            candidates.clear();
            for (SearchHit hit : hits(asked, kinds)) {
                NameMatch.Candidate candidate = candidate(asked, hit);
                if (candidate.score() >= UNSURE) candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingDouble((NameMatch.Candidate c) -> -c.score())
                .thenComparing(c -> -c.hit().pages())
                .thenComparing(c -> c.hit().iri()));
        NameMatch.Decision decision = decide(asked, candidates);
        return new NameMatch(decision, candidates.subList(0, Math.min(most, candidates.size())));
    }

    /** By the name with and without what is in brackets: "House of Care (HC)". */
    private List<SearchHit> hits(Asked asked, Set<String> kinds) {
        Map<Facet, Set<String>> choices = kinds.isEmpty() ? Map.of() : Map.of(Facet.KIND, kinds);
        Set<String> seen = new HashSet<>();
        List<SearchHit> hits = new ArrayList<>();
        for (String text : asked.texts) {
            for (SearchHit hit :
                    index.similar(new SearchQuery(text, choices, 0, LOOKED_AT)).hits()) {
                if (seen.add(hit.iri()) && asked.fits(hit)) hits.add(hit);
            }
        }
        return hits;
    }

    private NameMatch.Candidate candidate(Asked asked, SearchHit hit) {
        List<SearchName> names = new ArrayList<>(hit.labels());
        names.addAll(hit.others());
        Set<String> free = asked.country == null ? Set.of() : countryWords(asked.country);
        NameMatch.Candidate best = new NameMatch.Candidate(hit, 0, hit.label(List.of()));
        for (SearchName name : names) {
            for (String other : texts(name.text())) {
                for (String text : asked.texts) {
                    boolean bare = !text.equals(asked.name) && !other.equals(name.text());
                    if (bare) continue; // what is in the brackets of both may tell them apart
                    double score = score(SearchIndex.words(text), SearchIndex.words(other), free);
                    if (score > best.score()) best = new NameMatch.Candidate(hit, score, name);
                }
            }
        }
        for (String acronym : hit.acronyms()) {
            boolean same = asked.shorts.contains(SearchIndexWriter.code(acronym));
            if (same && ACRONYM > best.score())
                best = new NameMatch.Candidate(hit, ACRONYM, new SearchName(acronym, ""));
        }
        boolean code = hit.identifiers().stream().anyMatch(i -> SearchIndexWriter.code(i).equals(asked.code));
        return code && !asked.code.isEmpty() ? new NameMatch.Candidate(hit, 1, best.name()) : best;
    }

    /** Where the country is known its name adds nothing. */
    private double score(List<String> asked, List<String> name, Set<String> free) {
        double whole = likeness.likeness(asked, name);
        if (free.isEmpty() || whole == 1) return whole;
        List<String> a = asked.stream().filter(w -> !free.contains(w)).toList();
        List<String> b = name.stream().filter(w -> !free.contains(w)).toList();
        return a.size() < 2 || b.size() < 2 ? whole : Math.max(whole, Math.min(0.99, likeness.likeness(a, b)));
    }

    private Set<String> countryWords(String code) {
        return countryWords.computeIfAbsent(code, c -> {
            Set<String> words = new TreeSet<>();
            index.find("country", c).ifPresent(hit -> {
                hit.labels().forEach(n -> words.addAll(SearchIndex.words(n.text())));
                hit.others().forEach(n -> words.addAll(SearchIndex.words(n.text())));
            });
            return words;
        });
    }

    private NameMatch.Decision decide(Asked asked, List<NameMatch.Candidate> candidates) {
        if (candidates.isEmpty()) return NameMatch.Decision.NONE;
        NameMatch.Candidate first = candidates.get(0);
        double second = candidates.size() > 1 ? candidates.get(1).score() : 0;
        boolean alone = first.score() - second >= MARGIN || first.score() == 1 && second < 1;
        boolean tells = asked.tells(first) && first.score() >= SURE;
        return alone && tells ? NameMatch.Decision.SURE : NameMatch.Decision.UNSURE;
    }

    private static Set<String> texts(String name) {
        Set<String> texts = new java.util.LinkedHashSet<>(List.of(name));
        String bare = BRACKETS.matcher(name).replaceAll(" ").strip();
        if (!bare.isEmpty()) texts.add(bare);
        return texts;
    }

    /** A name that is looked for. */
    private final class Asked {
        private final String name;
        private final Set<String> texts;
        private final @Nullable String country;
        private final Set<String> shorts = new HashSet<>();
        private final String code;

        Asked(String name, @Nullable String country) {
            this.country = country == null || country.isBlank() ? null : country;
            this.name = name;
            texts = NameMatcher.texts(name);
            code = SearchIndexWriter.code(name);
            if (SearchIndex.words(name).size() == 1) shorts.add(code);
            Matcher brackets = BRACKETS.matcher(name);
            while (brackets.find()) {
                String inside = SearchIndexWriter.code(brackets.group(1));
                if (SearchIndex.words(brackets.group(1)).size() == 1) shorts.add(inside);
            }
            shorts.removeIf(s -> s.length() <= SHORT_ACRONYM);
        }

        /** Not if it is known to be in other countries. */
        boolean fits(SearchHit hit) {
            List<String> countries = hit.facets().getOrDefault(Facet.COUNTRY, List.of());
            return country == null || countries.isEmpty() || countries.contains(country);
        }

        /** One usual word may be part of many names. */
        boolean tells(NameMatch.Candidate candidate) {
            if (candidate.score() == ACRONYM) return texts.stream().allMatch(t -> SearchIndex.words(t).size() == 1);
            List<String> words = SearchIndex.words(candidate.name().text());
            return words.size() > 1 || index.namesWith(words.isEmpty() ? "" : words.get(0)) <= RARE;
        }
    }
}
