package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Word;

class QuotesTest {
    @ParameterizedTest
    @CsvSource({
        "le projet « Maison ouverte » aide, Maison ouverte",
        "le projet «Maison ouverte» aide, Maison ouverte",
        "parle d’« accueil » ici, accueil",
        "»Hus« og »Have« er to, Hus|Have"
    })
    void findsWhatStandsBetweenMarks(String text, String quoted) {
        List<Word> words = new PlainAnalyser().words(text, "fr");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Quotes.Quoted q = Quotes.at(words, i);
            if (q == null) continue;
            int start = words.get(q.open() + 1).start(),
                    end = words.get(q.close() - 1).end();
            found.add(text.substring(start, end));
        }
        assertThat(found).containsExactly(quoted.split("\\|"));
    }
}
