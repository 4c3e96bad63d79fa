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

class DurationExtractorTest {
    private static final Lexicon ENGLISH =
            new Lexicon("en", Map.of("duration.cues", List.of("runs for", "duration"), "dates.to", List.of("to")));

    private final PlainAnalyser analyser = new PlainAnalyser();
    private final DurationExtractor extractor = new DurationExtractor(List.of(ENGLISH), analyser);

    private List<FoundDuration> found(String text, String language) {
        Sentence sentence = PlainAnalyser.sentence(text, language, analyser);
        return extractor.durations(sentence, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | pe o perioadă de 48 de luni: | 48",
                "ro | 18 luni, din aprilie | 18",
                "ro | trei ani | 36",
                "en | It takes 36 months | 36",
                "en | two years | 24",
                "en | a 24-month project | 24",
                "en | 2 years and 6 months | 30",
                "en | 1.5 years | 18",
                "el | δύο χρόνια, ήτοι 24 μήνες | 24",
                "el | δύο έτη | 24",
                "de | 2,5 Jahre | 30",
                "de | 36 Monate | 36",
                "fr | 30 mois | 30",
                "it | ventiquattro mesi | 24",
                "es | 3 años | 36",
                "pt | 24 meses | 24",
                "nl | 18 maanden | 18",
                "da | 12 måneder | 12",
                "sv | två år | 24",
                "no | 18 måneder | 18",
                "fi | 24 kuukautta | 24",
                "et | 36 kuud | 36",
                "lv | 36 mēneši | 36",
                "lt | 24 mėnesiai | 24",
                "pl | dwa lata | 24",
                "pl | 36 miesięcy | 36",
                "cs | 24 měsíců | 24",
                "sk | 24 mesiacov | 24",
                "sl | 24 mesecev | 24",
                "hr | 24 mjeseca | 24",
                "sr | 24 месеца | 24",
                "bg | 24 месеца | 24",
                "hu | 24 hónap | 24",
                "uk | 24 місяці | 24",
                "tr | 24 ay | 24",
                "ga | 24 mí | 24",
            })
    void readsDuration(String language, String text, int months) {
        assertThat(found(text, language)).extracting(FoundDuration::months).containsExactly(months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg | през 2024 година",
                "pl | w 2024 roku",
                "en | 18 to 24 months",
                "ro | copii de 0-3 ani",
                "en | 1.3 months",
                "en | 900 years",
                "de | 3. Jahr",
                "en | months",
            })
    void seesNoDuration(String language, String text) {
        assertThat(found(text, language)).isEmpty();
    }

    @Test
    void knowsWhetherTheSentenceSaysThatSomethingLasts() {
        assertThat(found("The project runs for 30 months.", "en").get(0).cued()).isTrue();
        assertThat(found("Duration: 30 months", "en").get(0).cued()).isTrue();
        assertThat(found("for people aged 40 years", "en").get(0).cued()).isFalse();
        assertThat(found("the law runs for people of 45 years", "en").get(0).cued())
                .isFalse();
    }

    @Test
    void offsetsCoverNumberAndUnit() {
        String text = "It runs for 2 years and 6 months in all.";
        assertThat(found(text, "en").stream()
                        .map(d -> text.substring(d.start(), d.end()))
                        .collect(Collectors.toList()))
                .containsExactly("2 years and 6 months");
    }
}
