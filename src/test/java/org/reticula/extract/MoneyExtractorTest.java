package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;

class MoneyExtractorTest {
    private static final Lexicon ROMANIAN = new Lexicon(
            "ro",
            Map.of(
                    "dates.to", List.of("la"),
                    "numbers.2", List.of("două"),
                    "money.multipliers.1000", List.of("mii"),
                    "money.multipliers.1000000", List.of("milioane", "mil."),
                    "money.currencies.RON", List.of("lei", "RON"),
                    "money.currencies.EUR", List.of("euro"),
                    "money.total", List.of("în valoare de ~", "buget total de ~", "proiectul valorează ~"),
                    "money.eu", List.of("~ cofinanțare UE", "contribuția UE ~"),
                    "money.other", List.of("contribuție proprie", "lunar")));
    private static final Lexicon BULGARIAN = new Lexicon("bg", Map.of("money.currencies.BGN", List.of("лева", "лв.")));
    private static final Lexicon PORTUGUESE =
            new Lexicon("pt", Map.of("money.multipliers.1000", List.of("mil"), "dates.to", List.of("a")));
    private static final Lexicon SWEDISH =
            new Lexicon("sv", Map.of("frequent", List.of("är", "på"), "money.currencies.SEK", List.of("kr", "kronor")));

    private final PlainAnalyser analyser = new PlainAnalyser();
    private final MoneyExtractor extractor =
            new MoneyExtractor(List.of(ROMANIAN, BULGARIAN, PORTUGUESE, SWEDISH), analyser);

    private Sentence sentence(String text, String language) {
        return PlainAnalyser.sentence(text, language, analyser);
    }

    private List<FoundMoney> found(String text, String language) {
        return extractor.amounts(sentence(text, language), text);
    }

    private String amounts(String text, String language) {
        return found(text, language).stream()
                .map(m -> m.amount().toPlainString() + " " + m.currency())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | Bilancio totale: 6 200 901,17 € | 6200901.17 EUR",
                "it | Contributo: 5\u00A0116\u00A0983,64\u00A0€ (82,52%) | 5116983.64 EUR",
                "fr | 1\u202F234\u202F567 € | 1234567 EUR",
                "ro | în valoare de 375.870,46 lei | 375870.46 RON",
                "ro | proiectul valoreaza 13,620,331.39 lei. | 13620331.39 RON",
                "ro | buget de 92.010.667,01 lei, compus | 92010667.01 RON",
                "ro | două milioane de euro | 2000000 EUR",
                "ro | 2,5 mil. euro | 2500000 EUR",
                "und | Suma: € 241,401.00 | 241401 EUR",
                "und | EUR 1.234.567 | 1234567 EUR",
                "und | 0 € | 0 EUR",
                "und | €1.234 | 1234 EUR",
                "und | €60,000 | 60000 EUR",
                "en | €2.3 million for all | 2300000 EUR",
                "en | £450k | 450000 GBP",
                "en | $1.5B and US$ 20 | 1500000000 USD, 20 USD",
                "en | two hundred and 5 thousand euros | 5000 EUR",
                "en | CHF 12'500.50 | 12500.5 CHF",
                "en | €2.3m | 2300000 EUR",
                "de | 2,95 Mio € | 2950000 EUR",
                "de | 1,2 Mrd. Euro | 1200000000 EUR",
                "de | 100.000 Euro | 100000 EUR",
                "cs | 1,2 mil. Kč | 1200000 CZK",
                "cs | 572 146 428,00 Kč | 572146428 CZK",
                "sk | 1 234,50 eur | 1234.5 EUR",
                "it | 529 mila euro | 529000 EUR",
                "it | con 351mila euro, che | 351000 EUR",
                "it | da 5,5 a 8,5 milioni di euro | 5500000 EUR, 8500000 EUR",
                "it | Milano (469mila euro), Foggia (378mila euro) | 469000 EUR, 378000 EUR",
                "pt | 694,48 mil € | 694480 EUR",
                "pt | 2 mil milhões de euros | 2000000000 EUR",
                "es | 3.500.000 euros | 3500000 EUR",
                "es | 2 millones de euros | 2000000 EUR",
                "bg | стойност е 252 755,74 лева | 252755.74 BGN",
                "bg | 45 хил. евро | 45000 EUR",
                "pl | 1 250 000,00 zł | 1250000 PLN",
                "pl | 2,5 mln PLN | 2500000 PLN",
                "hu | 125 millió Ft | 125000000 HUF",
                "hu | 12 500 forint, 12 500 magyar forint | 12500 HUF",
                "el | 1,5 εκατ. ευρώ, 2 εκατομμύρια ευρώ | 2000000 EUR",
                "el | 45.000,00 ευρώ | 45000 EUR",
                "sv | 45 000 kr | 45000 SEK",
                "sv | 2 miljoner kronor | 2000000 SEK",
                "sv | Totalbudgeten är 9 000 kronor | 9000 SEK",
                "sv | Budgeten är 9 000 euro | 9000 EUR",
                "da | 3 mio. kr. | 3000000 DKK",
                "no | 3 millioner kr | 3000000 NOK",
                "fi | 1,5 miljoonaa euroa | 1500000 EUR",
                "et | 20 000 eurot | 20000 EUR",
                "lv | 20 000 eiro | 20000 EUR",
                "lt | 20 000 eurų | 20000 EUR",
                "sl | 20.000 evrov | 20000 EUR",
                "hr | 20.000,00 eura | 20000 EUR",
                "nl | € 39.410,00 | 39410 EUR",
                "nl | 2 miljoen euro | 2000000 EUR",
                "uk | 500 000 ₴ | 500000 UAH",
                "tr | 500.000 ₺ | 500000 TRY",
                "mt | 5000 ewro | 5000 EUR",
                "fr | 12 M€ et 300 k€ | 12000000 EUR, 300000 EUR",
                "fr | 30 000 euros | 30000 EUR",
                "und | 100 EUR 200 EUR | 100 EUR, 200 EUR",
                "und | EUR 100 EUR 200 | 100 EUR, 200 EUR",
                "en | €2-3 million | 2000000 EUR, 3000000 EUR",
                "ro | între 230 la 240 mii lei | 230000 RON, 240000 RON",
            })
    void readsAmount(String language, String text, String expected) {
        assertThat(amounts(text, language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | 82,52%",
                "en | more than 30 million older people",
                "en | 2 kr",
                "pt | 230 mil a 240 mil pessoas",
                "und | 01.04.2019 €",
                "und | TOP 10 PROIECTE",
                "und | ALL 200 CHILDREN",
                "ro | cod 131435, lei",
                "und | 131.435.12 lei",
            })
    void seesNoMoney(String language, String text) {
        assertThat(amounts(text, language)).isEmpty();
    }

    @Test
    void offsetsCoverAmountAndCurrency() {
        String text = "Suma de € 241,401.00 și 2,5 mil. euro.";
        assertThat(found(text, "ro").stream().map(m -> text.substring(m.start(), m.end())))
                .containsExactly("€ 241,401.00", "2,5 mil. euro");
    }

    @Test
    void tellsTotalFromShareOfTheUnion() {
        String text = "Proiectul (cod 131435, în valoare de 375.870,46 lei, din care 294.682,45 lei cofinanțare UE)"
                + " are 7.517,41 lei contribuție proprie și alte 500 lei.";
        Sentence sentence = sentence(text, "ro");
        List<FoundMoney> amounts = extractor.amounts(sentence, text);
        assertThat(extractor.roles(sentence, text, amounts))
                .containsExactly(MoneyRole.TOTAL, MoneyRole.EU, MoneyRole.OTHER, MoneyRole.UNKNOWN);
    }
}
