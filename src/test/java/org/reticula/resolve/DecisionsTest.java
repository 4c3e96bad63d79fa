package org.reticula.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reticula.model.EntityKind.ORGANISATION;
import static org.reticula.model.EntityKind.PROJECT;
import static org.reticula.resolve.Pages.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reticula.curation.Decision;
import org.reticula.curation.Reference;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Term;
import org.reticula.model.Value;

/** What people decide goes before what the resolver thinks. */
class DecisionsTest {
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, PageResult> pages = new TreeMap<>();

    private static Reference organisation(String name) {
        return new Reference(ORGANISATION, name, null, null);
    }

    private static Reference on(String page, EntityKind kind, String name) {
        return new Reference(kind, name, null, page);
    }

    private void decide(Decision.Type type, Reference thing, @Nullable Reference other, @Nullable Value value) {
        int line = decisions.size() + 2;
        decisions.add(new Decision(
                type, thing, other, null, value, "Ana", "2026-03-0" + (line - 1), "why not", "t.csv", line));
    }

    private void same(Reference thing, Reference other) {
        decide(Decision.Type.SAME, thing, other, null);
    }

    private void different(Reference thing, Reference other) {
        decide(Decision.Type.DIFFERENT, thing, other, null);
    }

    private void names(String source, EntityKind kind, String name, @Nullable String country) {
        pages.put(source, page("ro").mention(kind, name, country).result());
    }

    private Resolution resolve(Registry registry) {
        List<Term> terms = List.of(
                Pages.term(
                        Pages.BASE + "organisation/x",
                        ORGANISATION,
                        List.of(new Name("Rețeaua X", "ro")),
                        List.of(),
                        null),
                Pages.term(
                        Pages.BASE + "organisation/y",
                        ORGANISATION,
                        List.of(new Name("Rețeaua Y", "ro")),
                        List.of(),
                        null));
        EntityResolver resolver =
                new EntityResolver(terms, registry, Pages.BASE, analysis(terms), decisions, ResolutionMemory.none());
        pages.forEach(resolver::add);
        return resolver.resolve();
    }

    private static NameAnalysis analysis(List<Term> terms) {
        return new NameAnalysis(List.of(), terms, new Pages.FoldingAnalyser(), NameKnowledge.none());
    }

    private Resolution resolve() {
        return resolve(Registry.empty());
    }

    @Test
    void sameJoinsAgainstCountryAndName() {
        names("a", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("b", ORGANISATION, "Beta Gama Stiftung", "DE");
        same(organisation("FUNDAȚIA ALFA OMEGA"), organisation("Beta Gama Stiftung"));
        Resolution all = resolve();
        assertThat(all.iri("a", 0)).isEqualTo(all.iri("b", 0));
        assertThat(all.issues()).isEmpty();
        assertThat(all.merges()).singleElement().satisfies(m -> {
            assertThat(m.reasons()).containsExactly("decided by Ana on 2026-03-01: why not");
            assertThat(m.score()).isEqualTo(1);
        });
    }

    @Test
    void differentKeepsApartByPageAndTransitively() {
        names("a", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("b", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("c", ORGANISATION, "Casa Verde Deschisă", "RO");
        assertThat(resolve().iri("a", 0)).isEqualTo(resolve().iri("b", 0));
        different(on("a", ORGANISATION, "Fundația Alfa Omega"), on("b", ORGANISATION, "Fundația Alfa Omega"));
        same(organisation("Casa Verde Deschisă"), on("a", ORGANISATION, "Fundația Alfa Omega"));
        same(organisation("Casa Verde Deschisă"), on("b", ORGANISATION, "Fundația Alfa Omega"));
        Resolution all = resolve();
        assertThat(all.iri("a", 0)).isNotEqualTo(all.iri("b", 0)).isEqualTo(all.iri("c", 0));
        assertThat(all.issues()).singleElement().satisfies(i -> {
            assertThat(i.code()).isEqualTo("DecisionContradicted");
            assertThat(i.source()).isEqualTo("t.csv:4");
        });
        assertThat(all.unsure()).isEmpty();
        Resolution next = resolve(all.registry());
        assertThat(next.iris()).isEqualTo(all.iris());
        assertThat(resolve(next.registry()).registry()).isEqualTo(next.registry());
    }

    @Test
    void whatIsAsLikeTheOneAsTheOtherIsForAPersonToSay() {
        names("a", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("b", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("c", ORGANISATION, "Fundația Alfa Omega", "RO");
        different(on("a", ORGANISATION, "Fundația Alfa Omega"), on("b", ORGANISATION, "Fundația Alfa Omega"));
        Resolution all = resolve();
        assertThat(all.iri("c", 0)).isNotIn(all.iri("a", 0), all.iri("b", 0));
        assertThat(all.unsure()).hasSize(2);
        UnsurePair pair = all.unsure().get(0);
        same(pair.left(), pair.right());
        Resolution next = resolve(all.registry());
        assertThat(next.iri("c", 0)).isIn(next.iri("a", 0), next.iri("b", 0));
        assertThat(next.iri("a", 0)).isNotEqualTo(next.iri("b", 0));
        assertThat(next.unsure()).isEmpty();
    }

    @Test
    void anUnsurePairIsNamedSoThatADecisionFindsItAgain() {
        names("a", PROJECT, "CARE", null);
        names("b", PROJECT, "CARE", null);
        Resolution open = resolve();
        assertThat(open.unsure()).singleElement().satisfies(p -> assertThat(List.of(p.left(), p.right()))
                .containsExactlyInAnyOrder(on("a", PROJECT, "CARE"), on("b", PROJECT, "CARE")));
        UnsurePair pair = open.unsure().get(0);
        same(pair.left(), pair.right());
        Resolution one = resolve();
        assertThat(one.iri("a", 0)).isEqualTo(one.iri("b", 0));
        different(pair.right(), pair.left());
        Resolution two = resolve(one.registry());
        assertThat(two.iri("a", 0)).isNotEqualTo(two.iri("b", 0));
        assertThat(two.unsure()).isEmpty();
        assertThat(two.issues()).extracting(Issue::code).containsExactly("DecisionOverruled");
    }

    @Test
    void anIriIsLookedUpInTheRegistry() {
        names("a", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("b", ORGANISATION, "Beta Gama Stiftung", "DE");
        Resolution first = resolve();
        same(new Reference(null, first.iri("a", 0), null, null), new Reference(null, first.iri("b", 0), null, null));
        Resolution one = resolve(first.registry());
        assertThat(one.iri("a", 0)).isEqualTo(one.iri("b", 0));
        assertThat(one.registry().now()).hasSize(1);
        assertThat(resolve(one.registry()).iris()).isEqualTo(one.iris());
        assertThat(resolve().issues()).extracting(Issue::code).containsExactly("DecisionUnmatched");
        decisions.clear();
        assertThat(resolve(one.registry()).iris()).isEqualTo(first.iris());
    }

    @Test
    void whatCannotBeFollowedIsNamed() {
        names("a", ORGANISATION, "Fundația Alfa Omega", "RO");
        names("b", ORGANISATION, "Fundația Alfa Omega", "MD");
        names("c", PROJECT, "Servicii pentru vârstnici singuri", null);
        same(organisation("Fundația Alfa Omega"), organisation("Rețeaua X"));
        same(organisation("Rețeaua X"), organisation("Rețeaua Y"));
        same(organisation("Fundația Gone"), organisation("Rețeaua Y"));
        Resolution all = resolve();
        assertThat(all.issues())
                .extracting(Issue::code)
                .containsExactly("DecisionUnclear", "DecisionImpossible", "DecisionUnmatched");
        assertThat(all.issues().get(0).message())
                .isEqualTo("several things are called organisation Fundația Alfa Omega: give country or page");
        assertThat(all.decisions()).hasSize(3).allMatch(a -> a.thing() == null);
    }

    @Test
    void aNameIsTheLabelOfItsLanguageAndChangesNoIri() {
        names("a", ORGANISATION, "Fundatia alfa omega", "RO");
        Resolution before = resolve();
        decide(
                Decision.Type.NAME,
                organisation("Fundatia alfa omega"),
                null,
                new Value.Text("Fundația Alfa-Omega", "ro"));
        Resolution all = resolve();
        assertThat(all.iris()).isEqualTo(before.iris());
        assertThat(all.entities())
                .filteredOn(e -> e.iri().equals(all.iri("a", 0)))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.labels()).containsExactly(new Name("Fundația Alfa-Omega", "ro"));
                    assertThat(e.otherNames()).contains(new Name("Fundatia alfa omega", "ro"));
                });
    }

    @Test
    void theOrderOfPagesChangesNothing() {
        for (String source : List.of("a", "b", "c", "d")) names(source, ORGANISATION, "Fundația Alfa Omega", "RO");
        different(on("a", ORGANISATION, "Fundația Alfa Omega"), on("b", ORGANISATION, "Fundația Alfa Omega"));
        same(on("c", ORGANISATION, "Fundația Alfa Omega"), on("b", ORGANISATION, "Fundația Alfa Omega"));
        Resolution all = resolve();
        EntityResolver reversed = new EntityResolver(
                List.of(), Registry.empty(), Pages.BASE, analysis(List.of()), decisions, ResolutionMemory.none());
        for (String source : List.of("d", "c", "b", "a")) reversed.add(source, pages.get(source));
        assertThat(reversed.resolve().iris()).isEqualTo(all.iris());
    }
}
