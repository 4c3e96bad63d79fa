package org.reticula.cli.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reticula.cli.evaluation.PageFacts.Found;

/** Counts what was found on one page against what is there. */
final class PageScorer {
    private static final BiPredicate<String, String> EQUAL = String::equals;

    private final EvaluationNames names;
    private final GoldPage gold;
    private final PageFacts found;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Reliability reliability = new Reliability();
    private final BiPredicate<String, String> same;
    private final BiPredicate<String, String> sameProgramme;

    PageScorer(EvaluationNames names, GoldPage gold, PageFacts found) {
        this.names = names;
        this.gold = gold;
        this.found = found;
        this.same = names.matcher()::same;
        this.sameProgramme = names.matcher()::sameProgramme;
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Each "WRONG", "MISSED" or "DOUBLE", the kind of fact and the value. */
    List<String> errors() {
        return errors;
    }

    /** How often what was found with some confidence is right. */
    Reliability reliability() {
        return reliability;
    }

    void score() {
        scoreLanguage();
        align().forEach(a -> scoreProject(a.project(), a.subject()));
        scorePage();
    }

    private void scoreLanguage() {
        List<String> tags = found.list("lang").stream().map(Found::name).toList();
        Tally tally = tally("language");
        if (tags.contains(gold.lang())) {
            tally.right();
        } else {
            tally.missed();
            if (!tags.isEmpty()) tally.wrong();
            errors.add("WRONG  language: " + tags + " for " + gold.lang());
        }
    }

    /** @param subject null if it was not found */
    private record Aligned(
            GoldPage.Project project, @Nullable String subject) {}

    private List<Aligned> align() {
        Tally tally = tally("project");
        Map<String, Found> left = new LinkedHashMap<>(found.subjects("project"));
        List<Aligned> aligned = new ArrayList<>();
        for (GoldPage.Project project : gold.projects()) {
            Optional<String> hit = exactly(project, left).or(() -> nearly(project, left));
            if (hit.isPresent()) {
                aligned.add(new Aligned(project, hit.get()));
                Found taken = left.remove(hit.get());
                if (taken != null) reliability.add(taken.confidence(), true);
                tally.right();
            } else if (!project.optional()) {
                tally.missed();
                errors.add("MISSED project: " + project.name());
                aligned.add(new Aligned(project, null));
            }
        }
        left.forEach((subject, found) -> {
            tally.wrong();
            reliability.add(found.confidence(), false);
            errors.add("WRONG  project: " + found.name());
        });
        return aligned;
    }

    private static Optional<String> exactly(GoldPage.Project project, Map<String, Found> left) {
        return first(
                left,
                forms -> any(
                        forms, project.names(), (a, b) -> NameMatcher.norm(a).equals(NameMatcher.norm(b))));
    }

    /** Never a form that is another project's very name. */
    private Optional<String> nearly(GoldPage.Project project, Map<String, Found> left) {
        List<String> others = gold.projects().stream()
                .filter(p -> p != project)
                .map(p -> NameMatcher.norm(p.name()))
                .toList();
        return first(
                left,
                forms -> any(forms, project.names(), same)
                        && forms.stream().map(NameMatcher::norm).noneMatch(others::contains));
    }

    private static Optional<String> first(Map<String, Found> left, java.util.function.Predicate<Set<String>> test) {
        return left.entrySet().stream()
                .filter(e -> test.test(e.getValue().names()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void scoreProject(GoldPage.Project project, @Nullable String subject) {
        Facts of = fact -> subject == null ? List.of() : found.list(fact, subject);
        match("date", "start", of.list("start"), one(project.start()), ValueMatcher::sameDate, List.of());
        match("date", "end", of.list("end"), one(project.end()), ValueMatcher::sameDate, List.of());
        if (project.durationMonths() != null)
            match(
                    "date",
                    "duration",
                    of.list("duration"),
                    one(project.durationMonths().toString()),
                    EQUAL,
                    List.of());
        match("money", "budget", of.list("budget"), money(project.budget()), ValueMatcher::sameMoney, List.of());
        match("money", "eu", of.list("eu"), money(project.euContribution()), ValueMatcher::sameMoney, List.of());
        List<String> ids = project.ids().stream()
                .filter(i -> !project.idsOptional().contains(i))
                .toList();
        match(
                "identifier",
                "id",
                of.list("id"),
                each(ids),
                (a, b) -> NameMatcher.norm(a).equals(NameMatcher.norm(b)),
                each(project.idsOptional()));
        scoreRoles(project, of);
        match(
                "funding",
                "programme",
                of.list("programme"),
                programmes(project.programmes()),
                sameProgramme,
                programmes(join(project.programmesOptional(), gold.programmesOptional())));
        match(
                "country",
                "country",
                of.list("country"),
                each(project.countries()),
                EQUAL,
                each(join(project.countriesOptional(), join(gold.countriesOptional(), gold.countriesImplied()))));
        match("place", "place", of.list("place"), each(project.places()), same, List.of());
        match("theme", "theme", of.list("theme"), each(project.themes()), EQUAL, each(gold.themes()));
    }

    private void scoreRoles(GoldPage.Project project, Facts of) {
        String coordinator = project.coordinator();
        List<List<String>> coordinators =
                coordinator == null ? List.of() : List.of(join(List.of(coordinator), project.coordinatorAlt()));
        boolean optional = project.coordinatorOptional();
        match(
                "role",
                "coordinator",
                of.list("coordinator"),
                optional ? List.of() : coordinators,
                same,
                optional ? coordinators : List.of());
        match("role", "partner", of.list("partner"), each(project.partners()), same, List.of());
        match("role", "funder", of.list("funder"), each(project.funders()), same, List.of());
    }

    private void scorePage() {
        match("organisation", "organisation", found.list("org"), organisations(false), same, organisations(true));
        match(
                "programme",
                "programme (page)",
                found.list("mentioned-programme"),
                programmes(gold.programmes()),
                sameProgramme,
                programmes(gold.programmesOptional()));
        Set<String> implied = new LinkedHashSet<>();
        gold.projects().forEach(p -> implied.addAll(p.countries()));
        gold.organisations().stream()
                .map(GoldPage.Organisation::country)
                .filter(c -> c != null && !c.isEmpty())
                .forEach(implied::add);
        implied.addAll(gold.countriesOptional());
        implied.addAll(gold.countriesImplied());
        gold.countries().forEach(implied::remove);
        match(
                "country",
                "country (page)",
                found.list("mentioned-country"),
                each(gold.countries()),
                EQUAL,
                each(List.copyOf(implied)));
        List<String> memberships = gold.memberships().stream()
                .map(m -> m.member() + " -> " + m.network())
                .toList();
        match("membership", "membership", found.list("member"), each(memberships), this::sameMembership, List.of());
    }

    private boolean sameMembership(String a, String b) {
        String[] x = a.split(" -> ", -1);
        String[] y = b.split(" -> ", -1);
        for (int i = 0; i < Math.min(x.length, y.length); i++) if (!same.test(x[i], y[i])) return false;
        return true;
    }

    private List<List<String>> organisations(boolean optional) {
        return gold.organisations().stream()
                .filter(o -> o.optional() == optional)
                .map(GoldPage.Organisation::names)
                .toList();
    }

    /** Each found thing takes the first gold thing that is left and fits; what fits only an optional one counts neither way. */
    private void match(
            String kind,
            String what,
            List<Found> predicted,
            List<List<String>> wanted,
            BiPredicate<String, String> equal,
            List<List<String>> optional) {
        Tally tally = tally(kind);
        List<List<String>> left = new ArrayList<>(wanted);
        for (Found one : predicted) {
            Set<String> forms = one.names();
            Optional<List<String>> hit =
                    left.stream().filter(g -> any(forms, g, equal)).findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                tally.right();
                reliability.add(one.confidence(), true);
            } else if (optional.stream().noneMatch(g -> any(forms, g, equal))) {
                tally.wrong();
                reliability.add(one.confidence(), false);
                boolean twice = wanted.stream().anyMatch(g -> any(forms, g, equal));
                errors.add((twice ? "DOUBLE " : "WRONG  ") + what + ": " + one.name());
            }
        }
        for (List<String> missed : left) {
            tally.missed();
            errors.add("MISSED " + what + ": " + missed.get(0));
        }
    }

    private Tally tally(String kind) {
        return tallies.computeIfAbsent(kind, k -> new Tally());
    }

    private List<List<String>> programmes(List<String> programmes) {
        return programmes.stream().map(names::programmeForms).toList();
    }

    private static boolean any(Collection<String> a, Collection<String> b, BiPredicate<String, String> equal) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> equal.test(x, y)));
    }

    private static List<List<String>> one(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(List.of(value));
    }

    private static List<List<String>> money(GoldPage.@Nullable Money money) {
        return money == null ? List.of() : one(money.amount().toPlainString() + " " + money.currency());
    }

    private static List<List<String>> each(List<String> values) {
        return values.stream().map(List::of).toList();
    }

    private static List<String> join(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** Facts of one project. */
    private interface Facts {
        List<Found> list(String fact);
    }
}
