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
 * A sighting's names taken apart: what the resolver compares.
 *
 * @param profiles one per name, same order
 * @param acronyms folded acronyms: those of the sighting and those in brackets behind its names
 * @param country ISO code that counts against others; null if none does
 * @param seats ids of the places where it is
 * @param projects one per name if it is a project, same order; else empty
 */
record Reading(
        List<NameProfile> profiles,
        SortedSet<String> acronyms,
        @Nullable String country,
        Set<String> seats,
        List<ProjectName> projects) {
    /** Types of bodies that belong to one country, so that the country of the page they stand on is theirs. */
    private static final List<String> BOUND = List.of("ministry", "municipality", "public-body");

    static Reading of(Sighting sighting, NameAnalysis analysis) {
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
        Set<String> seats = new TreeSet<>();
        for (String seat : sighting.context.places()) seats.addAll(analysis.placeIds(seat, country));
        List<ProjectName> projects = new ArrayList<>();
        if (sighting.kind == EntityKind.PROJECT) {
            for (Name name : sighting.names) projects.add(analysis.project(name, country));
        }
        return new Reading(profiles, acronyms, country, seats, projects);
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
    boolean isBare(EntityKind kind) {
        if (kind == EntityKind.PROJECT) {
            return projects.stream().allMatch(p -> p.title() == null && p.acronym() != null);
        }
        return profiles.stream()
                .allMatch(p -> p.tokens().size() == 1 && p.tokens().get(0).isAcronym());
    }

    /** Nothing but head words, or a project of a word or two: the same words elsewhere may mean another thing. */
    static boolean isNameless(EntityKind kind, List<NameProfile> profiles) {
        return switch (kind) {
            case ORGANISATION, EVENT ->
                profiles.stream().allMatch(p -> p.telling().isEmpty() && !p.acronym());
            case PROJECT -> profiles.stream().allMatch(p -> p.telling().size() < 3);
            default -> false;
        };
    }

    /** The numbers of each name that has some, as one text ("1", "2014 2020"). */
    SortedSet<String> numbers() {
        SortedSet<String> numbers = new TreeSet<>();
        for (int i = 0; i < profiles.size(); i++) {
            SortedSet<String> own = profiles.get(i).numbers();
            if (!projects.isEmpty()) {
                NameProfile title = projects.get(i).title(); // codes of funds are numbers too
                own = title == null ? new TreeSet<>() : title.numbers();
            }
            if (!own.isEmpty()) numbers.add(String.join(" ", own));
        }
        return numbers;
    }
}
