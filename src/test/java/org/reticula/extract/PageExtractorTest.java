package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Mention;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What a reader of a page would write down of it, found with the real packs and the real vocabulary. */
class PageExtractorTest {
    private static PageResult read(String text) {
        return read(text, "page.txt");
    }

    private static PageResult read(String text, String name) {
        return ReadPages.read(name, text);
    }

    private static List<String> things(PageResult page, Property property) {
        return page.facts().stream()
                .filter(f -> f.property() == property)
                .map(f -> f.value() instanceof Value.Thing t
                        ? page.mentions().get(t.mention()).names().get(0).text()
                        : f.value().toString())
                .toList();
    }

    private static final String CASA_VERDE =
            "Proiectul „Casa Verde pentru bătrâni” a fost implementat de Asociația Lumina Nouă din Iași "
                    + "în parteneriat cu Primăria Municipiului Iași, din martie 2019 până în august 2021, fiind finanțat din Fondul Social European Plus.\n\n"
                    + "Valoarea totală a proiectului este de 120.500,25 lei.\n";

    @Test
    void readsWhoLeadsWhoJoinsAndWhoPays() {
        PageResult page = read(CASA_VERDE);
        assertThat(page.mentions())
                .filteredOn(m -> m.kind() == EntityKind.PROJECT)
                .extracting(m -> m.names().get(0).text())
                .containsExactly("Casa Verde pentru bătrâni");
        assertThat(things(page, Property.COORDINATOR))
                .singleElement()
                .asString()
                .startsWith("Asociația Lumina Nouă");
        assertThat(things(page, Property.PARTNER)).containsExactly("Primăria Municipiului Iași");
        assertThat(page.mentions())
                .extracting(Mention::term)
                .contains("https://w3id.org/reticula/id/programme/esf-plus");
    }

    @Test
    void readsPeriodAndMoneyOfTheProject() {
        PageResult page = read(CASA_VERDE);
        assertThat(page.facts()).extracting(Fact::value).contains(new Value.Date("2019-03"), new Value.Date("2021-08"));
        assertThat(things(page, Property.TOTAL_BUDGET))
                .singleElement()
                .asString()
                .contains("120500.25")
                .contains("RON");
    }

    @Test
    void quotesTheWordsOfThePage() {
        PageResult page = read(CASA_VERDE);
        assertThat(page.facts()).isNotEmpty().allSatisfy(f -> assertThat(CASA_VERDE)
                .contains(f.quote()));
        assertThat(page.mentions()).allSatisfy(m -> assertThat(CASA_VERDE).contains(m.quote()));
    }

    @Test
    void keepsTwoSectorsOfACityApart() {
        PageResult page =
                read("La întâlnire au venit reprezentanți ai DGASPC Sector 1 și ai DGASPC Sector 6 din București.\n");
        assertThat(page.mentions())
                .filteredOn(m -> m.kind() == EntityKind.ORGANISATION)
                .extracting(m -> m.names().get(0).text())
                .hasSize(2)
                .anyMatch(name -> name.startsWith("DGASPC Sector 1"))
                .anyMatch(name -> name.startsWith("DGASPC Sector 6"));
    }

    @Test
    void endsAListOfPartnersWhereTheMainTextEnds() {
        PageResult page = read("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Open Door</title></head><body>
                <main><h1>The Open Door project</h1>
                <p>The Open Door project helps people who leave care and is funded by the European Social Fund Plus.</p>
                <h2>Partners</h2><ul><li>University of Galway</li><li>Carers Trust</li></ul>
                <p>The doors stay open until next summer.</p></main>
                <aside class="related"><h3>Read next</h3><ul><li><a href="#">Closed Window</a></li></ul></aside>
                <footer><p>All rights reserved</p></footer></body></html>
                """, "page.html");
        assertThat(things(page, Property.PARTNER)).containsExactly("University of Galway", "Carers Trust");
    }

    @Test
    void givesTheFieldsBelowEachOfTwoProjectsToThatProject() {
        PageResult page = read("""
                Proiectul „Casa Verde pentru bătrâni” este implementat de Asociația Lumina Nouă.

                Data de început: 1 martie 2019

                Proiectul „Punte peste Bistrița” este implementat de Primăria Municipiului Bacău.

                Data de început: 15 iunie 2021
                Buget total: 402.000 euro
                """);
        int second = page.mentions().stream()
                .filter(m -> m.names().get(0).text().startsWith("Punte"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(page.facts())
                .filteredOn(f -> f.subject() == second)
                .extracting(Fact::property)
                .contains(Property.START_DATE, Property.TOTAL_BUDGET);
        assertThat(page.facts())
                .filteredOn(f -> f.subject() != second)
                .extracting(Fact::value)
                .contains(new Value.Date("2019-03-01"))
                .doesNotContain(new Value.Date("2021-06-15"));
    }

    @Test
    void readsSinceWhenAMemberIsOneAndNoOtherDate() {
        PageResult page = read("""
                The University of Galway became a member of the European Social Network in November 2013.

                The City of Vienna is a member of the European Social Network and welcomed its seminar on work in 2018.
                """);
        assertThat(page.facts())
                .filteredOn(f -> f.property() == Property.MEMBER_OF)
                .extracting(f -> ((Value.Thing) f.value()).since())
                .containsExactly("2013-11", null);
    }

    @Test
    void keepsTheCountriesOfAllItemsBelowOneLabel() {
        PageResult page = read("""
                <html lang="en"><body><main><h1>Carers</h1><p>The project “Care for carers” began in 2020.</p>
                <h2>Partners</h2><ul><li>Alfa Beta (Belgium)</li><li>Gamma Delta (Netherlands)</li><li>Epsilon Zeta (Spain)</li></ul>
                </main></body></html>
                """, "partners.html");
        assertThat(things(page, Property.PARTNER)).containsExactly("Alfa Beta", "Gamma Delta", "Epsilon Zeta");
        assertThat(page.mentions())
                .filteredOn(m -> m.kind() == EntityKind.ORGANISATION)
                .extracting(Mention::country)
                .containsExactly("BE", "NL", "ES");
    }

    @Test
    void findsTheProjectWhoseNameAHyphenJoinsToTheWordForProject() {
        PageResult page = read("Turun kaupunki on mukana KomPAssi-hankkeessa. Kotka vetää ”Hyvä koti” -hanketta.\n");
        assertThat(page.mentions())
                .filteredOn(m -> m.kind() == EntityKind.PROJECT)
                .extracting(m -> m.names().get(0).text())
                .containsExactly("KomPAssi", "Hyvä koti");
    }

    private static List<String> names(PageResult page, EntityKind kind) {
        return page.mentions().stream()
                .filter(m -> m.kind() == kind)
                .map(m -> m.names().get(0).text())
                .toList();
    }

    @Test
    void takesNoRegistryCodeForTheNameOfAProject() {
        PageResult fields = read("""
                Titolo del progetto: Casa Aperta
                Codice progetto: PROG-2832
                Ente capofila: Comune di Modena
                Data di conclusione: 31 dicembre 2021
                """);
        assertThat(names(fields, EntityKind.PROJECT)).containsExactly("Casa Aperta");
        assertThat(things(fields, Property.COORDINATOR)).containsExactly("Comune di Modena");
        PageResult prose =
                read("Общината изпълнява проект BG05M9OP001-6.002-0199-C01 „Грижа за дома“ от 2021 г. насам.\n");
        assertThat(names(prose, EntityKind.PROJECT)).containsExactly("Грижа за дома");
        PageResult number =
                read("Project No. 2023-1-TR01-KA220-ADU-000165706 trains people who work with foster families.\n");
        assertThat(names(number, EntityKind.PROJECT)).isEmpty();
    }

    @Test
    void readsProjectsThatASentenceDefinesOrCounts() {
        assertThat(names(read("YoungCare è un progetto Erasmus+ per chi assiste.\n"), EntityKind.PROJECT))
                .containsExactly("YoungCare");
        PageResult two = read("""
                L'associazione ha avviato due progetti con i comuni della zona.

                Il primo, "Orti aperti", riguarda gli anziani soli. Il secondo, "Case in rete", i giovani senza casa.
                """);
        assertThat(names(two, EntityKind.PROJECT)).containsExactlyInAnyOrder("Orti aperti", "Case in rete");
    }

    @Test
    void saysOfEachProjectWhatIsSaidOfTheirNumber() {
        String two = "Il primo progetto si chiama \"Porte Aperte\" e si svolge a Ferrara.\n\n"
                + "Il secondo progetto si chiama \"Casa Nuova\" e si svolge a Rimini.\n";
        assertThat(things(
                        read("Risorse dal Fondo Asilo, Migrazione e Integrazione per due progetti.\n\n" + two),
                        Property.FUNDED_UNDER))
                .hasSize(2);
        assertThat(things(
                        read("Risorse dal Fondo Asilo, Migrazione e Integrazione per tre progetti.\n\n" + two),
                        Property.FUNDED_UNDER))
                .isEmpty();
    }

    @Test
    void readsTheInitialsBehindADashAsTheNameOfTheBody() {
        PageResult page =
                read("The assembly was held by the Coalition of Organisations for Mothers in Ireland – COM.\n\n"
                        + "Among the members of COM are the Lantern Foundation and the Harbour Foundation.\n");
        assertThat(things(page, Property.MEMBER_OF)).hasSize(2).allSatisfy(network -> assertThat(network)
                .startsWith("Coalition of Organisations for Mothers"));
        assertThat(read("The assembly of the Coalition of Organisations for Mothers – NATO was there too.\n")
                        .mentions())
                .flatExtracting(Mention::acronyms)
                .doesNotContain("NATO");
    }

    @Test
    void keepsAFieldsWordsThatShareTheirEndTogetherAndLeavesABodysNumberToIt() {
        PageResult page = read("""
                Hankekoodi: S29999
                Hankkeen nimi: Hyvän arjen alusta
                Vastuuviranomainen: Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus
                Hakijan virallinen nimi: Arkialusta Oy
                Y-tunnus: 2880000-7
                """);
        assertThat(things(page, Property.FUNDER))
                .containsExactly("Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus");
        assertThat(things(page, Property.IDENTIFIER)).singleElement().asString().contains("S29999");
    }

    @Test
    void readsQuotesWithSpacesInside() {
        for (String space : List.of(" ", "\u00a0", "\u202f", "")) {
            PageResult page = read("Le projet «" + space + "Rester chez soi : une frontière en moins" + space
                    + "» aide les aînés. Il est financé par le Fonds social européen. Le mot «" + space + "frontière"
                    + space
                    + "» y revient souvent.\n");
            assertThat(names(page, EntityKind.PROJECT)).containsExactly("Rester chez soi : une frontière en moins");
            assertThat(things(page, Property.FUNDED_UNDER)).hasSize(1);
        }
    }

    @Test
    void tellsTheBranchOfABodyFromTheBody() {
        PageResult page = read("EAPN Slovenija je članica mreže, ki jo vodi European Anti-Poverty Network.\n");
        assertThat(names(page, EntityKind.ORGANISATION))
                .contains("EAPN Slovenija")
                .hasSize(2);
    }

    @Test
    void readsBothWordsThatShareTheEndOfACompound() {
        PageResult page = read("Pengene kommer fra Barne- og familiedepartementet, som betaler for tre år.\n");
        assertThat(names(page, EntityKind.ORGANISATION)).containsExactly("Barne- og familiedepartementet");
    }

    @Test
    void namesNoBodyByAClauseThatOpensWithAHead() {
        PageResult page =
                read("Agentúra zatiaľ nepodpísala zmluvu o nenávratný finančný príspevok, a preto sa čaká.\n");
        assertThat(names(page, EntityKind.ORGANISATION)).isEmpty();
    }

    @Test
    void readsTheRecordOfAnOperationWhoseTitleReadsLikeABody() {
        PageResult page = read("""
                <html lang="en"><body><main><h1>Centre for Community Care Lowtown</h1>
                <p>Beneficiary: The Lowtown Trust</p><p>Start date: 1. 6. 2020</p>
                <p>Total budget: Set by the council. It is €1.5 million.</p></main></body></html>
                """, "record.html");
        assertThat(page.mentions())
                .filteredOn(m -> m.kind() == EntityKind.PROJECT)
                .extracting(m -> m.names().get(0).text())
                .containsExactly("Centre for Community Care Lowtown");
        assertThat(things(page, Property.COORDINATOR)).containsExactly("The Lowtown Trust");
        assertThat(page.facts())
                .extracting(Fact::value)
                .contains(new Value.Date("2020-06-01"), new Value.Money(new BigDecimal("1500000"), "EUR"));
    }

    @Test
    void leavesACentreThatIsNoOperationABody() {
        PageResult page = read("""
                <html lang="en"><body><main><h1>Centre for Community Care Lowtown</h1>
                <p>Partner: The Lowtown Trust</p><p>Budget: €2 million</p></main></body></html>
                """, "centre.html");
        assertThat(page.mentions())
                .extracting(Mention::kind)
                .containsOnly(EntityKind.ORGANISATION)
                .hasSize(2);
    }

    @Test
    void keepsBothPartsOfAMunicipalitysNameButNotItsCountry() {
        String record = """
                <html lang="sl"><body><main><h1>Podaj roko</h1><p>Upravičenec: Občina %s</p>
                <p>Datum začetka: 1. 6. 2020</p><p>Prostovoljci pomagajo starejšim v občini.</p></main></body></html>
                """;
        assertThat(things(read(record.formatted("Log - Dragomer"), "log.html"), Property.COORDINATOR))
                .containsExactly("Občina Log - Dragomer");
        assertThat(things(read(record.formatted("Piran - Slovenija"), "piran.html"), Property.COORDINATOR))
                .containsExactly("Občina Piran");
    }

    @Test
    void theTitleOfAFactSheetIsNotThatOfTheProject() {
        PageResult page = read("""
                <html lang="es"><body><main><h1>Casa Abierta</h1><h2>Ficha del proyecto</h2>
                <table><tr><th>Entidad coordinadora</th><td>Ayuntamiento de Villabaja</td></tr><tr><th>Presupuesto</th><td>1.120.000 €</td></tr>
                <tr><th>Duración</th><td>01/01/2023 - 31/12/2025</td></tr></table>
                <p>Casa Abierta ofrece alojamiento a personas sin hogar.</p></main></body></html>
                """, "ficha.html");
        assertThat(names(page, EntityKind.PROJECT)).containsExactly("Casa Abierta");
    }

    @Test
    void theWordForProjectIsNoPartOfTheNameInAHeading() {
        PageResult page = read("""
                <html lang="cs"><body><main><h1>Projekt Rodina v centru</h1><p>Nositel projektu: Město Horní Dolní</p>
                <p>Doba trvání: 9/2022 – 8/2025</p><p>Celkový rozpočet: 7 450 000 Kč</p></main></body></html>
                """, "projekt.html");
        assertThat(names(page, EntityKind.PROJECT)).containsExactly("Rodina v centru");
    }
}
