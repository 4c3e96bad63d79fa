package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Who stands in the lists and tables of a page, from which country, and as what. */
class SectionItemsTest {
    private static PageResult read(String name, String text) {
        return ReadPages.read(name, text);
    }

    /** "subject > object" by their first names. */
    private static List<String> facts(PageResult page, Property property) {
        return page.facts().stream()
                .filter(f -> f.property() == property && f.value() instanceof Value.Thing)
                .map(f -> name(page, f.subject()) + " > " + name(page, ((Value.Thing) f.value()).mention()))
                .distinct()
                .toList();
    }

    private static String name(PageResult page, int mention) {
        return page.mentions().get(mention).names().get(0).text();
    }

    @Test
    void readsATableWithBarsBelowAHeadingWhateverTheLanguageOfTheNames() {
        PageResult page = read("nl.txt", """
                Zorg dichtbij

                Het project "Zorg dichtbij" helpt ouderen om zo lang mogelijk thuis te wonen. Vrijwilligers komen elke week langs bij "Zorg dichtbij".

                Partners

                Organisatie | Land
                Institut für Pflege und Alter gGmbH (coördinator) | Duitsland
                Gemeente Lindehoven | Nederland
                Cooperativa Sole Onlus | Italië

                Gefinancierd door de Europese Unie. De Europese Unie is niet verantwoordelijk voor de inhoud.
                """);
        assertThat(facts(page, Property.COORDINATOR))
                .containsExactly("Zorg dichtbij > Institut für Pflege und Alter gGmbH");
        assertThat(facts(page, Property.PARTNER))
                .containsExactly("Zorg dichtbij > Gemeente Lindehoven", "Zorg dichtbij > Cooperativa Sole Onlus");
        assertThat(facts(page, Property.COUNTRY))
                .contains(
                        "Institut für Pflege und Alter gGmbH > Duitsland",
                        "Cooperativa Sole Onlus > Italië",
                        "Zorg dichtbij > Duitsland");
    }

    @Test
    void readsATableInWhichOneSaysBehindItsNameThatItLeads() {
        PageResult page = read("da.txt", """
                Nattens Lys

                Projektet "Nattens Lys" hjælper mennesker, der sover på gaden, med at finde en seng. "Nattens Lys" begyndte i 2021.

                Holdet bag det hele

                Navn | Type | Land
                Fondazione Lume (projektleder) | fond | Italien
                CEIL – Centro de Estudos e Inovação Local | forskningscenter | Portugal
                Varmestuen Havnen | ngo | Danmark
                """);
        assertThat(facts(page, Property.COORDINATOR)).containsExactly("Nattens Lys > Fondazione Lume");
        assertThat(facts(page, Property.PARTNER))
                .containsExactly("Nattens Lys > Centro de Estudos e Inovação Local", "Nattens Lys > Varmestuen Havnen");
    }

    @Test
    void takesNoLabelledLineOfASectionForAPartner() {
        PageResult page = read("es.txt", """
                Casa Clara

                El proyecto «Casa Clara» ofrece apoyo a personas mayores que viven solas en los pueblos de la sierra.

                Socios

                Socio: Asociación Sierra Viva
                Presupuesto del socio: 120.500,00 EUR
                Correo: info@sierraviva.example

                El proyecto Casa Clara termina en 2024.
                """);
        assertThat(facts(page, Property.PARTNER)).containsExactly("Casa Clara > Asociación Sierra Viva");
    }

    @Test
    void readsTheLinesBelowASentenceAboutMembersAsMembers() {
        PageResult page = read("pt.txt", """
                A nossa rede

                A Confederação Portuguesa do Bem Comum (CPBC) nasceu em Lisboa e representa o setor social.

                São membros da CPBC:

                Associação Mãos Dadas
                SOLCOOP
                União das Casas do Minho

                Os órgãos sociais reúnem todos os meses e a entrada é livre para quem quiser assistir às sessões.
                """);
        assertThat(facts(page, Property.MEMBER_OF))
                .extracting(f -> f.substring(0, f.indexOf(" > ")))
                .containsExactlyInAnyOrder("Associação Mãos Dadas", "SOLCOOP", "União das Casas do Minho");
    }

    @Test
    void readsEveryNetworkThatAMemberIsIn() {
        PageResult page = read(
                "en.txt",
                "Who we are\n\nThe Lime Tree Foundation is a member of Eurocarers, Eurodiaconia and FEANTSA, and works in Cork.\n");
        assertThat(facts(page, Property.MEMBER_OF))
                .containsExactly(
                        "Lime Tree Foundation > Eurocarers",
                        "Lime Tree Foundation > Eurodiaconia",
                        "Lime Tree Foundation > FEANTSA");
    }

    @Test
    void knowsAListOfPartnersByTheItemThatLeads() {
        PageResult page = read("fi.html", """
                <html lang="fi"><body><main><h1>Kotona asuminen -hanke</h1>
                <p>Hanke Hyvä arki auttaa ikääntyneitä asumaan kotona pidempään. Vapaaehtoiset käyvät heidän luonaan joka viikko.</p>
                <h2>Ketkä ovat mukana?</h2>
                <ul><li>Zespół Opieki Lipowo (Puola), koordinaattori</li><li>Harbour Care Centre (Irlanti)</li></ul>
                </main></body></html>
                """);
        assertThat(page.facts()).extracting(f -> f.property()).contains(Property.COORDINATOR, Property.PARTNER);
    }
}
