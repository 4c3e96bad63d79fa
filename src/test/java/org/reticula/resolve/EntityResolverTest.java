package org.reticula.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reticula.model.EntityKind.ORGANISATION;
import static org.reticula.model.EntityKind.PROGRAMME;
import static org.reticula.model.EntityKind.PROJECT;
import static org.reticula.resolve.Pages.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;

class EntityResolverTest {
    private static final String ESN = Pages.BASE + "organisation/esn";
    private static final List<Term> TERMS = List.of(
            Pages.term(
                    ESN,
                    ORGANISATION,
                    List.of(new Name("European Social Network", "en"), new Name("Rețeaua Socială Europeană", "ro")),
                    List.of("ESN"),
                    null),
            Pages.term(
                    Pages.BASE + "programme/esf",
                    PROGRAMME,
                    List.of(new Name("European Social Fund", "en")),
                    List.of("ESF"),
                    null),
            Pages.term(
                    Pages.BASE + "programme/esf-plus",
                    PROGRAMME,
                    List.of(new Name("European Social Fund Plus", "en")),
                    List.of("ESF+"),
                    null),
            country("RO", "Romania"),
            country("MD", "Moldova"));

    private static Term country(String code, String name) {
        return Pages.term(
                Pages.BASE + "country/" + code, EntityKind.COUNTRY, List.of(new Name(name, "en")), List.of(), code);
    }

    private static Resolution resolve(Registry registry, Map<String, PageResult> pages) {
        EntityResolver resolver = Pages.resolver(TERMS, registry);
        pages.forEach(resolver::add);
        return resolver.resolve();
    }

    private static Resolution resolve(PageResult... pages) {
        Map<String, PageResult> named = new TreeMap<>();
        for (int i = 0; i < pages.length; i++) named.put("page-" + i, pages[i]);
        return resolve(Registry.empty(), named);
    }

    @Test
    void aTermIsOneEntityUnderAllItsNames() {
        Resolution all = resolve(
                page("ro")
                        .mention(ORGANISATION, ESN, "Rețelei Sociale Europene", List.of("ESN"), List.of(), null, null)
                        .result(),
                page("en")
                        .mention(ORGANISATION, ESN, "European Social Network", List.of(), List.of(), null, null)
                        .result(),
                page("it")
                        .mention(ORGANISATION, ESN, "Rete Sociale Europea", List.of(), List.of(), null, null)
                        .result());
        assertThat(List.of(all.iri("page-0", 0), all.iri("page-1", 0), all.iri("page-2", 0)))
                .containsOnly(ESN);
        Entity esn = entity(all, ESN);
        assertThat(esn.labels()).extracting(Name::language).containsExactly("en", "ro");
        assertThat(esn.otherNames()).contains(new Name("Rete Sociale Europea", "it"));
        assertThat(esn.acronyms()).containsExactly("ESN");
    }

    @Test
    void ministriesOfTwoCountriesStayApart() {
        Resolution all = resolve(
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", "RO")
                        .result(),
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", "MD")
                        .result(),
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", null)
                        .result());
        assertThat(all.iri("page-0", 0)).isNotEqualTo(all.iri("page-1", 0));
        assertThat(all.iri("page-2", 0)).isNotIn(all.iri("page-0", 0), all.iri("page-1", 0));
    }

    @Test
    void aMinistryOfNoCountryIsThatOfTheCountryItsPageSpeaksOf() {
        Resolution all = resolve(
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", "RO")
                        .result(),
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", "MD")
                        .result(),
                page("ro")
                        .mention(ORGANISATION, null, "Ministerul Sănătății", List.of(), List.of(), "ministry", null)
                        .mention(
                                EntityKind.COUNTRY,
                                Pages.BASE + "country/MD",
                                "Moldova",
                                List.of(),
                                List.of(),
                                null,
                                null)
                        .result());
        assertThat(all.iri("page-2", 0)).isEqualTo(all.iri("page-1", 0));
    }

    @Test
    void sectorsOfOneCityStayApart() {
        Resolution all = resolve(
                page("ro").mention(ORGANISATION, "Primăria Sectorului 1", "RO").result(),
                page("ro").mention(ORGANISATION, "Primăria Sectorului 6", "RO").result(),
                page("ro").mention(ORGANISATION, "Primăria sectorului 6", null).result());
        assertThat(all.iri("page-0", 0)).isNotEqualTo(all.iri("page-1", 0));
        assertThat(all.iri("page-2", 0)).isEqualTo(all.iri("page-1", 0));
    }

    @Test
    void aFundAndItsSuccessorStayApart() {
        Resolution all = resolve(page("en")
                .mention(PROGRAMME, "European Social Fund", null)
                .mention(PROGRAMME, "European Social Fund +", null)
                .mention(PROGRAMME, "European Social Fund Plus", null)
                .result());
        assertThat(all.iri("page-0", 0)).isEqualTo(Pages.BASE + "programme/esf");
        assertThat(all.iri("page-0", 2)).isEqualTo(Pages.BASE + "programme/esf-plus");
        assertThat(all.iri("page-0", 1)).isNotEqualTo(all.iri("page-0", 0));
    }

    @Test
    void anAcronymAloneDoesNotJoinProjects() {
        Resolution apart = resolve(
                page("en").mention(PROJECT, "CARE", null).result(),
                page("en").mention(PROJECT, "CARE", null).result());
        assertThat(apart.iri("page-0", 0)).isNotEqualTo(apart.iri("page-1", 0));
        assertThat(apart.unsure()).hasSize(1);
        Resolution together = resolve(careUnder("esf"), careUnder("esf"), careUnder("esf-plus"));
        assertThat(together.iri("page-0", 0))
                .isEqualTo(together.iri("page-1", 0))
                .isNotEqualTo(together.iri("page-2", 0));
    }

    @Test
    void aShortTitleAndAFundDoNotJoinProjectsOfOtherTimes() {
        Resolution apart = resolve(bridge("2023-01"), bridge("2023-10-01"));
        assertThat(apart.iri("page-0", 0)).isNotEqualTo(apart.iri("page-1", 0));
        assertThat(apart.unsure()).hasSize(1);
        Resolution together = resolve(bridge("2023-01"), bridge("2023-01-15"));
        assertThat(together.iri("page-0", 0)).isEqualTo(together.iri("page-1", 0));
    }

    private static PageResult bridge(String start) {
        return page("it")
                .mention(PROJECT, "Ponte Vivo", null)
                .mention(PROGRAMME, Pages.BASE + "programme/esf", "esf", List.of(), List.of(), null, null)
                .fact(0, Property.FUNDED_UNDER, new Value.Thing(1))
                .fact(0, Property.START_DATE, new Value.Date(start))
                .result();
    }

    private static PageResult careUnder(String programme) {
        return page("en")
                .mention(PROJECT, "CARE", null)
                .mention(PROGRAMME, Pages.BASE + "programme/" + programme, programme, List.of(), List.of(), null, null)
                .fact(0, Property.FUNDED_UNDER, new Value.Thing(1))
                .result();
    }

    @Test
    void theOrderOfPagesChangesNothing() {
        Map<String, PageResult> pages = manyPages();
        Resolution first = resolve(Registry.empty(), pages);
        List<String> sources = new ArrayList<>(pages.keySet());
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(sources, new Random(seed));
            EntityResolver resolver = Pages.resolver(TERMS, Registry.empty());
            for (String source : sources) resolver.add(source, pages.get(source));
            assertThat(resolver.resolve()).isEqualTo(first);
        }
    }

    private static Map<String, PageResult> manyPages() {
        Map<String, PageResult> pages = new TreeMap<>();
        Random random = new Random(7);
        String[] towns = {"Cluj", "Iași", "Vaslui", "Brașov", "Sibiu"};
        for (int p = 0; p < 60; p++) {
            Pages page = page("ro");
            for (int m = 0; m < 4; m++) {
                String town = towns[random.nextInt(towns.length)];
                String country = random.nextBoolean() ? "RO" : random.nextBoolean() ? "MD" : null;
                page.mention(
                        ORGANISATION,
                        "Primăria " + (random.nextBoolean() ? town : town.toUpperCase(java.util.Locale.ROOT)),
                        country);
            }
            page.mention(PROJECT, random.nextBoolean() ? "LINK" : "Servicii pentru vârstnici singuri", null);
            page.fact(4, Property.COORDINATOR, new Value.Thing(random.nextInt(4)));
            pages.put("page-" + p, page.result());
        }
        return pages;
    }

    @Test
    void irisStayOverThreeNights() {
        Map<String, PageResult> pages = new TreeMap<>(manyPages());
        Resolution first = resolve(Registry.empty(), pages);
        pages.put(
                "a-new",
                page("ro")
                        .mention(ORGANISATION, "Primăria Cluj", "RO")
                        .mention(PROJECT, "LINK", null)
                        .result());
        Resolution second = resolve(first.registry(), pages);
        pages.remove("page-3");
        Resolution third = resolve(second.registry(), pages);
        manyPages().keySet().stream().filter(s -> !s.equals("page-3")).forEach(source -> {
            assertThat(second.iris().get(source)).isEqualTo(first.iris().get(source));
            assertThat(third.iris().get(source)).isEqualTo(first.iris().get(source));
        });
        assertThat(resolve(third.registry(), pages).registry()).isEqualTo(third.registry());
    }

    @Test
    void whatVanishedComesBackUnderItsIri() {
        PageResult day =
                page("ro").mention(ORGANISATION, "Fundația Alfa Omega", "RO").result();
        PageResult other =
                page("ro").mention(ORGANISATION, "Fundația Beta Gama", "RO").result();
        Resolution first = resolve(Registry.empty(), Map.of("x", day));
        Resolution without = resolve(first.registry(), Map.of("y", other));
        assertThat(without.entities()).noneMatch(e -> e.iri().equals(first.iri("x", 0)));
        Resolution back = resolve(without.registry(), Map.of("z", day));
        assertThat(back.iri("z", 0)).isEqualTo(first.iri("x", 0));
    }

    @Test
    void aMergeRetiresTheYoungerIriAndASplitBringsItBack() {
        PageResult alfa = page("ro")
                .mention(ORGANISATION, null, "Fundația Alfa Omega", List.of(), List.of(), null, "RO")
                .result();
        PageResult beta = page("ro")
                .mention(ORGANISATION, null, "Fundația Sfântul Ion", List.of(), List.of(), null, "RO")
                .result();
        Resolution first = resolve(Registry.empty(), Map.of("x", alfa));
        Resolution apart = resolve(first.registry(), Map.of("x", alfa, "y", beta));
        PageResult both = page("ro")
                .mention(ORGANISATION, null, "Fundația Alfa Omega", List.of(), List.of("RO-123456"), null, "RO")
                .result();
        PageResult bothToo = page("ro")
                .mention(ORGANISATION, null, "Fundația Sfântul Ion", List.of(), List.of("RO-123456"), null, "RO")
                .result();
        Resolution one = resolve(apart.registry(), Map.of("x", both, "y", bothToo));
        assertThat(one.iri("y", 0)).isEqualTo(one.iri("x", 0)).isEqualTo(first.iri("x", 0));
        assertThat(entity(one, one.iri("x", 0)).retired()).containsExactly(apart.iri("y", 0));
        assertThat(one.merges()).hasSize(1).first().satisfies(m -> assertThat(
                        m.reasons().get(0))
                .contains("RO-123456"));
        Resolution split = resolve(one.registry(), Map.of("x", alfa, "y", beta));
        assertThat(split.iris()).isEqualTo(apart.iris());
        assertThat(entity(split, split.iri("x", 0)).retired()).isEmpty();
    }

    @Test
    void theRegistryIsReadAsItWasWritten(@TempDir Path folder) {
        Registry registry = resolve(Registry.empty(), manyPages()).registry();
        registry.write(folder.resolve("registry.jsonl"));
        assertThat(Registry.read(folder.resolve("registry.jsonl"))).isEqualTo(registry);
        assertThat(Registry.read(folder.resolve("none.jsonl"))).isEqualTo(Registry.empty());
    }

    private static Entity entity(Resolution all, String iri) {
        return all.entities().stream()
                .filter(e -> e.iri().equals(iri))
                .findFirst()
                .orElseThrow();
    }
}
