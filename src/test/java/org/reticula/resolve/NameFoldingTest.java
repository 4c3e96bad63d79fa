package org.reticula.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rețeaua „Șansa”      | reteaua sansa",
                "Straße der Łódź      | strasse der lodz",
                "Υγεία και Πρόνοια    | ygeia kai pronoia",
                "Фондация „Здраве“    | fondacia zdrave",
                "ESF+                 | esf plus",
                "Verein Lichtblick e.V. | verein lichtblick ev",
            })
    void foldsNames(String name, String folded) {
        assertThat(NameFolding.fold(name)).isEqualTo(folded);
    }

    @Test
    void looksCharactersUpAsTheTransliteratorWouldMakeThem() {
        Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("é");
            while (text.length() < 8)
                text.append((char)
                        (random.nextInt(4) == 0 ? 0x1E00 + random.nextInt(0x300) : 0x20 + random.nextInt(0x260)));
            assertThat(NameFolding.latin(text.toString())).isEqualTo(latin.transliterate(text.toString()));
        }
    }
}
