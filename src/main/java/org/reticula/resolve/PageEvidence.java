package org.reticula.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Mention;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What a page's facts say about each thing it mentions, and which country the page as a whole points at. */
final class PageEvidence {
    private final Map<Integer, Mention> mentions = new HashMap<>();
    private final Map<Integer, Gathered> gathered = new HashMap<>();
    private final Map<String, String> countryOfTerm;
    private final @Nullable String country;

    private static final class Gathered {
        final Set<String> places = new TreeSet<>();
        final Set<String> programmes = new TreeSet<>();
        final Set<String> organisations = new TreeSet<>();
        final Set<String> countries = new TreeSet<>();
        final Set<String> identifiers = new TreeSet<>();

        @Nullable
        String start;

        @Nullable
        String end;
    }

    /** @param countryOfTerm IRI of each country of the vocabulary to its ISO code */
    PageEvidence(PageResult page, Map<String, String> countryOfTerm) {
        this.countryOfTerm = countryOfTerm;
        for (Mention mention : page.mentions()) mentions.put(mention.id(), mention);
        for (Fact fact : page.facts()) gather(fact);
        this.country = majority(page);
    }

    Sighting.Context context(Mention mention) {
        Gathered g = gathered.get(mention.id());
        if (g == null) return Sighting.Context.NONE;
        return new Sighting.Context(g.places, g.programmes, g.organisations, g.countries, g.start, g.end);
    }

    Set<String> identifiers(Mention mention) {
        Set<String> all = new TreeSet<>(mention.identifiers());
        Gathered g = gathered.get(mention.id());
        if (g != null) all.addAll(g.identifiers);
        return all;
    }

    /** The country of this very thing: by the mention itself, or by the only country that facts give it. */
    @Nullable
    String country(Mention mention) {
        if (mention.country() != null) return mention.country();
        Gathered g = gathered.get(mention.id());
        return g != null && g.countries.size() == 1 ? g.countries.iterator().next() : null;
    }

    /** The country that the page points at, null if it points at none or at several. */
    @Nullable
    String pageCountry() {
        return country;
    }

    private void gather(Fact fact) {
        Gathered g = gathered.computeIfAbsent(fact.subject(), id -> new Gathered());
        if (fact.value() instanceof Value.Thing thing) {
            Mention object = mentions.get(thing.mention());
            if (object != null) gatherThing(g, fact, object);
        } else if (fact.value() instanceof Value.Date date) {
            gatherDate(g, fact, date.iso());
        } else if (fact.value() instanceof Value.Text text) {
            if (fact.property() == Property.IDENTIFIER) g.identifiers.add(text.text());
        }
    }

    private void gatherThing(Gathered g, Fact fact, Mention object) {
        switch (fact.property()) {
            case PLACE, SEAT -> g.places.add(reference(object));
            case FUNDED_UNDER -> g.programmes.add(reference(object));
            case COORDINATOR, PARTNER, FUNDER -> g.organisations.add(reference(object));
            case COUNTRY -> {
                String code = code(object);
                if (code != null) g.countries.add(code);
            }
            default -> {}
        }
    }

    private static void gatherDate(Gathered g, Fact fact, String iso) {
        switch (fact.property()) {
            case START_DATE -> g.start = smaller(g.start, iso);
            case END_DATE -> g.end = smaller(g.end, iso);
            default -> {}
        }
    }

    private static String smaller(@Nullable String a, String b) {
        return a == null || b.compareTo(a) < 0 ? b : a;
    }

    private static String reference(Mention object) {
        return object.term() != null
                ? object.term()
                : NameFolding.fold(object.names().get(0).text());
    }

    private @Nullable String code(Mention object) {
        if (object.kind() != EntityKind.COUNTRY) return object.country();
        String byTerm = object.term() == null ? null : countryOfTerm.get(object.term());
        return byTerm != null ? byTerm : object.country();
    }

    /** A statement of a country weighs more than a passing mention; two thirds of the weight decide. */
    private @Nullable String majority(PageResult page) {
        Map<String, Integer> votes = new TreeMap<>();
        int total = 0;
        for (Fact fact : page.facts()) {
            if (fact.property() != Property.COUNTRY) continue;
            if (!(fact.value() instanceof Value.Thing thing)) continue;
            Mention object = mentions.get(thing.mention());
            String code = object == null ? null : code(object);
            if (code != null) {
                votes.merge(code, 2, Integer::sum);
                total += 2;
            }
        }
        for (Mention mention : page.mentions()) {
            String code = code(mention);
            if (code != null) {
                votes.merge(code, 1, Integer::sum);
                total++;
            }
        }
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() * 3 >= total * 2) return vote.getKey();
        }
        return null;
    }
}
