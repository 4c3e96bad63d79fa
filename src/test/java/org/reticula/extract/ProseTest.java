package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.EntityKind;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Where names in running text begin and end, and whom a phrase beside them means. */
class ProseTest {
    private static PageResult read(String text) {
        return ReadPages.read("page.txt", text);
    }

    private static List<String> names(PageResult page, EntityKind kind) {
        return page.mentions().stream()
                .filter(m -> m.kind() == kind)
                .map(m -> m.names().get(0).text())
                .toList();
    }

    private static List<String> things(PageResult page, Property property) {
        return page.facts().stream()
                .filter(f -> f.property() == property)
                .map(f -> page.mentions()
                        .get(((Value.Thing) f.value()).mention())
                        .names()
                        .get(0)
                        .text())
                .distinct()
                .toList();
    }

    @Test
    void aHeadingTellsWhereTheNameOfAProjectEnds() {
        assertThat(names(read("""
                Prosjektet Sammen på vei

                Kirkens Bymisjon i Lillevik leder prosjektet Sammen på vei, som hjelper nye mødre ut i arbeid.
                """), EntityKind.PROJECT)).containsExactly("Sammen på vei");
        assertThat(names(read("""
                Vägen in – ett projekt i Lillstad

                Lillstads Stadsmission driver projektet Vägen in. Det pågår mellan september 2021 och augusti 2024.
                """), EntityKind.PROJECT)).containsExactly("Vägen in");
    }

    @Test
    void aHeadlineThatRunsOnTellsNothing() {
        assertThat(names(read("""
                Prosjektet Samspill får støtte fra Lillevik kommune

                Prosjektet Samspill begynte i mars 2022. Med Samspill får eldre besøk av unge.
                """), EntityKind.PROJECT)).containsExactly("Samspill");
    }

    @Test
    void aBodyBeforeTheWordForProjectIsNotItsName() {
        PageResult page = read(
                "Lillstads Stadsmission driver tillsammans med Lillstads Stad projektet »Vägen in«, där Lillstads Stad står för lokalerna.\n");
        assertThat(names(page, EntityKind.PROJECT)).containsExactly("Vägen in");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Lillstads Stadsmission");
        assertThat(things(page, Property.PARTNER)).containsExactly("Lillstads Stad");
    }

    @Test
    void namesWhoseWordsShareTheirEndReachToTheLegalForm() {
        PageResult page = read(
                "Hanketta ”Turvallinen koti” koordinoi Ensi- ja turvakotien liitto ry ja sitä rahoittaa STEA. "
                        + "Hankkeessa ovat mukana Oulun ensi- ja turvakoti ry, Lahden ensi- ja turvakoti ry sekä Rovaniemen kaupunki.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Ensi- ja turvakotien liitto ry");
        assertThat(things(page, Property.FUNDER)).containsExactly("STEA");
        assertThat(things(page, Property.PARTNER))
                .containsExactly("Oulun ensi- ja turvakoti ry", "Lahden ensi- ja turvakoti ry", "Rovaniemen kaupunki");
    }

    @Test
    void whoIsNotKnownIsNobodyNamedBefore() {
        PageResult page = read("Projekti “Krahu i ngrohtë” financohet nga Bashkimi Evropian. "
                + "Partnerët për Lindoren është anëtare e rrjetit “Dora”.\n");
        assertThat(things(page, Property.FUNDER)).hasSize(1);
        assertThat(things(page, Property.MEMBER_OF)).isEmpty();
    }

    @Test
    void andPartsTwoBodiesWhereEachHasAHead() {
        assertThat(things(
                        read("V projektu »Skupaj« sodelujejo Dom Lipa, Univerza v Logu in društvo Zarja.\n"),
                        Property.PARTNER))
                .containsExactly("Dom Lipa", "Univerza v Logu", "društvo Zarja");
        assertThat(things(
                        read(
                                "The project “Safe Steps” works in partnership with Lowtown City Council, Trinity College Lowtown and the Lantern Trust.\n"),
                        Property.PARTNER))
                .containsExactly("Lowtown City Council", "Trinity College Lowtown", "Lantern Trust");
        assertThat(names(
                        read(
                                "Проєкт «Разом» підтримали Європейського Союзу та Федерального міністерства закордонних справ Німеччини.\n"),
                        EntityKind.ORGANISATION))
                .hasSize(2);
    }

    @Test
    void aBodyThatIsCalledByItsShortNameIsTheMember() {
        PageResult page = read("""
                L'association Lanterne porte le projet « Un toit » avec la Ville de Basseville et la Fondation Dupont.

                Lanterne est membre de la FEANTSA.
                """);
        assertThat(memberships(page)).containsExactly("association Lanterne > FEANTSA");
        page = read(
                "The project “Safe Steps” is funded by the Department of Justice. Lantern is a member of FEANTSA.\n");
        assertThat(memberships(page)).isEmpty();
    }

    private static List<String> memberships(PageResult page) {
        return page.facts().stream()
                .filter(f -> f.property() == Property.MEMBER_OF)
                .map(f -> page.mentions().get(f.subject()).names().get(0).text() + " > "
                        + page.mentions()
                                .get(((Value.Thing) f.value()).mention())
                                .names()
                                .get(0)
                                .text())
                .toList();
    }

    @Test
    void aFundBeforeAFunderHidesItNot() {
        PageResult page = read(
                "Projekti „Hoolin“ rahastavad Euroopa Sotsiaalfond ja Sotsiaalministeerium. Projekt algas 2024. aasta mais.\n");
        assertThat(things(page, Property.FUNDED_UNDER)).hasSize(1);
        assertThat(things(page, Property.FUNDER)).containsExactly("Sotsiaalministeerium");
    }

    @Test
    void theHeadingThatTheTextSpeaksOfIsTheProject() {
        PageResult page = read("""
                Safe Steps Home

                Led by Lantern Ireland in partnership with Lowtown City Council, Safe Steps Home supports women who leave prison.

                The project is funded by the European Social Fund Plus with a total budget of €1.4 million.
                """);
        assertThat(names(page, EntityKind.PROJECT)).containsExactly("Safe Steps Home");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Lantern Ireland");
    }

    @Test
    void aCityThatLeadsIsABody() {
        PageResult page = read("Projekta “Soli pa solim” vadošais partneris ir Tallinas pilsēta. "
                + "Projekts norisināsies no 2023. gada 1. aprīļa līdz 2025. gada 31. martam.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Tallinas pilsēta");
        assertThat(names(page, EntityKind.PLACE)).isEmpty();
    }

    @Test
    void theRegionsOfACountryNameNoPlace() {
        PageResult page =
                read("Národný projekt „Blízko“ sa realizuje vo všetkých samosprávnych krajoch Slovenskej republiky.\n");
        assertThat(names(page, EntityKind.PLACE)).isEmpty();
    }

    @Test
    void wordsThatTheTextRepeatsAreTheName() {
        assertThat(names(read("""
                Nyt projekt for unge

                Projektet hedder Klar til start og gennemføres af Lilleby Kommune sammen med Dansk Røde Kors.

                Klar til start løber fra 1. marts 2023 til 28. februar 2026.
                """), EntityKind.PROJECT)).containsExactly("Klar til start");
    }

    @Test
    void whoIsNamedBetweenTheSubjectAndItsVerbIsAPartner() {
        PageResult page =
                read("Asociația Lumina Nouă, în parteneriat cu Primăria Municipiului Iași și Universitatea din Iași, "
                        + "implementează proiectul „Casa Verde”.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Asociația Lumina Nouă");
        assertThat(things(page, Property.PARTNER))
                .containsExactly("Primăria Municipiului Iași", "Universitatea din Iași");
    }

    @Test
    void theOtherOrganisersAreNotTheLeader() {
        PageResult page = read(
                "Lahden ammattikorkeakoulu hallinnoi ”Yhdessä kotona” -hanketta, jonka muut toteuttajat ovat Lahden kaupunki ja Lahden Muistiyhdistys ry.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("Lahden ammattikorkeakoulu");
        assertThat(things(page, Property.PARTNER)).containsExactly("Lahden kaupunki", "Lahden Muistiyhdistys ry");
    }

    @Test
    void aNetworkThatASentenceNamedFirstIsNotTheNextOnesMember() {
        PageResult page = read(
                "La Cooperativa Girasole è nata nel 1985. È socia di Con.Lavoro, il consorzio che riunisce le cooperative "
                        + "sociali della provincia, e fa parte del Consorzio Lanterna.\n");
        assertThat(memberships(page))
                .containsExactlyInAnyOrder(
                        "Cooperativa Girasole > Con.Lavoro", "Cooperativa Girasole > Consorzio Lanterna");
    }

    @Test
    void theMembersThatASentenceListsAreThoseOfItsSubject() {
        PageResult page = read("A Rede Lanterna Portugal é uma organização fundada em 1991 e membro da Eurodiaconia. "
                + "Tem como associados a Fundação Aurora e a União das Mutualidades do Vale.\n");
        assertThat(memberships(page))
                .containsExactlyInAnyOrder(
                        "Rede Lanterna Portugal > Eurodiaconia",
                        "Fundação Aurora > Rede Lanterna Portugal",
                        "União das Mutualidades do Vale > Rede Lanterna Portugal");
    }

    @Test
    void theAssociationIsRatherAnAssociationThanAnOfficeForThem() {
        PageResult page =
                read("Udruga „Sretna kuća“ započela je projekt „Korak“, koji sufinancira Ured za udruge Vlade RH. "
                        + "Udruga je članica Saveza SUMSI.\n");
        assertThat(memberships(page)).hasSize(1).first().asString().startsWith("Udruga „Sretna kuća“ > ");
        assertThat(things(page, Property.FUNDER)).containsExactly("Ured za udruge Vlade RH");
    }

    @Test
    void aMunicipalityInLowerCaseThatLeadsIsABody() {
        PageResult page = read("De gemeente Laagstad is penvoerder van het project »SamenWerkt«.\n");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("gemeente Laagstad");
    }

    @Test
    void aSmallWordIsNoLegalFormOfAnotherLanguage() {
        PageResult page =
                read("Träger des Projekts „Brücke“ ist die Stadt Altdorf ab 1. Juli 2022. In Neudorf ab 2023.\n");
        assertThat(names(page, EntityKind.ORGANISATION)).containsExactly("Stadt Altdorf");
        assertThat(names(
                        read("Projektet »Bron« drivs av Lillstads Bostäder ab i Lillstad.\n"), EntityKind.ORGANISATION))
                .containsExactly("Lillstads Bostäder ab");
    }
}
