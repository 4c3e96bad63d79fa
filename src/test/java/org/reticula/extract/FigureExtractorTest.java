package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;

class FigureExtractorTest {
    private static final List<Lexicon> PACKS = List.of(
            new Lexicon(
                    "ro",
                    Map.of(
                            "indicators",
                            List.of(
                                    "persoane",
                                    "beneficiari",
                                    "asistenți sociali",
                                    "copii",
                                    "servicii",
                                    "servicii sociale"),
                            "dates.to",
                            List.of("la", "și"))),
            new Lexicon("it", Map.of("indicators", List.of("dipendenti", "anziani"))),
            new Lexicon("en", Map.of("indicators", List.of("people", "older people", "workshops"))),
            new Lexicon("de", Map.of("indicators", List.of("Personen", "Fachkräfte"))),
            new Lexicon("el", Map.of("indicators", List.of("άτομα"))),
            new Lexicon("bg", Map.of("indicators", List.of("деца"))),
            new Lexicon("pt", Map.of("indicators", List.of("pessoas"), "dates.to", List.of("a"))));

    private final PlainAnalyser analyser = new PlainAnalyser();
    private final FigureExtractor extractor = new FigureExtractor(PACKS, analyser);

    private String figures(String text, String language) {
        Sentence sentence = PlainAnalyser.sentence(text, language, analyser);
        return extractor.figures(sentence, text).stream()
                .map(f -> f.number().toPlainString() + " " + f.unit() + " [" + text.substring(f.start(), f.end()) + "]")
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | il sostegno di 1292 dipendenti impiegati | 1292 dipendenti [1292 dipendenti]",
                "it | 1.292 nuovi dipendenti | 1292 nuovi dipendenti [1.292 nuovi dipendenti]",
                "ro | peste 100 de beneficiari | 100 beneficiari [100 de beneficiari]",
                "ro | 45 asistenți sociali | 45 asistenți sociali [45 asistenți sociali]",
                "ro | aproape 2000 de copii și 941 persoane | 2000 copii [2000 de copii], 941 persoane [941 persoane]",
                "ro | 12 servicii sociale | 12 servicii sociale [12 servicii sociale]",
                "en | more than 30 million older people | 30000000 older people [30 million older people]",
                "en | 200+ people | 200 people [200+ people]",
                "en | (45 workshops) | 45 workshops [45 workshops]",
                "de | 1.250 Personen | 1250 Personen [1.250 Personen]",
                "el | 350 άτομα | 350 άτομα [350 άτομα]",
                "bg | 12 000 деца | 12000 деца [12 000 деца]",
            })
    void readsFigure(String language, String text, String expected) {
        assertThat(figures(text, language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | în 2024 persoane din țară",
                "ro | 50% persoane",
                "ro | Sectorul de copii: DGASPC Sector 6 servicii sociale",
                "ro | 01.04.2019 persoane",
                "ro | între 20 și 30 de persoane",
                "pt | 230 mil a 240 mil pessoas",
                "en | 5-10 people",
                "en | 48 months for people",
                "en | €500 people",
                "ro | 3,5 persoane",
            })
    void seesNoFigure(String language, String text) {
        assertThat(figures(text, language)).isEmpty();
    }
}
