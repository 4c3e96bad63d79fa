package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetTest {
    private static final String CZECH =
            "Příliš žluťoučký kůň přinesl dětem z dětského domova čerstvé mléko, šest sešitů a dvě knížky o přírodě.";
    private static final String RUSSIAN =
            "Социальные работники помогают пожилым людям в трёх районах города и приносят им продукты каждую неделю.";
    private static final String GREEK =
            "Οι κοινωνικοί λειτουργοί βοηθούν τους ηλικιωμένους σε τρεις γειτονιές της πόλης και τους φέρνουν τρόφιμα.";
    private static final String GERMAN =
            "Die Fachkräfte besuchen ältere Menschen in drei Städten, führen Gespräche und erklären die nächsten Schritte.";
    private static final String FRENCH =
            "Les aidants rencontrent les personnes âgées à domicile, où elles préfèrent être soignées près de leurs proches.";
    private static final String HUNGARIAN =
            "A szociális munkások három kerületben látogatják az időseket, és hetente friss élelmiszert visznek nekik.";
    private static final String TURKISH =
            "Sosyal çalışmacılar şehrin üç mahallesinde yaşlıları ziyaret ediyor ve onlara her hafta yiyecek götürüyor.";
    private static final String POLISH =
            "Pracownicy społeczni odwiedzają osoby starsze w trzech dzielnicach i co tydzień przynoszą im żywność.";
    private static final String ROMANIAN =
            "Asistenţii sociali vizitează vârstnicii din trei cartiere şi le aduc alimente în fiecare săptămână.";
    private static final String LITHUANIAN =
            "Socialiniai darbuotojai lanko senelius trijuose rajonuose ir kas savaitę atneša jiems šviežio maisto.";

    @ParameterizedTest
    @CsvSource({
        "windows-1250,CZECH",
        "ISO-8859-2,CZECH",
        "windows-1251,RUSSIAN",
        "KOI8-R,RUSSIAN",
        "ISO-8859-7,GREEK",
        "windows-1253,GREEK",
        "ISO-8859-1,GERMAN",
        "windows-1252,FRENCH",
        "ISO-8859-2,HUNGARIAN",
        "ISO-8859-9,TURKISH",
        "ISO-8859-2,POLISH",
        "windows-1250,ROMANIAN",
        "windows-1257,LITHUANIAN",
        "UTF-16LE,GREEK",
        "UTF-8,LITHUANIAN"
    })
    void believesWhatServerAndPageDeclare(String charset, String language) throws ReflectiveOperationException {
        String text = sample(language);
        byte[] plain = ("<p>" + text + "</p>").getBytes(Charset.forName(charset));
        Pages byHeader = Pages.parse("p.html", plain, "text/html; charset=" + charset);
        assertThat(byHeader.get().text()).isEqualTo(text);
        assertThat(byHeader.issues()).isEmpty();
        if (charset.startsWith("UTF-16")) return;
        byte[] declared = ("<html><!-- charset=utf-7 --><meta http-equiv=Content-Type content='text/html; charset="
                        + charset + "'><p>" + text)
                .getBytes(Charset.forName(charset));
        assertThat(Pages.parse("p.html", declared, null).get().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250,CZECH",
        "windows-1251,RUSSIAN",
        "KOI8-R,RUSSIAN",
        "ISO-8859-7,GREEK",
        "ISO-8859-1,GERMAN",
        "windows-1252,FRENCH",
        "ISO-8859-2,HUNGARIAN",
        "ISO-8859-9,TURKISH",
        "ISO-8859-2,POLISH",
        "ISO-8859-2,ROMANIAN"
    })
    void guessesFromTheContentAndSaysSo(String charset, String language) throws ReflectiveOperationException {
        String text = sample(language);
        for (String name : new String[] {"p.txt", "p.html"}) {
            String body = name.endsWith("l")
                    ? "<script>var ascii = 1;</script>\n<div class='x'><p>" + text + "</p></div>"
                    : text;
            Pages page = Pages.parse(name, body.getBytes(Charset.forName(charset)), null);
            assertThat(page.get().text()).isEqualTo(text);
            assertThat(page.codes()).containsExactly("CharsetGuessed");
            assertThat(page.issues().get(0).rejected()).isFalse();
        }
    }

    private static String sample(String language) throws ReflectiveOperationException {
        return (String) CharsetTest.class.getDeclaredField(language).get(null);
    }

    @Test
    void readsUtf16ByItsMarkAndByItsZeros() {
        byte[] marked = ("\uFEFF" + CZECH).getBytes(StandardCharsets.UTF_16BE);
        assertThat(Pages.parse("p.txt", marked, null).get().text()).isEqualTo(CZECH);
        byte[] unmarked = ("<p>" + CZECH + "</p>").getBytes(StandardCharsets.UTF_16LE);
        Pages page = Pages.parse("p.html", unmarked, null);
        assertThat(page.get().text()).isEqualTo(CZECH);
        assertThat(page.codes()).containsExactly("CharsetGuessed");
    }

    @Test
    void prefersTheMarkToTheHeaderAndTheHeaderToThePage() {
        byte[] marked = ("\uFEFF<meta charset=windows-1251><p>" + CZECH).getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.parse("p.html", marked, "text/html; charset=KOI8-R")
                        .get()
                        .text())
                .isEqualTo(CZECH);
        byte[] czech = ("<meta charset=windows-1251><p>" + CZECH).getBytes(Charset.forName("windows-1250"));
        assertThat(Pages.parse("p.html", czech, "text/html; charset=\"windows-1250\"")
                        .get()
                        .text())
                .isEqualTo(CZECH);
    }

    @Test
    void doesNotBelieveADeclarationThatTheBytesContradict() {
        byte[] savedAgain = ("<meta charset=iso-8859-2><p>" + POLISH).getBytes(StandardCharsets.UTF_8);
        Pages page = Pages.parse("p.html", savedAgain, null);
        assertThat(page.get().text()).isEqualTo(POLISH);
        assertThat(page.codes()).containsExactly("CharsetGuessed");
        byte[] lie = ("<meta charset=utf-8><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));
        assertThat(Pages.parse("p.html", lie, null).get().text()).isEqualTo(RUSSIAN);
        byte[] windows = ("<meta charset=iso-8859-2><p>„" + CZECH + "“").getBytes(Charset.forName("windows-1250"));
        assertThat(Pages.parse("p.html", windows, null).get().text()).isEqualTo("„" + CZECH + "“");
    }

    @Test
    void neverDecodesUtf7AndTakesUtf16InAMetaForUtf8() {
        byte[] utf7 = "<meta charset=utf-7><p>+ADw-script+AD4-alert(1)</p>".getBytes(StandardCharsets.US_ASCII);
        assertThat(Pages.parse("p.html", utf7, null).get().text()).isEqualTo("+ADw-script+AD4-alert(1)");
        byte[] utf16 = ("<meta charset=utf-16><p>" + GREEK).getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.parse("p.html", utf16, null).get().text()).isEqualTo(GREEK);
    }

    @Test
    void keepsAPageOfUtf8WithAFewBrokenBytes() {
        byte[] body = ("<p>" + LITHUANIAN + "?</p>").getBytes(StandardCharsets.UTF_8);
        body[body.length - 5] = (byte) 0xFF;
        Pages page = Pages.parse("p.html", body, null);
        assertThat(page.get().text()).isEqualTo(LITHUANIAN);
        assertThat(page.codes()).containsExactly("BadCharacters");
    }
}
