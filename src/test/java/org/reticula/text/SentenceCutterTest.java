package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.Lexicon;

class SentenceCutterTest {
    private static List<String> cut(String language, String text) {
        Lexicon pack = TestPacks.pack(
                language,
                "frequent",
                "the, das, die, der, o, în, am, la, il, it",
                "project.nouns",
                "project, proiectul",
                "places.heads",
                "ul.");
        return new SentenceCutter(pack)
                .cut(text).stream().map(p -> text.substring(p[0], p[1])).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro|Decizia nr. 5 din 2012 a fost publicată.",
                "ro|Conform art. 5 din lege, sediul e pe str. Victoriei.",
                "ro|Firma Exemplu S.R.L. Iași livrează mesele.",
                "ro|Dl. Popescu și dr. Ionescu vin mâine.",
                "lv|Projekts sākās 1. septembrī un beidzās 3. Maijā.",
                "de|Am 5. Mai 2024 beginnt es in St. Pölten.",
                "de|Der Verein Hilfe e.V. Hamburg hilft z. B. Kindern.",
                "en|Mr. Smith and Prof. J. Brown lead it.",
                "en|It grew by 3.5 per cent, i.e. a lot.",
                "en|He asked “Who pays? Who helps?” and left.",
                "en|The network (Est. 1990. Seat in Brussels.) has members.",
                "pl|Mieszka przy ul. Długiej 5 w Łodzi.",
                "es|La Sra. García dirige la fundación.",
                "fr|M. Dupont préside l’association.",
                "da|Mødet er den 5. Maj i Odense.",
                "sk|Projekt trvá od 1. 6. 2020 do 1. 11. 2020.",
                "hr|Provedba: 1. 6. 2020. – 31. 5. 2022.",
                "hu|A program 2018. 2. 1. és 2020. 9. 30. között zajlott.",
                "hu|Időszak: 2018. 2. 1. – 2020. 9. 30.",
                "ro|Între 1. 6. 2020 și 31. 5. 2022 au primit bani.",
                "de|Gesamtbudget: 1,5 Mio. €",
            })
    void goesOnAfterAbbreviationsOrdinalsAndInsideQuotes(String language, String sentence) {
        assertThat(cut(language, sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro|Banii vin de la UE.|Proiectul durează doi ani.",
                "ro|Au primit 500 de lei.|Bugetul e mic.",
                "ro|Proiectul a început în 2023.|Beneficiarii sunt copiii.",
                "ro|Partener este Exemplu S.R.L.|Proiectul durează doi ani.",
                "ro|Am ajutat 12.|Echipa mulțumește.",
                "sk|Začal sa 1. 6. 2020.|Pomáha deťom.",
                "hr|Počeo je 1. 6. 2020.|Traje dvije godine.",
                "pl|Projekt trwa do 2025 r.|Fundacja szuka ludzi.",
                "de|Das kostet Geld.|Die Stadt zahlt 50 %.",
                "de|Sie wurde 15.|Das war gestern.",
                "en|Who pays?|The city pays!",
                "el|Ποιος πληρώνει;|Ο δήμος πληρώνει.",
                "ro|Acesta e un proiect.|Echipa lucrează.",
                "en|“We help.”|Everybody is welcome.",
            })
    void breaksWhereASentenceEnds(String language, String first, String second) {
        assertThat(cut(language, first + " " + second)).containsExactly(first, second);
    }

    @Test
    void breaksAtAMissingSpace() {
        assertThat(cut("ro", "Acesta este un proiect.Echipa lucrează."))
                .containsExactly("Acesta este un proiect.", "Echipa lucrează.");
    }

    @Test
    void theNumberOfASectionStaysWithItsTitle() {
        assertThat(cut("en", "1. Introduction to care")).containsExactly("1. Introduction to care");
    }

    @Test
    void aBracketThatNeverClosesDoesNotHoldTheTextTogether() {
        assertThat(cut("en", "It (was long ago. They left. We stayed.")).hasSize(3);
        assertThat(cut("en", "They say \"one. They leave. " + "We stay here. ".repeat(20) + "\" End."))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u00A0 \n", "...", "a", "»«„“\"(", "Abc.\u00A0 Def.  \n ghi. Jkl", "1. 2. 3. A. B."})
    void losesNoCharacterButWhiteSpace(String text) {
        String joined = String.join("", cut("de", text)).replaceAll("[\\s\u00A0]", "");
        assertThat(joined).isEqualTo(text.replaceAll("[\\s\u00A0]", ""));
    }

    @Test
    void cutsEndlessTextIntoPiecesWithoutLosingAny() {
        String text = "a. B. c. ".repeat(100_000) + "x".repeat(10_000) + " (" + "y 1. ".repeat(100_000);
        List<String> pieces = cut("de", text);
        assertThat(pieces).allMatch(p -> p.length() <= 3_100);
        assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
