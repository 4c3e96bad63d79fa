package org.reticula.resolve;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/** A sighting with what is known of its names; they are taken apart when a comparison first needs them. Thread-safe. */
final class Subject {
    private final Sighting sighting;
    private final NameAnalysis analysis;
    private final Outline outline;
    private volatile @Nullable Reading reading;

    /** @param remembered its outline, if that is known */
    Subject(Sighting sighting, NameAnalysis analysis, @Nullable Outline remembered) {
        this.sighting = sighting;
        this.analysis = analysis;
        this.outline = remembered != null ? remembered : analysis.outline(sighting, reading());
    }

    Sighting sighting() {
        return sighting;
    }

    Outline outline() {
        return outline;
    }

    /** Two threads may make it at once; both make the same. */
    private Reading reading() {
        Reading made = reading;
        if (made == null) reading = made = Reading.of(sighting, analysis);
        return made;
    }

    /** Comparisons are over: names need no longer be kept in parts. */
    void forgetReading() {
        reading = null;
    }

    List<NameProfile> profiles() {
        return reading().profiles();
    }

    /** Folded: those of the sighting and those in brackets behind its names. */
    SortedSet<String> acronyms() {
        return reading().acronyms();
    }

    List<ProjectName> projects() {
        return reading().projects();
    }

    @Nullable
    String country() {
        return outline.country;
    }

    /** All that is known of it besides a name in the language. */
    Alignment.Side side(String language) {
        return new Alignment.Side(country(), reading().seats(), sighting.context.places(), language);
    }

    /** Folded. */
    Set<String> bareNames() {
        Set<String> names = new TreeSet<>(acronyms());
        names.addAll(outline.folded);
        return names;
    }

    /** Whether its names are of usual words, places and numbers only. */
    boolean isUsual() {
        return profiles().stream().allMatch(p -> p.readings().get(0).stream().noneMatch(Part::isUnknown));
    }

    boolean isBare() {
        return outline.bare;
    }

    Traits traits() {
        Sighting.Context context = sighting.context;
        var countries = new TreeSet<String>();
        boolean given = sighting.term == null || sighting.count() == 0;
        if (country() != null && given) countries.add(country());
        var years = new TreeSet<String>();
        if (sighting.kind == EntityKind.PROJECT && context.start() != null) {
            years.add(context.start().substring(0, 4));
        }
        Set<String> numbers = sighting.term != null ? Set.of() : outline.numbers;
        return new Traits(sighting.kind, sighting.term, countries, numbers, years);
    }
}
