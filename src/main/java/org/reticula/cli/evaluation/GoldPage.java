package org.reticula.cli.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a careful reader finds on a page. "Optional" things may be found but need not be. */
record GoldPage(
        String id,
        String lang,
        List<Project> projects,
        List<Organisation> organisations,
        List<Membership> memberships,
        List<String> countries,
        List<String> countriesOptional,
        List<String> countriesImplied,
        List<String> programmes,
        List<String> programmesOptional,
        List<String> themes) {

    GoldPage {
        projects = all(projects);
        organisations = all(organisations);
        memberships = all(memberships);
        countries = all(countries);
        countriesOptional = all(countriesOptional);
        countriesImplied = all(countriesImplied);
        programmes = all(programmes);
        programmesOptional = all(programmesOptional);
        themes = all(themes);
    }

    /** A project; names as printed, dates as precise as the page. */
    record Project(
            String name,
            @Nullable String acronym,
            List<String> alt,
            boolean optional,
            List<String> ids,
            List<String> idsOptional,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer durationMonths,
            @Nullable Money budget,
            @Nullable Money euContribution,
            List<String> programmes,
            List<String> programmesOptional,
            @Nullable String coordinator,
            List<String> coordinatorAlt,
            boolean coordinatorOptional,
            List<String> partners,
            List<String> funders,
            List<String> countries,
            List<String> countriesOptional,
            List<String> places,
            List<String> themes) {

        Project {
            alt = all(alt);
            ids = all(ids);
            idsOptional = all(idsOptional);
            programmes = all(programmes);
            programmesOptional = all(programmesOptional);
            coordinatorAlt = all(coordinatorAlt);
            partners = all(partners);
            funders = all(funders);
            countries = all(countries);
            countriesOptional = all(countriesOptional);
            places = all(places);
            themes = all(themes);
        }

        List<String> names() {
            Stream<String> first = acronym == null ? Stream.of(name) : Stream.of(name, acronym);
            return Stream.concat(first, alt.stream()).filter(n -> !n.isEmpty()).toList();
        }
    }

    record Money(BigDecimal amount, String currency) {}

    record Organisation(
            String name, List<String> alt, @Nullable String country, boolean optional) {
        Organisation {
            alt = all(alt);
        }

        List<String> names() {
            return Stream.concat(Stream.of(name), alt.stream()).toList();
        }
    }

    record Membership(String member, String network) {}

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
