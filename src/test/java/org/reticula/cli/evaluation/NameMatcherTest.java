package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    private final NameMatcher matcher = new NameMatcher(List.of("plus", "mais"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rețeaua Socială Europeană | reteaua sociala europeana | true",
                "„Casa Deschisă” | Casa Deschisă | true",
                "Asociației Umbrela | Asociația Umbrela | true",
                "Comune di Ferrara | Servizi sociali del Comune di Ferrara | true",
                "Ferrara | Comune di Ferrara | false",
                "Ministerul Muncii | Ministerul Sănătății | false",
                "DGASPC Sector 1 | DGASPC Sector 2 | false",
                "STRASSE | Straße | true",
                "Łódź | Lodz | true",
                "'' | Ferrara | false",
            })
    void comparesWordsNotLetters(String a, String b, boolean same) {
        assertThat(matcher.same(a, b)).isEqualTo(same);
        assertThat(matcher.same(b, a)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "European Social Fund | European Social Fund Plus | false",
                "European Social Fund + | European Social Fund+ | true",
                "Fundo Social Europeu Mais | Fundo Social Europeu | false",
                "Horizon 2014-2020 | Horizon 2021-2027 | false",
                "Horizon 2014-2020 | Horizon | false",
                "Programme Interreg 2014-2020 | Interreg Programme | true",
                "Interreg Central Europe Programme | Interreg Central Europe Programme 2014-2020 | true",
            })
    void keepsFundsAndPeriodsApart(String a, String b, boolean same) {
        assertThat(matcher.sameProgramme(a, b)).isEqualTo(same);
    }

    @Test
    void keepsThePlusAtItsWord() {
        assertThat(NameMatcher.norm("Fondul Social European +, (FSE+)")).isEqualTo("fondul social european+ fse+");
    }

    @Test
    void takesDatesAsPreciseAsTheCoarserOfTwo() {
        assertThat(ValueMatcher.sameDate("2024-01-31", "2024-01")).isTrue();
        assertThat(ValueMatcher.sameDate("2024", "2024-01-31")).isTrue();
        assertThat(ValueMatcher.sameDate("2024-02", "2024-01-31")).isFalse();
    }

    @Test
    void takesAmountsAsEqualButForRounding() {
        assertThat(ValueMatcher.sameMoney("6200901.17 EUR", "6200901 EUR")).isTrue();
        assertThat(ValueMatcher.sameMoney("6200901 EUR", "6200901 RON")).isFalse();
        assertThat(ValueMatcher.sameMoney("6201901 EUR", "6200901 EUR")).isFalse();
    }
}
