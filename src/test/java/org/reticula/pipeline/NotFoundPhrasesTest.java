package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Ontology;

class NotFoundPhrasesTest {
    private static final NotFoundPhrases PHRASES = NotFoundPhrases.read(Ontology.open(null));

    @ParameterizedTest
    @CsvSource({
        "Page not found, true",
        "404, true",
        "Seite nicht gefunden | Sozialwerk, true",
        "Sozialwerk – Fehler 404, true",
        "PAGE NOT FOUND!, true",
        "La page n’existe pas, true",
        "Страницата не е намерена - Общината, true",
        "Η σελίδα δεν βρέθηκε, true",
        "Siden finnes ikke, true",
        "Project 404 homes, false",
        "404 homes for young people, false",
        "Not found in any statistics: hidden homelessness, false",
        "The page turners, false",
    })
    void knowsTheWordsOfAPageThatIsNotThere(String title, boolean missing) {
        assertThat(PHRASES.isSaidBy(title)).isEqualTo(missing);
    }
}
