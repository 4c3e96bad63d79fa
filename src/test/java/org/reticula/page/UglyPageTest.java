package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.ParsedPage;

@Timeout(30)
class UglyPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "   \n\t\u00A0", "<html><body><br></body></html>", "<script>only()</script>"})
    void rejectsAPageWithoutText(String body) {
        Pages page = Pages.parse("p.html", body.getBytes(StandardCharsets.UTF_8), null);
        assertThat(page.parsed()).isEmpty();
        assertThat(page.codes()).containsExactly("EmptyPage");
        assertThat(page.issues()).allMatch(i -> i.rejected() && i.source().equals("p.html"));
    }

    @Test
    void rejectsWhatIsNoText() {
        byte[] random = new byte[4_000];
        new Random(7).nextBytes(random);
        byte[] pdf = "%PDF-1.7\nxyz".getBytes(StandardCharsets.US_ASCII);
        byte[] zip = {'P', 'K', 3, 4, 1, 2, 3};
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10};
        for (byte[] body : Arrays.asList(random, pdf, zip, png)) {
            Pages page = Pages.parse("p.html", body, "text/html");
            assertThat(page.parsed()).isEmpty();
            assertThat(page.codes()).containsExactly("WrongType");
        }
    }

    @Test
    void takesOutZerosBrokenBytesAndHalvesOfPairs() {
        byte[] body = "<h1>Ca\0fé</h1>???".getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xED;
        body[body.length - 2] = (byte) 0xA0;
        body[body.length - 1] = (byte) 0x80;
        Pages page = Pages.parse("p.html", body, null);
        assertThat(page.get().text()).isEqualTo("Café");
        assertThat(page.codes()).containsExactly("BadCharacters");
    }

    @Test
    void decodesEntitiesOnceAndLeavesOutThoseOfNoCharacter() {
        ParsedPage page = Pages.html("<h1>&amp;lt;b&amp;gt; &#0;A&#xD800;&#x110000; &eacute;&#x1F600;</h1>");
        assertThat(page.text()).isEqualTo("&lt;b&gt; A é\uD83D\uDE00");
    }

    @Test
    void keepsMarksOfWritingDirection() {
        assertThat(Pages.html("<p>\u202Eevil\u202C \u2066abc\u2069</p>").text())
                .isEqualTo("\u202Eevil\u202C \u2066abc\u2069");
    }

    @Test
    void standsDeepNesting() {
        String deep = "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000);
        assertThat(Pages.html(deep).text()).isEqualTo("x");
        assertThat(Pages.html("<table><tr><td>".repeat(3_000) + "x").text()).isEqualTo("x");
        assertThat(Pages.html("<ul><li>".repeat(5_000) + "x").text()).isEqualTo("x");
        assertThat(Pages.html("<b><i><a href=x><span>".repeat(3_000) + "x").text())
                .isEqualTo("x");
    }

    @Test
    void standsDeepMarkdown() {
        assertThat(Pages.markdown("# T\n\n" + "> ".repeat(50_000) + "x").text()).contains("x");
        assertThat(Pages.markdown("# T\n\n" + "*a **b ".repeat(5_000)).text()).contains("a");
        assertThat(Pages.markdown("# T\n\n" + "[".repeat(40_000) + "x").text()).contains("x");
        assertThat(Pages.markdown("# T\n\n" + "- x\n ".repeat(3_000)).text()).contains("x");
    }

    @Test
    void readsUnclosedAndWronglyNestedElements() {
        ParsedPage page = Pages.html(
                "<ul><li>Unu<li>Doi</ul><p>Trei<p>Patru<table><tr><td>a<td>b</table><b>Cinci<p>Șase</b> șapte");
        assertThat(page.text()).isEqualTo("Unu\nDoi\nTrei\nPatru\na | b\nCinci\nȘase șapte");
    }

    @Test
    void cutsAnEndlessLineAndSaysSo() {
        Pages page = Pages.parse("p.txt", "cuvânt ".repeat(300_000).getBytes(StandardCharsets.UTF_8), null);
        assertThat(page.get().text()).hasSizeBetween(900_000, 1_000_000);
        assertThat(page.get().blocks()).allMatch(b -> b.text().length() <= 20_000);
        assertThat(page.codes()).containsExactly("Truncated");
    }

    @Test
    void standsAThousandFoldOfEverything() {
        String zalgo = "e" + "\u0301".repeat(60_000);
        assertThat(Pages.html("<p>" + zalgo).text()).startsWith("e\u0301");
        assertThat(Pages.text("a:".repeat(50_000)).blocks()).isNotEmpty();
        assertThat(Pages.text("a;b:c|".repeat(50_000)).blocks()).isNotEmpty();
        assertThat(Pages.text("1. x\n".repeat(20_000)).blocks()).isNotEmpty();
        assertThat(Pages.html("<p>" + "<b>a:</b> b ".repeat(20_000)).blocks()).isNotEmpty();
        assertThat(Pages.html("<table>" + "<tr><td colspan=99>a<td rowspan=99>b".repeat(5_000))
                        .blocks())
                .isNotEmpty();
        assertThat(Pages.html("<dl>" + "<dt>a<dd>b".repeat(20_000)).fields()).isNotEmpty();
    }

    @Test
    void readsMarkupThatIsCalledTextAndTextThatIsCalledMarkup() {
        byte[] markup = "<!DOCTYPE html><p>Da</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.parse("p.txt", markup, null).get().text()).isEqualTo("Da");
        byte[] text = "Unu\n\nDoi".getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.parse("p.html", text, null).get().text()).isEqualTo("Unu\nDoi");
    }

    @Test
    void givesTheSameForTheSameBytes() {
        String body =
                "<main><h1>A</h1><p>B: c</p><dl><dt>d<dd>e</dl><script type='application/ld+json'>{\"@type\":\"P\",\"b\":1,\"a\":2}</script></main>";
        assertThat(Pages.html(body)).isEqualTo(Pages.html(body));
        assertThat(Pages.html(body).metadata().keySet()).containsExactly("ld:P.@type", "ld:P.b", "ld:P.a");
    }
}
