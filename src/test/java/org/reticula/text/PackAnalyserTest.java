package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reticula.model.UsageException;
import org.reticula.model.Word;

class PackAnalyserTest {
    private final PackAnalyser analyser = new PackAnalyser(List.of(
            TestPacks.pack("ro", "stemmer.filter", "snowballPorter", "stemmer.language", "Romanian"),
            TestPacks.pack("it", "stemmer.filter", "italianLightStem", "elisions", "l, d, dell, un, all', c"),
            TestPacks.pack("en", "stemmer.filter", "snowballPorter", "stemmer.language", "English", "elisions", "'s"),
            TestPacks.pack("el", "stemmer.filter", "greekStem"),
            TestPacks.pack("lt", "stemmer.suffixes", "ų, ams, os, ų programa, ėmis"),
            TestPacks.pack("xx")));

    private List<String> texts(String text, String language) {
        return analyser.words(text, language).stream().map(Word::text).toList();
    }

    private Word word(String text, String language) {
        List<Word> words = analyser.words(text, language);
        assertThat(words).hasSize(1);
        return words.get(0);
    }

    @Test
    void cutsWordsNumbersAndPunctuationWithoutSpaces() {
        assertThat(texts("Proiectul „Casa” (2014-2020), 1.234,56 lei!", "ro"))
                .containsExactly(
                        "Proiectul", "„", "Casa", "”", "(", "2014", "-", "2020", ")", ",", "1.234,56", "lei", "!");
    }

    @Test
    void everyWordStandsWhereItSays() {
        String text = "Il progetto dell’UE: l' «Aiuto» – c’è\u00A0tempo.Domani comincia";
        for (Word w : analyser.words(text, "it"))
            assertThat(text.substring(w.start(), w.end())).isEqualTo(w.text());
    }

    @Test
    void cutsElisionsAtBothApostrophes() {
        assertThat(texts("dell’UE e dell'Unione", "it")).containsExactly("dell’", "UE", "e", "dell'", "Unione");
        assertThat(texts("coordinato dall' ente", "it")).containsExactly("coordinato", "dall", "'", "ente");
        assertThat(texts("all' ente", "it")).containsExactly("all'", "ente");
        assertThat(texts("DELL'UNIONE", "it")).containsExactly("DELL'", "UNIONE");
    }

    @Test
    void anElidedWordIsTheSameWithAndWithoutItsApostrophe() {
        assertThat(word("dell’", "it").folded()).isEqualTo("dell");
        assertThat(word("dell", "it").folded()).isEqualTo("dell");
        assertThat(word("dell’", "it").stem()).isEqualTo(word("dell", "it").stem());
    }

    @Test
    void cutsOffEndingsThatBeginWithAnApostrophe() {
        assertThat(texts("The Commission’s plan", "en")).containsExactly("The", "Commission", "’s", "plan");
        assertThat(texts("The Commission’s plan", "xx")).containsExactly("The", "Commission’s", "plan");
    }

    @Test
    void cutsAtColonsHyphensAndMissingSpaces() {
        assertThat(texts("EU:n socio-sanitario", "xx")).containsExactly("EU", ":", "n", "socio", "-", "sanitario");
        assertThat(texts("un proiect.Proiectul", "ro")).containsExactly("un", "proiect", ".", "Proiectul");
        assertThat(texts("www.exemplu.Ro S.R.L.", "ro")).containsExactly("www.exemplu.Ro", "S.R.L", ".");
    }

    @Test
    void stemsUniteInflectedForms() {
        assertThat(word("proiectului", "ro").stem())
                .isEqualTo(word("proiectul", "ro").stem());
        assertThat(word("έργου", "el").stem())
                .isEqualTo(word("έργο", "el").stem())
                .isEqualTo(word("εργο", "el").stem());
        assertThat(word("ΠΡΟΓΡΑΜΜΑΤΟΣ", "el").stem())
                .isEqualTo(word("προγράμματος", "el").stem());
        assertThat(word("fondams", "lt").stem()).isEqualTo("fond");
        assertThat(word("Fondų", "lt").stem()).isEqualTo("fond");
        assertThat(word("akos", "lt").stem()).as("four letters stay").isEqualTo("akos");
    }

    @Test
    void cedillaAndCommaSpellingsHaveOneStem() {
        assertThat(word("asociaţiilor", "ro").stem())
                .isEqualTo(word("asociațiilor", "ro").stem());
    }

    @Test
    void plainStemIsWhatAPageWithoutAccentsHas() {
        assertThat(word("Fundației", "ro").plainStem())
                .isEqualTo(word("Fundatiei", "ro").stem());
        assertThat(word("programele", "ro").plainStem())
                .isEqualTo(word("programele", "ro").stem());
        assertThat(word("lėšomis", "lt").plainStem())
                .isEqualTo(word("lesomis", "lt").stem());
    }

    @Test
    void acronymsAreNotStemmedButShoutsAre() {
        assertThat(word("SOS", "en").stem()).isEqualTo("sos");
        assertThat(analyser.words("SERVICES FOR HOMES", "en").get(2).stem()).isEqualTo("home");
        assertThat(analyser.words("Services for HOMES", "en").get(2).stem()).isEqualTo("homes");
    }

    @Test
    void unknownLanguagesHaveFoldedWords() {
        Word w = word("Gemeinschäften", "zz");
        assertThat(w.stem()).isEqualTo("gemeinschaften").isEqualTo(w.folded()).isEqualTo(w.plainStem());
    }

    @Test
    void punctuationStaysAsItIs() {
        assertThat(word("„", "ro").folded()).isEqualTo("„");
    }

    @Test
    void stopsAtAStemmerThatIsNotThere() {
        assertThatThrownBy(() -> new PackAnalyser(List.of(TestPacks.pack("qq", "stemmer.filter", "klingonStem"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'qq'")
                .hasMessageContaining("klingonStem");
        assertThatThrownBy(() -> new PackAnalyser(List.of(
                        TestPacks.pack("qq", "stemmer.filter", "snowballPorter", "stemmer.language", "Klingon"))))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void turkishDefaultLocaleChangesNothing() {
        List<Word> expected = analyser.words("Inițiativa INIȚIATIVEI FSE", "ro");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            PackAnalyser fresh = new PackAnalyser(
                    List.of(TestPacks.pack("ro", "stemmer.filter", "snowballPorter", "stemmer.language", "Romanian")));
            assertThat(fresh.words("Inițiativa INIȚIATIVEI FSE", "ro")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void eightThreadsGetTheSameWords() throws InterruptedException, ExecutionException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
            text.append("beneficiarii")
                    .append((char) ('a' + i % 26))
                    .append(i % 700)
                    .append("lor ");
        List<Word> expected = new PackAnalyser(List.of(
                        TestPacks.pack("ro", "stemmer.filter", "snowballPorter", "stemmer.language", "Romanian")))
                .words(text.toString(), "ro");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Word>>> results = new ArrayList<>();
            for (int i = 0; i < 24; i++) results.add(pool.submit(() -> analyser.words(text.toString(), "ro")));
            for (Future<List<Word>> result : results) assertThat(result.get()).isEqualTo(expected);
        } finally {
            pool.shutdownNow();
        }
    }
}
