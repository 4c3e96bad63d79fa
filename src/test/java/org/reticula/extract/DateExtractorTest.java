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

class DateExtractorTest {
    private static final Lexicon PACK = new Lexicon(
            "en",
            Map.of(
                    "dates.from", List.of("from", "between"),
                    "dates.to", List.of("to", "until", "and"),
                    "dates.noise", List.of("the", "of")));
    private static final Lexicon ROMANIAN = new Lexicon(
            "ro", Map.of("dates.from", List.of("din", "între"), "dates.to", List.of("până în", "la", "și")));
    private static final Lexicon POLISH =
            new Lexicon("pl", Map.of("dates.from", List.of("od"), "dates.to", List.of("do")));

    private final PlainAnalyser analyser = new PlainAnalyser();
    private final DateExtractor extractor = new DateExtractor(List.of(PACK, ROMANIAN, POLISH), analyser);

    private Sentence sentence(String text, String language) {
        return PlainAnalyser.sentence(text, language, analyser);
    }

    private String dates(String text, String language) {
        return extractor.dates(sentence(text, language), text).stream()
                .map(FoundDate::iso)
                .collect(Collectors.joining(" "));
    }

    private String plainDates(String text, String language) {
        return extractor.plainDates(sentence(text, language), text).stream()
                .map(FoundDate::iso)
                .collect(Collectors.joining(" "));
    }

    private String periods(String text, String language) {
        return extractor.periods(sentence(text, language), text).stream()
                .map(p -> p.from().iso() + "/" + p.to().iso())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "und | 01.04.2019 | 2019-04-01",
                "und | 29.11.2019 | 2019-11-29",
                "und | 1/2/2024 | 2024-02-01",
                "und | 2/28/2024 | 2024-02-28",
                "und | 2024-01-31 | 2024-01-31",
                "und | 2024/01/31 | 2024-01-31",
                "und | 2023. 01. 31. | 2023-01-31",
                "und | 31. 1. 2023 | 2023-01-31",
                "und | (12-05-2021) | 2021-05-12",
                "it | Data di inizio: 1 gennaio 2024 | 2024-01-01",
                "it | dal 1o gennaio 2024 | 2024-01-01",
                "it | dall'1° gennaio 2024 | 2024-01-01",
                "en | January 1, 2024 | 2024-01-01",
                "en | on the 1st of September 2014 | 2014-09-01",
                "en | 3rd May 2021 | 2021-05-03",
                "en | in January 2024 | 2024-01",
                "fr | 1er janvier 2024 | 2024-01-01",
                "fr | en décembre 2020 | 2020-12",
                "ro | din aprilie 2011 | 2011-04",
                "ro | Decembrie 2012 | 2012-12",
                "ro | 17 octombrie 2015 | 2015-10-17",
                "ro | luna mai a anului 2021, iunie 2022 | 2022-06",
                "el | Ιανουάριος 2024 | 2024-01",
                "el | 5 Ιανουαρίου 2024 | 2024-01-05",
                "el | τον Μάρτιο του 2023 | 2023-03",
                "el | Μαΐου 2021 | 2021-05",
                "pl | 1 stycznia 2024 r. | 2024-01-01",
                "pl | w lutym 2020 | 2020-02",
                "pl | do sierpnia 2016 | 2016-08",
                "lv | 2023. gada 1. septembris | 2023-09-01",
                "lv | 2023. gada septembrī | 2023-09",
                "lt | 2024 m. sausio 15 d. | 2024-01-15",
                "lt | 2024 m. sausį | 2024-01",
                "hu | 2027. április 4. | 2027-04-04",
                "hu | 2024. január 1-jétől | 2024-01-01",
                "hu | 2014 szeptemberében | 2014-09",
                "et | 1. september 2023 | 2023-09-01",
                "et | jaanuaris 2023 | 2023-01",
                "fi | maaliskuussa 2020 | 2020-03",
                "fi | 1. tammikuuta 2024 | 2024-01-01",
                "de | 3. März 2022 | 2022-03-03",
                "de | im Jänner 2022 | 2022-01",
                "es | 26 de mayo de 2023 | 2023-05-26",
                "pt | 11 de abril de 2024 | 2024-04-11",
                "ca | 2 d’abril del 2021 | 2021-04-02",
                "nl | 10 juni 2024 | 2024-06-10",
                "da | 1. maj 2022 | 2022-05-01",
                "sv | 15 mars 2022 | 2022-03-15",
                "no | 17. mai 2022 | 2022-05-17",
                "is | 1. ágúst 2022 | 2022-08-01",
                "cs | 1. července 2023 | 2023-07-01",
                "cs | od června 2023 | 2023-06",
                "cs | v září 2023 | 2023-09",
                "sk | 1. januára 2023 | 2023-01-01",
                "sl | januarja 2023 | 2023-01",
                "hr | 1. siječnja 2023. | 2023-01-01",
                "hr | u listopadu 2023. | 2023-10",
                "sr | 15. јануара 2023. | 2023-01-15",
                "sr | 15. januara 2023. | 2023-01-15",
                "mk | 5 јуни 2021 | 2021-06-05",
                "bg | 15 ноември 2022 г. | 2022-11-15",
                "uk | 1 січня 2024 року | 2024-01-01",
                "sq | 5 tetor 2021 | 2021-10-05",
                "tr | 15 Ocak 2024 | 2024-01-15",
                "tr | KASIM 2024 | 2024-11",
                "mt | 5 ta’ Settembru 2022 | 2022-09-05",
                "ga | Eanáir 2024 | 2024-01",
                "ga | 3 Meán Fómhair 2021 | 2021-09-03",
                "eu | 2024ko urtarrilaren 1a | 2024-01-01",
            })
    void findsOneDate(String language, String text, String iso) {
        assertThat(dates(text, language)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | si è riunita a Berlino il 3 e 4 giugno 2024",
                "el | Στις 27-28 Οκτωβρίου 2022",
                "en | 3 and 4 June",
                "und | 27-28.10.2022",
                "und | 02/C03-i06.03/2022.P1227",
                "und | IMG_20230719_100440_1500.0",
                "und | 31.02.2023",
                "und | 1.2.3.2024",
                "und | BG05SFPR003-1.001-0082",
                "und | 13,620,331.39 lei",
                "ro | T2 2023",
                "en | Q2 2023 was good",
                "es | Decreto 217/2013",
                "ro | Legea nr. 12/2013",
                "en | 2024",
                "und | 10:00 - 12:00",
            })
    void findsNoDate(String language, String text) {
        assertThat(dates(text, language)).isEmpty();
        assertThat(periods(text, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | Desfășurat din aprilie 2011 până în octombrie 2012 | 2011-04/2012-10",
                "ro | iulie 2023 – iunie 2027 | 2023-07/2027-06",
                "ro | între aprilie 2011 și octombrie 2012 | 2011-04/2012-10",
                "ro | 01 aprilie 2019 – 30 septembrie 2022 | 2019-04-01/2022-09-30",
                "ro | 29.11.2019 – 28.11.2022 | 2019-11-29/2022-11-28",
                "en | January to June 2024 | 2024-01/2024-06",
                "en | (January 2024 to June 2026) | 2024-01/2026-06",
                "en | 1 January – 30 June 2024 | 2024-01-01/2024-06-30",
                "en | from the 1st of September 2014 to the 31st of August 2016 | 2014-09-01/2016-08-31",
                "en | between 2014 and 2016 | 2014/2016",
                "en | from September 2014 to August 2016 | 2014-09/2016-08",
                "pl | od września 2014 do sierpnia 2016 | 2014-09/2016-08",
                "pl | od 1 stycznia 2014 r. do 31 grudnia 2016 r. | 2014-01-01/2016-12-31",
                "hu | 2014. szeptember 1-jétől 2016. augusztus 31-ig | 2014-09-01/2016-08-31",
                "hu | 2014 szeptemberétől 2016 augusztusáig | 2014-09/2016-08",
                "et | jaanuarist 2023 detsembrini 2024 | 2023-01/2024-12",
                "fi | syyskuusta 2014 elokuuhun 2016 | 2014-09/2016-08",
                "es | Programa 2023-2026 | 2023/2026",
                "und | 2021–2027 | 2021/2027",
                "und | 2021-27 | 2021/2027",
                "und | in 2021-27. | 2021/2027",
                "und | January to June 2024 | 2024-01/2024-06",
                "und | aprilie 2011 până în octombrie 2012 | 2011-04/2012-10",
                "und | 01.10.2022-30.04.2026 | 2022-10-01/2026-04-30",
                "und | 01/02/2021 - 31/07/2022 | 2021-02-01/2022-07-31",
                "und | 09/2014 – 08/2016 | 2014-09/2016-08",
                "und | 01.10. – 30.12.2022 | 2022-10-01/2022-12-30",
            })
    void findsOnePeriod(String language, String text, String period) {
        assertThat(periods(text, language)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | January and June 2024",
                "ro | ianuarie 2023 februarie 2023 martie 2023",
                "en | in June 2024 and 2020",
                "en | June 2024 to January 2024",
                "ro | 1 - 30 iunie 2024",
                "und | 2011-12",
                "und | 2027-2021",
                "und | CP14/2021-2027",
            })
    void findsNoPeriod(String language, String text) {
        assertThat(periods(text, language)).isEmpty();
    }

    @Test
    void givesBareYearsOnlyWhereAsked() {
        String text = "From 1985 to 2018, in 04/2019 and 2020-05 and 2021: 2500 people";
        assertThat(plainDates(text, "en")).isEqualTo("2018 2019-04 2020-05 2021");
        assertThat(dates(text, "en")).isEmpty();
    }

    @Test
    void offsetsPointIntoThePage() {
        String page = "Titlu\nProiectul a durat din 1 aprilie 2011 până în octombrie 2012.";
        int start = page.indexOf('\n') + 1;
        List<org.reticula.model.Word> words = analyser.words(page.substring(start), "ro").stream()
                .map(w -> new org.reticula.model.Word(w.text(), w.start() + start, w.folded(), w.stem(), w.plainStem()))
                .toList();
        Sentence sentence = new Sentence(1, start, page.length(), "ro", words);
        FoundPeriod period = extractor.periods(sentence, page).get(0);
        assertThat(page.substring(period.start(), period.end())).isEqualTo("1 aprilie 2011 până în octombrie 2012");
        assertThat(page.substring(period.from().start(), period.from().end())).isEqualTo("1 aprilie 2011");
    }
}
