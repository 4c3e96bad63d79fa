package org.reticula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and money in the reader's own way. */
class FormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en |    | 1500000.0  | EUR | €1,500,000",
                "de |    | 1500000    | EUR | 1.500.000 €",
                "fr |    | 1234567.89 | EUR | 1 234 567,89 €",
                "ro |    | 2500       | RON | 2.500 RON",
                "de | CH | 2500.5     | EUR | EUR 2'500.50",
                "en |    | 7          | €€€ | 7 €€€",
            })
    void writesMoney(String language, String region, BigDecimal amount, String currency, String written) {
        assertThat(Formats.of(language, region == null ? "" : region)
                        .money(amount, currency)
                        .replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2024-03-09 | 9 March 2024",
                "de | 2024-03-09 | 9. März 2024",
                "ro | 2024-03    | martie 2024",
                "es | 2024       | 2024",
                "it | 2024-13-40 | 2024-13-40",
                "it | soon       | soon",
            })
    void writesDatesAsPreciselyAsTheyAre(String language, String date, String written) {
        assertThat(Formats.of(language, "").date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"en,ro,Romanian", "ro,bg,bulgară", "fr,sr-Latn,serbe (latin)", "de,und,und"})
    void namesLanguages(String reader, String tag, String name) {
        assertThat(Formats.of(reader, "").language(tag)).isEqualTo(name);
    }
}
