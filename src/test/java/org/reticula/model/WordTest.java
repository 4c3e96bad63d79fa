package org.reticula.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    private static Word word(String text) {
        return new Word(text, 0, text, text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gaillimh",
                "NGO",
                "É",
                "hÉireann",
                "nÓg",
                "nGaillimh",
                "bhFionnradharc",
                "tSeirbhís",
                "eTwinning"
            })
    void aCapitalMayHaveSmallLettersBeforeIt(String text) {
        assertThat(word(text).isCapitalised()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "pH", "dB", "mRNA", "k€", "3D", "l", "noreply@Example", "facebookPage"})
    void unitsAndOtherWordsAreNotCapitalised(String text) {
        assertThat(word(text).isCapitalised()).isFalse();
    }
}
