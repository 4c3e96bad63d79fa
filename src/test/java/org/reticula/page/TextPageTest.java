package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.Block;
import org.reticula.model.Field;
import org.reticula.model.ParsedPage;

class TextPageTest {

    @Test
    void makesEveryLineABlockAndKeepsItWordForWord() {
        ParsedPage page = Pages.text(
                "Ajutor la domiciliu\r\n\r\n  Echipa  merge\u00A0la 40 de bătrâni.  \r\nA doua echipă vine în mai.\r\n");
        assertThat(Pages.outline(page))
                .containsExactly(
                        "HEADING 1 Ajutor la domiciliu",
                        "PARAGRAPH Echipa  merge\u00A0la 40 de bătrâni.",
                        "PARAGRAPH A doua echipă vine în mai.");
        assertThat(page.title()).isEqualTo("Ajutor la domiciliu");
        assertThat(page.charset()).isEqualTo("UTF-8");
    }

    @Test
    void readsBulletsNumbersAndTheirNesting() {
        ParsedPage page = Pages.text("""
                Ce facem:

                • cantină socială
                   - mese calde
                • centru de zi
                1. Recrutare
                2. Formare
                """);
        assertThat(Pages.outline(page))
                .containsExactly(
                        "PARAGRAPH Ce facem:",
                        "LIST_ITEM 1 cantină socială",
                        "LIST_ITEM 2 mese calde",
                        "LIST_ITEM 1 centru de zi",
                        "LIST_ITEM 1 Recrutare",
                        "LIST_ITEM 1 Formare");
    }

    @Test
    void leavesADateThatLooksLikeANumberedItemWhole() {
        ParsedPage page =
                Pages.text("Start\n\n3. Mai 2024 beginnt das Projekt in Graz und in Linz mit je zwei Teams.\n");
        assertThat(page.text()).contains("3. Mai 2024 beginnt");
    }

    @Test
    void menusAndTrailsAreNotTheMainText() {
        ParsedPage page = Pages.text("""
                За нас   Проекти   Новини   EN

                Начало › Проекти

                Топла грижа

                Usluge  Volontiranje  Kontakt

                Центърът помага на хора, които живеят сами.
                """);
        assertThat(page.blocks())
                .filteredOn(block -> block.main())
                .extracting(block -> block.text())
                .containsExactly("Топла грижа", "Центърът помага на хора, които живеят сами.");
    }

    @Test
    void rowsBelowEachOtherAreATableAndNoMenu() {
        ParsedPage page = Pages.text("""
                Наши партнери:

                Општина Штип   Македонија
                Општина Банско   Бугарија
                """);
        assertThat(page.blocks()).hasSize(3).allMatch(block -> block.main());
    }

    @Test
    void seesHeadingsThatStandAloneOrShout() {
        ParsedPage page = Pages.text("""
                Pomoc sąsiedzka

                Wolontariusze odwiedzają osoby starsze w trzech dzielnicach miasta i robią im zakupy dwa razy w tygodniu.

                Kto może się zgłosić?

                Każdy, kto skończył szesnaście lat i ma wolne popołudnie przynajmniej raz w tygodniu przez cały rok szkolny.
                PARTNERZY PROJEKTU
                Gmina i parafia.
                """);
        assertThat(Pages.outline(page).stream().filter(b -> b.startsWith("HEADING")))
                .containsExactly(
                        "HEADING 1 Pomoc sąsiedzka", "HEADING 2 Kto może się zgłosić?", "HEADING 2 PARTNERZY PROJEKTU");
    }

    @Test
    void doesNotTakeTheLabelsAndValuesOfAFlattenedRecordForHeadings() {
        ParsedPage page = Pages.text("Ficha\n\nInício\n\n01.02.2020\n\nFim\n\n31.12.2025\n\nCódigo\n\n02/C03\n");
        assertThat(Pages.fields(page)).contains("Início = 01.02.2020", "Fim = 31.12.2025", "Código = 02/C03");
        assertThat(Pages.outline(page)).contains("PARAGRAPH Início", "PARAGRAPH Fim");
    }

    @Test
    void readsLabelsHoweverTheColonIsSet() {
        ParsedPage page = Pages.text("""
                Scheda
                Data di inizio: 1 gennaio 2024
                Beneficiar :Primăria Comunei Vale
                Partener : Fundația Deal
                Perioada:42 luni (aprilie 2019 – septembrie 2022)
                Rozpočet： 572 146 Kč
                """);
        assertThat(Pages.fields(page))
                .contains(
                        "Data di inizio = 1 gennaio 2024",
                        "Beneficiar = Primăria Comunei Vale",
                        "Partener = Fundația Deal",
                        "Perioada = 42 luni (aprilie 2019 – septembrie 2022)",
                        "Rozpočet = 572 146 Kč");
        Field start = page.fields().stream()
                .filter(f -> f.label().equals("Data di inizio"))
                .findFirst()
                .orElseThrow();
        assertThat(page.text().substring(start.start(), start.end())).isEqualTo("Data di inizio: 1 gennaio 2024");
    }

    @Test
    void givesEveryItemBelowALabelAsItsValue() {
        ParsedPage page = Pages.text("""
                Fiche

                Thème(s) :
                - Inclusion sociale
                - Santé

                Partenaires

                • Mairie de Lys
                • Centre Horizon
                """);
        assertThat(Pages.fields(page))
                .contains(
                        "Thème(s) = Inclusion sociale",
                        "Thème(s) = Santé",
                        "Partenaires = Mairie de Lys",
                        "Partenaires = Centre Horizon");
    }

    @Test
    void givesTheLinesBelowALabelUpToTheBlankLine() {
        ParsedPage page = Pages.text(
                "Projekt\n\nPartneři:\nMěsto Klen\nCharita Klen\n\nProjekt běží od jara a pomáhá rodinám ve třech obcích kraje.\n");
        assertThat(Pages.fields(page)).contains("Partneři = Město Klen", "Partneři = Charita Klen");
        assertThat(Pages.fields(page)).noneMatch(f -> f.startsWith("Partneři = Projekt"));
    }

    @Test
    void quotesTheLabelOnlyWhereTheFileHasItRightAboveTheValue() {
        String file =
                "Fișă\n\nÎnceput\n\n01.02.2020\n\nSfârșit:\n31.12.2025\nrestul\n\nParteneri\n\n- Orașul Pin\n- Casa Rouă\n";
        ParsedPage page = Pages.text(file);
        assertThat(page.fields().stream().map(f -> page.text().substring(f.start(), f.end())))
                .contains("01.02.2020", "Sfârșit:\n31.12.2025", "Orașul Pin", "Casa Rouă")
                .allMatch(file::contains);
    }

    @Test
    void takesNeitherTimesNorAddressesForLabels() {
        ParsedPage page = Pages.text("Orar\n\n09:30 deschidere\n\nhttps://exemplu.ro/pagina\n");
        assertThat(Pages.fields(page)).noneMatch(f -> f.startsWith("09 =") || f.startsWith("https ="));
    }

    @Test
    void readsSeveralLabelsOnOneLine() {
        ParsedPage page = Pages.text("Facts\n\nStart: 2020 | End: 2022 | Budget: 1 000 €\n");
        assertThat(Pages.fields(page)).contains("Start = 2020", "End = 2022", "Budget = 1 000 €");
    }

    @Test
    void readsRowsThatWerePastedFromATable() {
        ParsedPage page = Pages.text("Partners\n\nCity of Elm\tcoordinator\tIE\nDuration\t24 months\n");
        assertThat(page.blocks().get(1).cells()).isEqualTo(List.of("City of Elm", "coordinator", "IE"));
        assertThat(Pages.fields(page)).contains("Duration = 24 months");
    }

    @Test
    void joinsTheLinesOfAWrappedText() {
        ParsedPage page = Pages.text("""
                The House on Mill Lane

                The town opened the house in spring so that young people who leave
                foster care find a room, a mentor and a first job in one place, and
                stay for up to two years.

                Two social workers live next door. They were trained by the county,
                which also pays for the heating and for the repairs of the old roof
                until the end of next year.
                """);
        assertThat(Pages.outline(page)).hasSize(3);
        assertThat(page.text()).contains("young people who leave foster care find");
    }

    @Test
    void takesTheFirstTellingHeadingAsTitleAndCutsParagraphs() {
        assertThat(Pages.text(
                                "Social\n\nMinisterul a devenit membru al rețelei europene\n\nTextul știrii urmează aici, pe larg, cu toate amănuntele despre rețea și despre membri.\n")
                        .title())
                .isEqualTo("Ministerul a devenit membru al rețelei europene");
        assertThat(Pages.text("Una frase molto lunga che racconta. ".repeat(20)).title())
                .hasSizeLessThan(170)
                .endsWith("…");
    }

    @Test
    void rowsWithBarsBelowEachOtherAreATable() {
        ParsedPage page = Pages.text("""
                Partnerzy

                Partner | Kraj
                Gmina Lipowo | Polska
                Obec Lipová | Czechy

                Polityka prywatności | Kontakt
                """);
        assertThat(page.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.TABLE_ROW)
                .extracting(block -> block.cells())
                .containsExactly(
                        List.of("Partner", "Kraj"),
                        List.of("Gmina Lipowo", "Polska"),
                        List.of("Obec Lipová", "Czechy"));
        assertThat(page.blocks().get(page.blocks().size() - 1).main())
                .as("a lone row is a menu")
                .isFalse();
    }

    @Test
    void labelsThatBarsPartInOneLineStayALine() {
        ParsedPage page =
                Pages.text("Ficha\n\nInicio: 2019 | Fin: 2021\n\nEl proyecto ayuda a mayores que viven solos.\n");
        assertThat(page.blocks().get(1).main()).isTrue();
        assertThat(page.fields()).extracting(f -> f.label()).contains("Inicio", "Fin");
    }
}
