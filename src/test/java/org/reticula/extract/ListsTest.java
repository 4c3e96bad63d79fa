package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Names that stand beside others: in fields, in lines, between commas and "and", and the projects that a sentence counts. */
class ListsTest {
    private static PageResult read(String text) {
        return ReadPages.read("page.txt", text);
    }

    private static String name(PageResult page, int mention) {
        return page.mentions().get(mention).names().get(0).text();
    }

    /** As "project > other". */
    private static List<String> pairs(PageResult page, Property property) {
        return page.facts().stream()
                .filter(f -> f.property() == property)
                .map(f -> name(page, f.subject()) + " > " + name(page, ((Value.Thing) f.value()).mention()))
                .distinct()
                .toList();
    }

    private static List<String> things(PageResult page, Property property) {
        return pairs(page, property).stream()
                .map(p -> p.substring(p.indexOf(" > ") + 3))
                .distinct()
                .toList();
    }

    private static List<String> projects(PageResult page) {
        return page.mentions().stream()
                .filter(m -> m.kind() == EntityKind.PROJECT)
                .map(m -> m.names().get(0).text())
                .toList();
    }

    @Test
    void namesOfAFieldNeedNoHeadBesideOneThatHas() {
        PageResult page = read("""
                Helfende Hände

                Projekttitel: Helfende Hände
                Projektpartner: KLFB (Deutschland), Malaga Brücke (Spanien), Altdorfer Sozialgenossenschaft (Italien)
                Projektlaufzeit: Jan. 2022 bis Dez. 2024
                """);
        assertThat(things(page, Property.PARTNER))
                .containsExactlyInAnyOrder("KLFB", "Malaga Brücke", "Altdorfer Sozialgenossenschaft");
    }

    @Test
    void townAndCountryOfAFieldAreNoFurtherNames() {
        PageResult page = read("""
                Helping Hands

                Project title: Helping Hands
                Partner: Lantern Trust, Low Town, Ireland
                Start date: 1 May 2023
                """);
        assertThat(things(page, Property.PARTNER)).containsExactly("Lantern Trust");
    }

    @Test
    void linesOfWhichOneSaysThatItLeadsArePartners() {
        PageResult page = read("""
                Apprendre ensemble

                Le projet Apprendre ensemble a duré deux ans.

                Qui en est ?

                Réseau des aidants LANTERNE, coordinateur – Grèce
                Association des familles PONT – Grèce
                La Maison Claire – France
                """);
        assertThat(things(page, Property.COORDINATOR)).hasSize(1);
        assertThat(things(page, Property.PARTNER)).hasSize(2).contains("Maison Claire");
    }

    @Test
    void whatIsSaidOfBothProjectsHoldsForEach() {
        PageResult page = read("""
                Am început două proiecte. Primul proiect, „Punte peste râu”, durează până în 2026. Al doilea proiect, \
                „Casa din deal”, are o valoare de 250.000 lei. Ambele proiecte sunt finanțate de Fundația Lumina.
                """);
        assertThat(projects(page)).containsExactlyInAnyOrder("Punte peste râu", "Casa din deal");
        assertThat(pairs(page, Property.FUNDER))
                .containsExactlyInAnyOrder("Punte peste râu > Fundația Lumina", "Casa din deal > Fundația Lumina");
    }

    @Test
    void aQuotedNameBesideTheWordForProjectIsOne() {
        assertThat(projects(read("Hogar Abierto ha puesto en marcha «Llaves», un programa piloto para jóvenes.\n")))
                .containsExactly("Llaves");
        assertThat(projects(
                        read("News\n\nIt is a good project, “we are very glad”, said the mayor. Nobody knows more.\n")))
                .isEmpty();
    }

    @Test
    void shortenedSmallWordsStandInsideNames() {
        PageResult page = read(
                "Stowarzyszenie Sąsiad realizuje projekt „Blisko domu”. Partnerami projektu są: Towarzystwo Pomocy im. "
                        + "św. Brata Jana, Fundacja im. Anny Nowak oraz Powiat Dolny.\n");
        assertThat(things(page, Property.PARTNER))
                .containsExactlyInAnyOrder(
                        "Towarzystwo Pomocy im. św. Brata Jana", "Fundacja im. Anny Nowak", "Powiat Dolny");
        assertThat(things(
                        read("Projektą „Kartu“ įgyvendina VšĮ „Šiluma“ kartu su Šv. Jono globos namais.\n"),
                        Property.PARTNER))
                .containsExactly("Šv. Jono globos namais");
    }

    @Test
    void anotherLanguagesHeadReachesOverNoWordForAnd() {
        PageResult page = read("\"Komşum Var\" projesinin ortakları Türk Kızılayı ve Berlin Diakonie.\n");
        assertThat(things(page, Property.PARTNER)).doesNotContain("Türk Kızılayı ve Berlin Diakonie");
    }

    @Test
    void aFunderMayStandBehindTheAmountAndBehindAnotherOne() {
        PageResult page = read("Beide projecten, \"Samen Thuis\" en \"Zorg op Maat\", worden gefinancierd door ZonMw "
                + "en de gemeente Laagstad.\n");
        assertThat(things(page, Property.FUNDER)).containsExactlyInAnyOrder("ZonMw", "gemeente Laagstad");
    }

    @Test
    void aHyphenedRegionIsOneWord() {
        PageResult page = read("Le projet « Relais » est soutenu par la Région Hauts-de-France.\n");
        assertThat(things(page, Property.FUNDER)).containsExactly("Région Hauts-de-France");
    }

    @Test
    void anAmountIsNoCode() {
        PageResult page = read("Проект „Заедно“ започна. Общата стойност по проект № 1 е 412 300,50 лв.\n");
        assertThat(page.facts()).extracting(Fact::property).doesNotContain(Property.IDENTIFIER);
    }

    @Test
    void aShortNameThatFitsSeveralBodiesMeansNone() {
        PageResult page = read("""
                Projekt Opora

                Hlavný partner: Trenčianska charita

                Cezhraniční partneri: Charita Dolná Ves; Charita Horná Ves

                Projekt pomáha rodinám v oboch krajinách.

                Dom je otvorený každý deň.

                Charita je členom siete Caritas Europa.
                """);
        assertThat(pairs(page, Property.MEMBER_OF)).isEmpty();
    }

    @Test
    void membersOfAConsortiumArePartners() {
        PageResult page = read(
                "Alsóváros Önkormányzata elindította a „Közösen otthon” című projektet. A konzorcium tagjai a Magyar "
                        + "Lámpás Alapítvány és a Felsővárosi Egyetem.\n");
        assertThat(pairs(page, Property.MEMBER_OF)).isEmpty();
        assertThat(things(page, Property.PARTNER))
                .containsExactlyInAnyOrder("Magyar Lámpás Alapítvány", "Felsővárosi Egyetem");
    }

    @Test
    void aDateMayStandBetweenWhoLeadsAndThePhrase() {
        PageResult page = read("Općina Donje Selo 19. rujna 2023. započela je projekt „Ruka ruci“.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Općina Donje Selo");
    }

    @Test
    void andBeforeAHeadInLowerCasePartsTwoBodies() {
        PageResult page =
                read("Mesto Dolná Ves spustilo projekt „Na dosah“. Partnermi projektu sú Dolnoveská univerzita, "
                        + "Gréckokatolícka charita Horná Ves a občianske združenie Lampáš.\n");
        assertThat(things(page, Property.PARTNER))
                .contains("Gréckokatolícka charita Horná Ves", "občianske združenie Lampáš");
    }

    @Test
    void theWordForNetworkMayStandBeforeItsName() {
        PageResult page = read("Lillevik kommune leder prosjektet «Trygg start», som har fått 2 millioner kroner fra "
                + "Helsedirektoratet. Kommunen er medlem av nettverket European Social Network.\n");
        assertThat(pairs(page, Property.MEMBER_OF))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Lillevik kommune > ");
        assertThat(things(page, Property.FUNDER)).containsExactly("Helsedirektoratet");
    }
}
