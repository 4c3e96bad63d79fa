package org.reticula.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.Fact;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What statements of one page cannot be true together: the surer one stays. */
final class FactRules {
    private static final List<Property> SINGLE = List.of(
            Property.START_DATE,
            Property.END_DATE,
            Property.DURATION_MONTHS,
            Property.TOTAL_BUDGET,
            Property.EU_CONTRIBUTION,
            Property.COORDINATOR);

    private record Role(int project, Value organisation) {}

    private final FactCollector facts;

    FactRules(FactCollector facts) {
        this.facts = facts;
    }

    void apply() {
        SINGLE.forEach(facts::keepSurest);
        Set<Role> coordinators = new HashSet<>();
        facts.list().forEach(f -> {
            if (f.property() == Property.COORDINATOR) coordinators.add(new Role(f.subject(), f.value()));
        });
        List<Fact> codes = facts.list().stream()
                .filter(f -> f.property() == Property.IDENTIFIER)
                .toList();
        facts.removeIf(f -> codes.stream().anyMatch(longer -> begins(f, longer)));
        Set<Integer> funded = new HashSet<>();
        facts.list().forEach(f -> {
            if (f.property() == Property.FUNDED_UNDER && f.confidence() >= 0.7) funded.add(f.subject());
        });
        facts.removeIf(
                f -> f.property() == Property.FUNDED_UNDER && f.confidence() < 0.6 && funded.contains(f.subject()));
        facts.removeIf(
                f -> f.property() == Property.PARTNER && coordinators.contains(new Role(f.subject(), f.value())));
    }

    /** The code of a call or an axis is the beginning of that of its projects. */
    private static boolean begins(Fact shorter, Fact longer) {
        return shorter.property() == Property.IDENTIFIER
                && shorter.subject() == longer.subject()
                && shorter.value() instanceof Value.Text a
                && longer.value() instanceof Value.Text b
                && a.text().length() < b.text().length()
                && b.text().startsWith(a.text());
    }
}
