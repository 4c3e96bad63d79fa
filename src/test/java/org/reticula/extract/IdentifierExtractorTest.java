package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.Sentence;

class IdentifierExtractorTest {
    private static final List<Lexicon> PACKS = List.of(
            new Lexicon(
                    "ro",
                    Map.of(
                            "identifiers",
                            List.of("cod MySMIS", "MySMIS", "cod SIPOCA", "cod proiect", "cod", "contract nr"))),
            new Lexicon("en", Map.of("identifiers", List.of("grant agreement", "project ID", "reference", "ID"))),
            new Lexicon("fr", Map.of("identifiers", List.of("n°", "n° de dossier"))),
            new Lexicon("cs", Map.of("identifiers", List.of("registrační číslo"))));

    private final PlainAnalyser analyser = new PlainAnalyser();
    private final IdentifierExtractor extractor =
            new IdentifierExtractor(PACKS, analyser, CodePatterns.read(Ontology.open(null)));

    private String codes(String text, String language) {
        Sentence sentence = PlainAnalyser.sentence(text, language, analyser);
        return extractor.codes(sentence, text).stream()
                .peek(c -> assertThat(text.substring(c.start(), c.end())).isEqualTo(c.code()))
                .map(FoundIdentifier::code)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | cod MySMIS 131435, cod SIPOCA 1085, în valoare | 131435 1085",
                "ro | (cod proiect MySMIS131435) | 131435",
                "ro | cod MySMIS2014: 129998 | 129998",
                "ro | Cod: POCU/460/4/6/ Mai mulți oameni | POCU/460/4/6",
                "ro | contract nr. 5532/27.06.2019 | 5532/27.06.2019",
                "en | Grant Agreement No 101095654 | 101095654",
                "en | Grant Agreement No. 101095654. | 101095654",
                "en | project ID: #ABC-1234/x; | ABC-1234/x",
                "en | reference “SFC-22.001” | SFC-22.001",
                "cs | Registrační číslo: CZ.03.02.01/00/22_003/0000063 | CZ.03.02.01/00/22_003/0000063",
                "fr | n° de dossier 202204321 | 202204321",
                "bg | процедура BG05SFPR002-2.001). | BG05SFPR002-2.001",
                "bg | с номер BG05SFPR003-1.001-0082 и | BG05SFPR003-1.001-0082",
                "pt | 02/C03-i06.03/2022.P1227 | 02/C03-i06.03/2022.P1227",
                "und | POCU/449/4/16/128587. | POCU/449/4/16/128587",
                "und | ROBG-416 | ROBG-416",
            })
    void findsCodes(String language, String text, String expected) {
        assertThat(codes(text, language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | Legea nr. 292/2011",
                "ro | cod 12",
                "ro | cod din 2014",
                "ro | cod din 01.04.2019",
                "ro | cod 375.870,46 lei",
                "ro | cod de conduită și 1234 oameni",
                "ro | codul CAEN 8899",
                "fr | loi n° 2005-102",
                "en | an id 12345 of people",
                "en | reference 50000€",
                "und | +40 721 123 456",
                "und | 2021-2027",
                "und | 2024-01-31",
                "und | IMG_20230719_100440_1500.0",
                "und | 13,620,331.39",
            })
    void findsNoCode(String language, String text) {
        assertThat(codes(text, language)).isEmpty();
    }

    @Test
    void aCodeIsFoundOnce() {
        assertThat(codes("cod proiect POCU/449/4/16/128587", "ro")).isEqualTo("POCU/449/4/16/128587");
    }
}
