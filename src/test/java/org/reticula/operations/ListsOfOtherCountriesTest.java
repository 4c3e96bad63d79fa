package org.reticula.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which national authorities publish, with rows of our own. */
class ListsOfOtherCountriesTest {
    @TempDir
    private Path folder;

    private Lists lists;

    @BeforeEach
    void open() {
        lists = new Lists(folder);
    }

    @Test
    void headingsInTwoLanguagesPlacesInsideLongCellsAndUnitsInHeadings() {
        OperationsList list = lists.open("""
                file: l.csv
                language: pl
                country: PL
                currency: PLN
                header: 2
                columns:
                  project: Tytuł projektu
                  code: Numer umowy
                  beneficiary: Nazwa beneficjenta
                  fund: Fundusz
                  total: Wartość projektu
                  eu: Dofinansowanie z UE
                  eu-rate: Poziom unijnego dofinansowania
                  place: {column: Miejsce realizacji, separator: '|', pattern: 'GM\\.: *([^,]+)'}
                  start: Data rozpoczęcia
                  end: Data zakończenia
                """, """
                Tytuł projektu;Numer umowy/decyzji;Nazwa beneficjenta;Fundusz;Wartość projektu [zł];Dofinansowanie z UE [zł];Poziom unijnego dofinansowania w procentach;Miejsce realizacji projektu;Data rozpoczęcia;Data zakończenia
                Project name;Contract number;Beneficiary name;Fund;Total project value;EU support;Co-financing rate;Project location;Start;End
                Dom dziennego pobytu;RPMA.09.02.01-14-0001/16;Gmina Żyrardów;EFS;"1 234 567,89";"987 654,31";80;WOJ.: MAZOWIECKIE, POW.: żyrardowski, GM.: Żyrardów | WOJ.: MAZOWIECKIE, POW.: żyrardowski, GM.: Mszczonów;2016-09-01;2018-08-31
                """, Charset.forName("windows-1250"));

        assertThat(lists.facts(list))
                .containsOnlyKeys("lists/l.csv#RPMA.09.02.01-14-0001/16")
                .allSatisfy((page, facts) -> assertThat(facts)
                        .contains(
                                "COORDINATOR Gmina Żyrardów « Gmina Żyrardów",
                                "START_DATE 2016-09-01 « 2016-09-01",
                                "TOTAL_BUDGET 1234567.89 PLN « 1 234 567,89",
                                "EU_CONTRIBUTION 987654.31 PLN « 987 654,31",
                                "FUNDED_UNDER EFS=esf « EFS",
                                "PLACE Żyrardów « WOJ.: MAZOWIECKIE, POW.: żyrardowski, GM.: Żyrardów",
                                "PLACE Mszczonów « WOJ.: MAZOWIECKIE, POW.: żyrardowski, GM.: Mszczonów"));
        assertThat(lists.issues).isEmpty();
    }

    @Test
    void severalValuesWithALongSeparatorCompactDatesAndALinkToThePage() {
        OperationsList list = lists.open("""
                file: l.csv
                language: it
                country: IT
                currency: EUR
                columns:
                  code: COD_LOCALE_PROGETTO
                  url: OC_LINK
                  project: OC_TITOLO_PROGETTO
                  beneficiary: {column: OC_DENOM_BENEFICIARIO, separator: ':::'}
                  place: {column: DEN_COMUNE, separator: ':::'}
                  start: OC_DATA_INIZIO_PROGETTO
                  end: OC_DATA_FINE_PROGETTO_PREVISTA
                  total: FINANZ_TOTALE_PUBBLICO
                  eu: FINANZ_UE
                  fund: FONDO
                """, """
                COD_LOCALE_PROGETTO;OC_LINK;OC_TITOLO_PROGETTO;FONDO;OC_DATA_INIZIO_PROGETTO;OC_DATA_FINE_PROGETTO_PREVISTA;FINANZ_UE;FINANZ_TOTALE_PUBBLICO;DEN_COMUNE;OC_DENOM_BENEFICIARIO
                "1MISE9";"https://lists.example/progetti/1mise9/";"ASSISTENZA DOMICILIARE";"FSE";"20160301";"20181231";"50000,00";"100000,5";"Lecce:::Brindisi";"COMUNE DI LECCE:::COMUNE DI BRINDISI"
                "1MISE10";"no page";"MENSA SOCIALE";"FSE";"";"";"";"7";"Lecce";"COMUNE DI LECCE"
                """);

        Map<String, List<String>> facts = lists.facts(list);
        assertThat(facts.get("lists/l.csv#1MISE9"))
                .contains(
                        "URL https://lists.example/progetti/1mise9/ « https://lists.example/progetti/1mise9/",
                        "COORDINATOR COMUNE DI LECCE « COMUNE DI LECCE",
                        "COORDINATOR COMUNE DI BRINDISI « COMUNE DI BRINDISI",
                        "PLACE Lecce « Lecce",
                        "PLACE Brindisi « Brindisi",
                        "START_DATE 2016-03-01 « 20160301",
                        "TOTAL_BUDGET 100000.5 EUR « 100000,5",
                        "EU_CONTRIBUTION 50000.00 EUR « 50000,00",
                        "FUNDED_UNDER FSE=esf « FSE");
        assertThat(lists.issues)
                .extracting(i -> i.code() + " " + i.source())
                .containsExactly("AddressUnreadable lists/l.csv:3");
    }

    @Test
    void amountsInAColumnPerFundAreAddedUpAndShowWhichFundPays() {
        OperationsList list = lists.open("""
                file: l.csv
                language: ro
                country: RO
                currency: RON
                columns:
                  code: Cod SMIS
                  project: Titlu
                  beneficiary: Beneficiar
                  place: [Localitate, Judet]
                  eu: {sum: [FEDR, FSE]}
                  total: {sum: [FEDR, FSE, Buget de stat]}
                  fund: {column: FSE, values: {'0': '-', '*': Fondul Social European}}
                """, """
                Cod SMIS,Titlu,Beneficiar,Judet,Localitate,FEDR,FSE,Buget de stat
                101,Centru de zi,Primăria Iași,Iași,Iași,"1.000,50","2.000,00","1.000,50"
                101,Centru de zi,Primăria Iași,Iași,Pașcani,"1.000,50","2.000,00","1.000,50"
                102,Locuințe sociale,Primăria Cluj-Napoca,Cluj,,"5.000,00",0,n/a
                """);

        Map<String, List<String>> facts = lists.facts(list);
        assertThat(facts.get("lists/l.csv#101"))
                .contains(
                        "EU_CONTRIBUTION 3000.50 RON « 1.000,50 / 2.000,00",
                        "TOTAL_BUDGET 4001.00 RON « 1.000,50 / 2.000,00 / 1.000,50",
                        "FUNDED_UNDER Fondul Social European=esf « 2.000,00",
                        "PLACE Pașcani « Pașcani");
        assertThat(facts.get("lists/l.csv#102"))
                .contains("EU_CONTRIBUTION 5000.00 RON « 5.000,00 / 0", "PLACE Cluj « Cluj")
                .noneMatch(line -> line.startsWith("TOTAL_BUDGET") || line.startsWith("FUNDED_UNDER"));
        assertThat(lists.issues)
                .extracting(i -> i.code() + " " + i.source())
                .containsExactly("AmountUnreadable lists/l.csv:4");
    }

    @Test
    void datesWithBlanksCodesOfBodiesAndASecondRowOfHeadings() {
        OperationsList list = lists.open("""
                file: l.csv
                language: cs
                country: CZ
                currency: CZK
                columns:
                  code: Registrační číslo projektu
                  project: [Název projektu CZ, Název projektu EN]
                  beneficiary: Žadatel
                  beneficiary-id: IČ
                  programme: Operační program
                  start: Datum zahájení
                  total: CZV projektu
                  eu: Příspěvek EU
                """, """
                Registrační číslo projektu;Název projektu CZ;Název projektu EN;Žadatel;IČ;Operační program;Datum zahájení;CZV projektu;Příspěvek EU
                CZ.03.2.60/0.0/0.0/15_005/0000009;Komunitní centrum;;Město Děčín;00261238;Operační program Zaměstnanost;1. 9. 2016;1\u00a0234\u00a0567,8 Kč;1\u00a0049\u00a0382,63
                """.replace("\\u00a0", "\u00a0"));

        assertThat(lists.facts(list).get("lists/l.csv#CZ.03.2.60/0.0/0.0/15_005/0000009"))
                .contains(
                        "COORDINATOR Město Děčín[00261238] « Město Děčín",
                        "START_DATE 2016-09-01 « 1. 9. 2016",
                        "TOTAL_BUDGET 1234567.8 CZK « 1\u00a0234\u00a0567,8 Kč",
                        "EU_CONTRIBUTION 1049382.63 CZK « 1\u00a0049\u00a0382,63");
    }

    @Test
    void headingsInTwoLanguagesOnOneLineAreFoundByEither() {
        OperationsList list = lists.open("""
                file: l.csv
                language: fr
                country: FR
                currency: EUR
                columns:
                  project: operation name
                  beneficiary: Nom du bénéficiaire
                  start: Date de début
                  end: Date de fin
                  total: Total dépenses éligibles
                  eu: Montant UE programmé
                  fund: Fonds
                  category: category of intervention
                """, """
                Programme;Intitulé du projet  - operation name;Nom du bénéficiaire - beneficiary name;Date de début de l'opération - operation start date;Date de fin de l'opération - operation end date;Total dépenses éligibles;Montant UE programmé - Union co-financing;Pays - Country;Fonds;Catégorie d'intervention - category of intervention
                2014FR05M0OP001;Accueil de jour;Ville de Nantes;01/03/2016;31/12/2017;12 500,00 €;6 250,00 €;FR;FSE;109 Inclusion active
                """);

        assertThat(lists.facts(list).values()).singleElement().satisfies(facts -> assertThat(facts)
                .contains(
                        "COORDINATOR Ville de Nantes « Ville de Nantes",
                        "START_DATE 2016-03-01 « 01/03/2016",
                        "END_DATE 2017-12-31 « 31/12/2017",
                        "TOTAL_BUDGET 12500.00 EUR « 12 500,00 €",
                        "EU_CONTRIBUTION 6250.00 EUR « 6 250,00 €",
                        "FUNDED_UNDER FSE=esf « FSE"));
    }

    @Test
    void mistakesOfAMappingAreSaidSoThatTheyCanBeMended() {
        String mapping = "file: l.csv\nlanguage: pl\ncurrency: PLN\ncolumns:\n  project: Tytuł\n  total: Wartość\n";
        String titles = "Tytuł projektu;Wartość projektu [zł];Wartość dofinansowania\nDom;5;4\n";

        assertThatThrownBy(() -> lists.open(mapping, titles))
                .hasMessageContaining("line 6: several columns are called 'Wartość'")
                .hasMessageContaining("#2 'Wartość projektu [zł]' or #3 'Wartość dofinansowania'");
        assertThatThrownBy(() -> lists.open(mapping.replace("Wartość", "{sum: [Wartość projektu], column: X}"), titles))
                .hasMessageContaining("line 6: either 'sum' or 'column', not both");
        assertThatThrownBy(() -> lists.open(mapping.replace("project: Tytuł", "project: {sum: [Tytuł]}"), titles))
                .hasMessageContaining("line 5: 'sum' says nothing of 'project'");
        assertThatThrownBy(() -> lists.open(mapping + "licence: CC BY\n", titles))
                .hasMessageContaining("line 7: a licence is the address of its text, not 'CC BY'");
        assertThatThrownBy(() -> lists.open(mapping.replace("file: l.csv", "file: l.csv\ndelimiter: ','"), titles))
                .hasMessage("list.operations.yaml: the rows of l.csv have one cell each: say another delimiter");
    }
}
