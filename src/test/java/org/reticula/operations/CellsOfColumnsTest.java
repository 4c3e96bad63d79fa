package org.reticula.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Language;

class CellsOfColumnsTest {
    private static Optional<BigDecimal> amount(AmountColumn column, String cell) {
        return AmountCell.of(cell).flatMap(c -> column.read(c.number()));
    }

    private static AmountColumn column(List<String> cells) {
        AmountColumn column = new AmountColumn(null, null);
        cells.forEach(cell -> AmountCell.of(cell).ifPresent(c -> column.see(c.number())));
        return column;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,89 | 1234567.89",
                "1,234,567.89 | 1234567.89",
                "1 234 567,89 | 1234567.89",
                "1'234.50     | 1234.50",
                "€ 12,5       | 12.5",
                "12,5 EUR     | 12.5",
                "100,-        | 100",
                "1.234        | 1234",
                "1,234        | 1234",
                "0,500        | 0.500",
                "1234.567     | 1234.567",
                "775          | 775",
            })
    void readsAnAmountAlone(String cell, String value) {
        assertThat(amount(column(List.of(cell)), cell)).contains(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2.3", "12.34.56,7", "1,23,456.00", "ten", "1 and 2", "2015-2016", "1.234,56.7"})
    void readsNoAmountThatIsNone(String cell) {
        assertThat(amount(column(List.of()), cell)).isEmpty();
    }

    @Test
    void theColumnDecidesWhatAPointIs() {
        assertThat(amount(column(List.of("1.234", "12.5")), "1.234")).contains(new BigDecimal("1.234"));
        assertThat(amount(column(List.of("1.234", "12,5")), "1.234")).contains(new BigDecimal("1234"));
        assertThat(amount(column(List.of("12.5", "12,5")), "1.234")).isEmpty();
        assertThat(amount(new AmountColumn(DecimalSign.POINT, null), "1.234")).contains(new BigDecimal("1.234"));
        assertThat(amount(new AmountColumn(DecimalSign.COMMA, null), "1.234")).contains(new BigDecimal("1234"));
        assertThat(amount(new AmountColumn(DecimalSign.COMMA, null), "12.5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01.04.2019          | 2019-04-01",
                "1. 4. 2019          | 2019-04-01",
                "2019-04-01          | 2019-04-01",
                "2019-04-01T00:00:00 | 2019-04-01",
                "01/04/2019 00:00    | 2019-04-01",
                "2019. 04. 01.       | 2019-04-01",
                "4/13/2019           | 2019-04-13",
                "20190401            | 2019-04-01",
                "43556               | 2019-04-01",
                "1-Apr-19            | 2019-04-01",
                "1. aprila 2019      | 2019-04-01",
                "04/2019             | 2019-04",
                "2019-04             | 2019-04",
                "2019                | 2019",
            })
    void readsADate(String cell, String iso) {
        DateColumn column = new DateColumn(null, MonthWords.of("sl", List.of()));
        column.see(cell);
        assertThat(column.read(cell)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31.02.2019", "0.4.2019", "32/13/2019", "1.4.1019", "soon", "99999", "12345678", "2019-2020"})
    void readsNoDateThatIsNone(String cell) {
        assertThat(new DateColumn(null, Map.of()).read(cell)).isEmpty();
    }

    @Test
    void monthsComeFirstWhereTheColumnShowsIt() {
        DateColumn column = new DateColumn(null, Map.of());
        column.see("4/13/2019");
        assertThat(column.read("3/4/2019")).contains("2019-03-04");
        assertThat(new DateColumn(null, Map.of()).read("3/4/2019")).contains("2019-04-03");
    }

    @Test
    void languagesThatNobodyKnowsStillHaveEnglishMonths() {
        assertThat(MonthWords.of(Language.UNKNOWN, List.of())).containsEntry("september", 9);
    }
}
