package org.reticula.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;

/**
 * A sighting with its names taken apart: what the resolver compares.
 *
 * @param profiles one per name, same order
 * @param acronyms folded acronyms: those of the sighting and those in brackets behind its names
 * @param country ISO code that counts against others; null if none does
 * @param seats ids of the places where it is
 * @param seatNames folded names of those places
 * @param projects one per name if it is a project, same order; else empty
 */
record Subject(
        Sighting sighting,
        List<NameProfile> profiles,
        SortedSet<String> acronyms,
        @Nullable String country,
        Set<String> seats,
        Set<String> seatNames,
        List<ProjectName> projects) {
    /** Types of bodies that belong to one country, so that the country of the page they stand on is theirs. */
    private static final List<String> BOUND = List.of("ministry", "municipality", "public-body");

    static Subject of(Sighting sighting, NameAnalysis analysis) {
        NameProfiler profiler = analysis.profiler();
        List<NameProfile> bare = sighting.names.stream().map(profiler::words).toList();
        String country = boundCountry(sighting, bare.get(0));
        List<NameProfile> profiles = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++)
            profiles.add(profiler.profile(sighting.names.get(i), bare.get(i), country));
        SortedSet<String> acronyms = new TreeSet<>();
        for (String acronym : sighting.acronyms) acronyms.add(NameFolding.fold(acronym));
        for (NameProfile profile : profiles) {
            for (String acronym : profile.acronyms()) acronyms.add(NameFolding.fold(acronym));
        }
        Set<String> seatNames = sighting.context.places();
        Set<String> seats = new TreeSet<>();
        List<ProjectName> projects = new ArrayList<>();
        for (String seat : seatNames) seats.addAll(analysis.placeIds(seat, country));
        if (sighting.kind == EntityKind.PROJECT) {
            for (Name name : sighting.names) projects.add(analysis.project(name, country));
        }
        return new Subject(sighting, profiles, acronyms, country, seats, seatNames, projects);
    }

    /** All that is known of it besides a name in the language. */
    Alignment.Side side(String language) {
        return new Alignment.Side(country, seats, seatNames, language);
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

    /** Whether it is only known by acronyms, or as a project by a word. */
    boolean isBare() {
        if (sighting.kind == EntityKind.PROJECT) {
            return projects.stream().allMatch(p -> p.title() == null && p.acronym() != null);
        }
        return profiles.stream()
                .allMatch(p -> p.tokens().size() == 1 && p.tokens().get(0).isAcronym());
    }

    /** Folded. */
    Set<String> bareNames() {
        Set<String> names = new TreeSet<>(acronyms);
        for (NameProfile profile : profiles) names.add(profile.folded());
        return names;
    }

    /** Whether its names are of usual words, places and numbers only. */
    boolean isUsual() {
        return profiles.stream().allMatch(p -> p.readings().get(0).stream().noneMatch(Part::isUnknown));
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
        for (int i = 0; i < profiles.size(); i++) {
            SortedSet<String> own = profiles.get(i).numbers();
            if (!projects.isEmpty()) {
                NameProfile title = projects.get(i).title(); // codes of funds are numbers too
                own = title == null ? new TreeSet<>() : title.numbers();
            }
            if (!own.isEmpty()) numbers.add(String.join(" ", own));
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
