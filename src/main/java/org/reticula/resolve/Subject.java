package org.reticula.resolve;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * A sighting with its names taken apart: what the resolver compares.
 *
 * @param profiles one per name, same order
 * @param acronyms folded acronyms: those of the sighting and those in brackets behind its names
 * @param country ISO code that counts against others; null if none does
 */
record Subject(
        Sighting sighting,
        List<NameProfile> profiles,
        SortedSet<String> acronyms,
        @Nullable String country) {
    /** Types of bodies that belong to one country, so that the country of the page they stand on is theirs. */
    private static final List<String> BOUND = List.of("ministry", "municipality", "public-body");

    static Subject of(Sighting sighting, NameProfiler profiler) {
        List<NameProfile> profiles =
                sighting.names.stream().map(profiler::profile).toList();
        SortedSet<String> acronyms = new TreeSet<>();
        for (String acronym : sighting.acronyms) acronyms.add(NameFolding.fold(acronym));
        for (NameProfile profile : profiles) {
            for (String acronym : profile.acronyms()) acronyms.add(NameFolding.fold(acronym));
        }
        return new Subject(sighting, profiles, acronyms, boundCountry(sighting, profiles.get(0)));
    }

    private static @Nullable String boundCountry(Sighting sighting, NameProfile best) {
        if (sighting.country != null) return sighting.country;
        return switch (sighting.kind) {
            case PLACE -> sighting.pageCountry;
            case ORGANISATION -> {
                boolean bound = sighting.type != null && BOUND.contains(sighting.type);
                yield bound || best.telling().size() < 2 ? sighting.pageCountry : null;
            }
            default -> null;
        };
    }

    boolean nameless() {
        return nameless(sighting.kind, profiles);
    }

    /** Nothing but head words, or a project of a word or two: the same words elsewhere may mean another thing. */
    static boolean nameless(EntityKind kind, List<NameProfile> profiles) {
        return switch (kind) {
            case ORGANISATION, EVENT ->
                profiles.stream().allMatch(p -> p.telling().isEmpty() && !p.acronym());
            case PROJECT -> profiles.stream().allMatch(p -> p.telling().size() < 3);
            default -> false;
        };
    }

    Traits traits() {
        SortedSet<String> numbers = new TreeSet<>();
        for (NameProfile profile : profiles) {
            if (!profile.numbers().isEmpty()) numbers.add(String.join(" ", profile.numbers()));
        }
        Sighting.Context context = sighting.context;
        var countries = new TreeSet<String>();
        if (country != null && sighting.term == null) countries.add(country);
        if (country != null && sighting.count() == 0) countries.add(country);
        var years = new TreeSet<String>();
        if (sighting.kind == EntityKind.PROJECT && context.start() != null) {
            years.add(context.start().substring(0, 4));
        }
        boolean termed = sighting.term != null;
        return new Traits(sighting.kind, sighting.term, countries, termed ? new TreeSet<>() : numbers, years);
    }
}
