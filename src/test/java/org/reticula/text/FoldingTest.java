package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Asociația,asociatia",
        "Asociaţia,asociatia",
        "Protecția,protectia",
        "Straße,strasse",
        "STRASSE,strasse",
        "Łódź,lodz",
        "Đurđevac,durdevac",
        "Næstved,naestved",
        "Tromsø,tromso",
        "Œuvre,oeuvre",
        "Ħamrun,hamrun",
        "Þórshöfn,thorshofn",
        "Őrség,orseg",
        "Žďár,zdar",
        "ΈΡΓΟΥ,εργου",
        "εταίρος,εταιροσ",
        "Προϋπολογισμός,προυπολογισμοσ",
        "европейски,европейски",
        "Україна,україна",
        "Ещё,еще",
        "ЌЕЛИЈА,ќелија",
        "İzmir,izmir",
        "Iğdır,igdir",
        "ﬁnanzare,finanzare",
        "FSE,fse",
    })
    void foldsLettersOfEurope(String printed, String folded) {
        assertThat(Folding.fold(printed)).isEqualTo(folded);
    }

    @Test
    void foldsTakenApartLettersAsWholeOnes() {
        assertThat(Folding.fold("asociat\u0326ia")).isEqualTo("asociatia");
        assertThat(Folding.fold("европеи\u0306ски")).isEqualTo("европейски");
    }

    @Test
    void dropsInvisibleCharacters() {
        assertThat(Folding.fold("Sozial\u00ADhilfe")).isEqualTo("sozialhilfe");
        assertThat(Folding.fold("ser\u200Bvicii")).isEqualTo("servicii");
    }

    @Test
    void foldsTheSameUnderATurkishDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Folding.fold("INIȚIATIVĂ")).isEqualTo("initiativa");
        } finally {
            Locale.setDefault(before);
        }
    }
}
