package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.Sentence;
import org.reticula.text.LanguagePacks;
import org.reticula.text.PackAnalyser;

/** Texts that no page has, and a machine whose locale lower-cases I to ı. */
class HostileValuesTest {
    private static final List<Lexicon> PACKS = LanguagePacks.read(Ontology.open(Path.of("ontology")));
    private static final PackAnalyser ANALYSER = new PackAnalyser(PACKS);
    private static final DateExtractor DATES = new DateExtractor(PACKS, ANALYSER);
    private static final DurationExtractor DURATIONS = new DurationExtractor(PACKS, ANALYSER);
    private static final MoneyExtractor MONEY = new MoneyExtractor(PACKS, ANALYSER);
    private static final FigureExtractor FIGURES = new FigureExtractor(PACKS, ANALYSER);
    private static final IdentifierExtractor IDENTIFIERS =
            new IdentifierExtractor(PACKS, ANALYSER, CodePatterns.read(Ontology.open(Path.of("ontology"))));

    private void readAll(String text, String language) {
        Sentence sentence = PlainAnalyser.sentence(text, language, ANALYSER);
        DATES.dates(sentence, text);
        DATES.plainDates(sentence, text);
        DATES.periods(sentence, text);
        DURATIONS.durations(sentence, text);
        MONEY.roles(sentence, text, MONEY.amounts(sentence, text));
        FIGURES.figures(sentence, text);
        IDENTIFIERS.codes(sentence, text);
    }

    /** Work that grows with the square of the length would take hours on these. */
    @ParameterizedTest
    @Timeout(300)
    @ValueSource(
            strings = {
                "7",
                "1.",
                "1,",
                "1 ",
                "111.",
                "111 ",
                "1-",
                "2014-",
                "1/2/",
                "2024 – ",
                "€",
                "€1",
                "1 mai ",
                "mai ",
                "cod ",
                "cod-",
                "cod 1",
                "1 lei ",
                "lei ",
                "1 milion ",
                "milion ",
                "a-1_",
                "2 ani și ",
                "din ",
                "1 și ",
                "\u202F1",
                "“",
                "în valoare de ",
                "1 de ",
                "😀1"
            })
    void endsOnEndlessRepetition(String piece) {
        String text = piece.repeat(60_000 / piece.length());
        assertThatCode(() -> readAll(text, "ro")).doesNotThrowAnyException();
    }

    @Test
    void emptySentencesHoldNothing() {
        assertThatCode(() -> readAll("", "ro")).doesNotThrowAnyException();
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            PlainAnalyser plain = new PlainAnalyser();
            DateExtractor fresh = new DateExtractor(List.of(), plain);
            MoneyExtractor freshMoney = new MoneyExtractor(List.of(), plain);
            String text = "dal 1 LUGLIO 2024 al 30 giugno 2026: 1,5 MILIONI di euro, 3.000 CHF";
            Sentence sentence = PlainAnalyser.sentence(text, "it", plain);
            assertThat(fresh.dates(sentence, text))
                    .extracting(FoundDate::iso)
                    .containsExactly("2024-07-01", "2026-06-30");
            assertThat(freshMoney.amounts(sentence, text))
                    .extracting(m -> m.amount() + m.currency())
                    .containsExactly("1500000EUR", "3000CHF");
        } finally {
            Locale.setDefault(before);
        }
    }
}
