package org.reticula.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.Issue;
import org.reticula.model.UsageException;

/** Lists in the mess that they are published in, by mappings alone. */
class OperationsListTest {
    private static final String SIMPLE = """
            file: l.csv
            language: en
            country: IE
            currency: EUR
            columns:
              project: Project
              code: Code
              beneficiary: Beneficiary
              start: Start
              end: End
              total: Total
              fund: Fund
            """;
    private static final String TITLES = "Code,Project,Beneficiary,Start,End,Total,Fund\n";

    @TempDir
    private Path folder;

    private Lists lists;

    @BeforeEach
    void open() {
        lists = new Lists(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1253", "ISO-8859-7", "UTF-8", "UTF-16LE"})
    void readsAGreekListWithHeadingsOverSeveralLines(String charset) {
        OperationsList list = lists.open("""
                file: l.csv
                language: el
                country: GR
                currency: EUR
                columns:
                  programme: OPERATIONAL PROGRAMME
                  fund: ΤΑΜΕΙΟ
                  beneficiary: BENEFICIARY NAME
                  project: {column: OPERATION NAME, pattern: '^\\d+-(.+)$'}
                  code: {column: OPERATION NAME, pattern: '^(\\d+)-'}
                  start: START DATE
                  end: ΗΜΕΡΟΜΗΝΙΑ ΛΗΞΗΣ
                  total: TOTAL ELIGIBLE
                  eu-rate: CO-FINANCING RATE
                  place: LOCATION
                  country: COUNTRY
                """, """
                ΠΡΟΓΡΑΜΜΑ/ OPERATIONAL PROGRAMME;ΤΑΜΕΙΟ / FUND;"ΔΙΚΑΙΟΥΧΟΣ /\s
                BENEFICIARY NAME ";"ΠΡΑΞΗ /
                OPERATION NAME";"ΕΝΑΡΞΗ/ START DATE";ΗΜΕΡΟΜΗΝΙΑ ΛΗΞΗΣ;"ΔΑΠΑΝΗ/
                TOTAL ELIGIBLE EXPENDITURE";CO-FINANCING RATE;"ΘΕΣΗ / LOCATION";ΧΩΡΑ/ COUNTRY
                8-Ήπειρος;2-ΕΚΤ;ΔΗΜΟΣ ΠΡΕΒΕΖΑΣ;5000999-Κοινωνικό παντοπωλείο «Η Άρτα»;01/02/2016;31/12/2018;190.676,64;80,00;EL21-Ήπειρος ;ΕΛΛΑΔΑ
                """, Charset.forName(charset));

        assertThat(lists.facts(list))
                .containsExactly(Map.entry(
                        "lists/l.csv#5000999",
                        List.of(
                                "EXISTS  « 5000999-Κοινωνικό παντοπωλείο «Η Άρτα»",
                                "IDENTIFIER 5000999 « 5000999-Κοινωνικό παντοπωλείο «Η Άρτα»",
                                "COORDINATOR ΔΗΜΟΣ ΠΡΕΒΕΖΑΣ « ΔΗΜΟΣ ΠΡΕΒΕΖΑΣ",
                                "START_DATE 2016-02-01 « 01/02/2016",
                                "END_DATE 2018-12-31 « 31/12/2018",
                                "TOTAL_BUDGET 190676.64 EUR « 190.676,64",
                                "EU_CONTRIBUTION 152541.31 EUR « 80,00",
                                "FUNDED_UNDER ΕΚΤ=esf « 2-ΕΚΤ",
                                "FUNDED_UNDER Ήπειρος « 8-Ήπειρος",
                                "PLACE Ήπειρος « EL21-Ήπειρος",
                                "COUNTRY ΕΛΛΑΔΑ=GR « ΕΛΛΑΔΑ",
                                "THEME Κοινωνικό παντοπωλείο=poverty « Κοινωνικό παντοπωλείο")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1257", "UTF-8"})
    void seesFromTheLanguageHowALatvianListIsEncoded(String charset) {
        OperationsList list = lists.open(
                "file: l.csv\nlanguage: lv\ncolumns: {project: Projekts}\n",
                "Projekts\nSākumā bija grūti ģimenēm ar bērniem Ķekavā\nŠķērsiela žēlsirdībai\n",
                Charset.forName(charset));

        TreeSet<String> names = new TreeSet<>();
        list.forEach(operation -> names.add(operation.names().get(0).text()));
        assertThat(names).containsExactly("Sākumā bija grūti ģimenēm ar bērniem Ķekavā", "Šķērsiela žēlsirdībai");
    }

    @Test
    void readsCurrenciesOfCellsAndCodesInBrackets() {
        OperationsList list = lists.open("""
                file: l.csv
                language: hr
                country: HR
                columns:
                  project: Naziv projekta
                  fund: {column: Fond, values: {Europski socijani fond: ESF}}
                  beneficiary: Korisnik
                  total: Ukupno
                  start: Početak
                """, """
                Naziv projekta,Fond,Korisnik,Početak,Ukupno
                Pomoć u kući,Europski socijani fond,"Udruga ""Sunce"" (66861281361)",9.11.2015.,"642.763,99 kn"
                Dnevni centar,ESF,Grad Pula,10.11.2015.,"1.200,00 €"
                """);

        assertThat(lists.facts(list).values())
                .contains(List.of(
                        "EXISTS  « Pomoć u kući",
                        "COORDINATOR Udruga \"Sunce\"[66861281361] « Udruga \"Sunce\" (66861281361)",
                        "START_DATE 2015-11-09 « 9.11.2015.",
                        "TOTAL_BUDGET 642763.99 HRK « 642.763,99 kn",
                        "FUNDED_UNDER ESF=esf « Europski socijani fond",
                        "COUNTRY HR=HR « country: HR",
                        "THEME Pomoć u kući=home-care « Pomoć u kući"));
        assertThat(lists.facts(list).values().stream().flatMap(List::stream))
                .contains("TOTAL_BUDGET 1200.00 EUR « 1.200,00 €");
        assertThat(lists.issues).isEmpty();
    }

    @Test
    void rowsOfOneCodeAreOneProjectAndTheirAmountsOneSum() {
        OperationsList list = lists.open(SIMPLE + "  place: Place\n", """
                Code,Project,Beneficiary,Start,End,Total,Fund,Place
                A1,Home care,Dublin City Council,1/2/2016,31/1/2018,1000.50,ESF,Dublin
                B2,Youth club,Cork City Council,1/2/2016,31/1/2018,70.00,ESF,Cork
                A1,Home care,Dublin City Council,1/2/2016,31/1/2018,499.50,ESF,Swords
                """);

        Map<String, List<String>> facts = lists.facts(list);

        assertThat(facts).containsOnlyKeys("lists/l.csv#A1", "lists/l.csv#B2");
        assertThat(facts.get("lists/l.csv#A1"))
                .contains(
                        "TOTAL_BUDGET 1500.00 EUR « 1000.50 / 499.50", "PLACE Dublin « Dublin", "PLACE Swords « Swords")
                .filteredOn(line -> line.startsWith("COORDINATOR"))
                .hasSize(1);
    }

    @Test
    void withoutCodesRowsOfOneNameBeneficiaryAndStartAreOneProjectUnlessTheirAmountsDiffer() {
        OperationsList list = lists.open(SIMPLE.replace("  code: Code\n", "") + "  place: Place\n", """
                Project,Beneficiary,Start,End,Total,Fund,Place
                Home care,City of Cork,1/2/2016,31/1/2018,1000,ESF,Cork
                Home care,City of Cork,1/2/2016,31/1/2018,1000,ESF,Cobh
                Home care,City of Galway,1/2/2016,31/1/2018,1000,ESF,Galway
                Course,City of Cork,1/2/2016,31/1/2018,500,ESF,Cork
                Course,City of Cork,1/2/2016,31/1/2018,600,ESF,Cork
                """);

        assertThat(lists.facts(list)).hasSize(4);
    }

    @Test
    void namesEveryRowThatIsNoOperationByItsLine() {
        OperationsList list = lists.open(SIMPLE, TITLES + """
                1,Home care,Cork,1/2/2016,,100,ESF
                2,,Cork,1/2/2016,,100,ESF
                3,"Two
                lines",Cork,1/2/2016,,100,ESF,,stray
                ,,,,,,
                Code,Project,Beneficiary,Start,End,Total,Fund
                4,Day centre,Cork,soon,30/2/2016,many,ESF
                """);

        Map<String, List<String>> facts = lists.facts(list);

        assertThat(facts).containsOnlyKeys("lists/l.csv#1", "lists/l.csv#4");
        assertThat(facts.get("lists/l.csv#4")).contains("COORDINATOR Cork « Cork", "FUNDED_UNDER ESF=esf « ESF");
        assertThat(lists.issues)
                .extracting(i -> i.code() + " " + i.source())
                .containsExactly(
                        "RowWithoutProject lists/l.csv:3",
                        "RowTooLong lists/l.csv:4",
                        "RowWithoutProject lists/l.csv:6",
                        "RowOfHeadings lists/l.csv:7",
                        "DateUnreadable lists/l.csv:8",
                        "DateUnreadable lists/l.csv:8",
                        "AmountUnreadable lists/l.csv:8");
        assertThat(lists.issues).allMatch(Issue::rejected);
    }

    @Test
    void aDateThatMayBeTwoIsNotReadWhereTheColumnHasBothOrders() {
        OperationsList list = lists.open(SIMPLE, TITLES + """
                1,A b,Cork,13/2/2016,,1,ESF
                2,B c,Cork,2/13/2016,,1,ESF
                3,C d,Cork,3/4/2016,,1,ESF
                """);

        Map<String, List<String>> facts = lists.facts(list);

        assertThat(facts.get("lists/l.csv#1")).contains("START_DATE 2016-02-13 « 13/2/2016");
        assertThat(facts.get("lists/l.csv#2")).contains("START_DATE 2016-02-13 « 2/13/2016");
        assertThat(facts.get("lists/l.csv#3")).noneMatch(line -> line.startsWith("START_DATE"));
        assertThat(lists.issues).extracting(Issue::source).containsExactly("lists/l.csv:4");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithTheNearestTitle() {
        assertThatThrownBy(() -> lists.open(SIMPLE.replace("Beneficiary", "Benefisiary"), TITLES))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "list.operations.yaml, line 8: there is no column 'Benefisiary'; the nearest is 'Beneficiary' (#3) in l.csv");
        assertThatThrownBy(() -> lists.open(
                        SIMPLE.replace("Start\n", "Date\n"),
                        "Beneficiary,Start date,End date,Project,Code,Total,Fund\n"))
                .hasMessageContaining(
                        "line 9: several columns are called 'Date': name one by its number, #2 'Start date' or #3");
        assertThatThrownBy(() -> lists.open(SIMPLE, "")).hasMessageContaining("the list has no titles");
    }

    @Test
    void aKeyThatNobodyKnowsIsNamedWithTheNearest() {
        assertThatThrownBy(() -> lists.open(SIMPLE + "  totl: Total\n", TITLES))
                .isInstanceOf(UsageException.class)
                .hasMessage("list.operations.yaml, line 13: there is no key 'totl' in columns; the nearest is 'total'");
        assertThatThrownBy(() -> lists.open(SIMPLE.replace("currency", "curency"), TITLES))
                .hasMessageContaining("line 4: there is no key 'curency' in the mapping; the nearest is 'currency'");
        assertThatThrownBy(() -> lists.open(SIMPLE.replace("EUR", "EURO"), TITLES))
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> lists.open(SIMPLE.replace("currency: EUR\n", ""), TITLES + "1,A,B,,,5,ESF\n"))
                .hasMessageContaining("no amount has a currency");
    }

    @Test
    void takesTitlesOfSeveralRowsAndRowsBeforeThem() {
        OperationsList list = lists.open("""
                file: l.csv
                language: en
                skip: 2
                header: 2
                currency: EUR
                columns:
                  project: Operation Name
                  total: Costs Total
                  eu: '#4'
                """, """
                List of operations
                As of today
                Operation,Costs,Costs,Costs
                Name,Total,State,EU
                Home care,"1,000.00",200.00,800.00
                """);

        assertThat(lists.facts(list).values())
                .containsExactly(List.of(
                        "EXISTS  « Home care",
                        "TOTAL_BUDGET 1000.00 EUR « 1,000.00",
                        "EU_CONTRIBUTION 800.00 EUR « 800.00",
                        "THEME Home care=home-care « Home care"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": 7, \"name\": \"Home care\", \"who\": {\"name\": \"City of Cork\"}, \"cost\": 1250.5, \"places\": [\"Cork\", \"Cobh\"]}]",
                "{\"id\": 7, \"name\": \"Home care\", \"who\": {\"name\": \"City of Cork\"}, \"cost\": 1250.5, \"places\": [\"Cork\", \"Cobh\"]}\n",
            })
    void readsJson(String json) {
        OperationsList list = lists.open("""
                file: l.json
                language: en
                currency: EUR
                columns: {code: id, project: name, beneficiary: who.name, total: cost, place: places}
                constants: {fund: ERDF}
                """, json);

        assertThat(lists.facts(list))
                .containsExactly(Map.entry(
                        "lists/l.json#7",
                        List.of(
                                "EXISTS  « Home care",
                                "IDENTIFIER 7 « 7",
                                "COORDINATOR City of Cork « City of Cork",
                                "TOTAL_BUDGET 1250.5 EUR « 1250.5",
                                "FUNDED_UNDER ERDF=erdf « fund: ERDF",
                                "PLACE Cork « Cork",
                                "PLACE Cobh « Cobh",
                                "THEME Home care=home-care « Home care")));
    }

    @Test
    void survivesWhatIsNoList() {
        byte[] zeros = (TITLES + "1,Ho\0me care,Cork,1/2/2016,,100,ESF\n").getBytes(StandardCharsets.UTF_8);
        assertThat(lists.facts(lists.open(SIMPLE, zeros)).get("lists/l.csv#1")).contains("EXISTS  « Home care");
        assertThat(lists.facts(lists.open(SIMPLE, TITLES))).isEmpty();
        assertThat(lists.issues).extracting(Issue::code).containsExactly("ListEmpty");
        String wide = TITLES.strip() + ",x".repeat(1_000_000) + "\n1,Home care,Cork,1/2/2016,,100,ESF\n";
        assertThat(lists.facts(lists.open(SIMPLE, wide))).hasSize(1);
        String open = TITLES + "1,Home care,Cork,1/2/2016,,100,ESF\n2,\"Open,Cork\n"
                + "3,Day centre,Cork,,,,\n".repeat(10_000);
        assertThat(lists.facts(lists.open(SIMPLE, open))).hasSize(1);
        assertThat(lists.issues).extracting(i -> i.code() + " " + i.source()).contains("QuoteNotClosed lists/l.csv:3");
    }

    @Test
    void columnsWithoutHeadingAreColumns() {
        OperationsList list = lists.open(
                SIMPLE.replace("fund: Fund", "fund: '#8'"),
                "Code,Project,Beneficiary,Start,End,Total,Note\n1,Day centre,City of Cork,,,10.123456,x,ESF\n2,Club,HSE,,,11.5,y,ERDF\n");

        assertThat(lists.facts(list).get("lists/l.csv#1"))
                .contains("FUNDED_UNDER ESF=esf « ESF", "TOTAL_BUDGET 10.12 EUR « 10.123456");
        assertThat(lists.issues).isEmpty();
    }

    @Test
    void severalBeneficiariesInOneCellAreSeveralAndASeveredSignIsNone() {
        OperationsList list = lists.open(
                SIMPLE.replace("beneficiary: Beneficiary", "beneficiary: {column: Beneficiary, separator: '|'}"),
                TITLES + "1,Home care,City of Cork | - | HSE,Feb 2016,42400,,ESF\n");

        assertThat(lists.facts(list).get("lists/l.csv#1"))
                .contains(
                        "COORDINATOR City of Cork « City of Cork",
                        "COORDINATOR HSE « HSE",
                        "START_DATE 2016-02 « Feb 2016",
                        "END_DATE 2016-01-31 « 42400")
                .hasSize(9);
    }
}
