package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reticula.model.ParsedPage;

class PageHeadTest {

    @Test
    void takesTheNameOfTheSiteOffTheTitle() {
        assertThat(title("Podul - Asociația Punte", "<h1>Podul</h1>")).isEqualTo("Podul");
        assertThat(title("Asociația Punte | Podul", "<h1>podul</h1>")).isEqualTo("podul");
        assertThat(title("Sprijin – acum | Punte", "<meta property='og:site_name' content='Punte'><p>x</p>"))
                .isEqualTo("Sprijin – acum");
        assertThat(title("Rich – poor: a study", "<h1>Something else</h1>")).isEqualTo("Rich – poor: a study");
        assertThat(title("", "<meta property='og:title' content='Podul'><p>x</p>"))
                .isEqualTo("Podul");
        assertThat(Pages.html("<h1>Podul</h1>").title()).isEqualTo("Podul");
    }

    private static String title(String title, String rest) {
        return Pages.html("<html><head><title>" + title + "</title></head><body>" + rest)
                .title();
    }

    @Test
    void readsAddressLanguageAndMeta() {
        ParsedPage page = Pages.html("""
                <html lang="pt_BR"><head><link rel="canonical" href="https://exemplo.pt/ponte"><meta name="Description" content=" Uma  ponte ">
                <meta property="og:url" content="https://exemplo.pt/outra"></head><p>x</p>""");
        assertThat(page.canonicalUrl()).isEqualTo("https://exemplo.pt/ponte");
        assertThat(page.declaredLanguage()).isEqualTo("pt-BR");
        assertThat(page.metadata()).containsEntry("description", "Uma ponte");
    }

    @Test
    void leavesOutAddressesAndLanguagesThatAreNone() {
        ParsedPage page = Pages.html(
                "<html lang='?!'><link rel=canonical href='http://[bad'><meta property='og:url' content='javascript:alert(1)'><p>x</p>");
        assertThat(page.canonicalUrl()).isNull();
        assertThat(page.declaredLanguage()).isNull();
    }

    @Test
    void flattensEmbeddedDataWithoutFetchingItsContext() {
        ParsedPage page = Pages.html("""
                <script type="application/ld+json">//<![CDATA[
                {"@context": "http://127.0.0.1:1/context", "@graph": [{"@type": "https://schema.org/Project", "name": "Podul",
                 "funder": [{"name": "A"}, {"name": "B"}], "budget": 12.5}, {"@type": ["WebPage"], "url": "https://punte.example/pod"}]}
                //]]></script><p>x</p>""");
        assertThat(page.metadata())
                .containsEntry("ld:Project.name", "Podul")
                .containsEntry("ld:Project.funder.name", "A")
                .containsEntry("ld:Project.funder.1.name", "B")
                .containsEntry("ld:Project.budget", "12.5");
        assertThat(page.canonicalUrl()).isEqualTo("https://punte.example/pod");
    }

    @Test
    void reportsEmbeddedDataThatCannotBeRead() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        for (String data : new String[] {deep, "{\"name\": ", "nonsense"}) {
            Pages page = Pages.parse(
                    "p.html",
                    ("<p>Da</p><script type='application/ld+json'>" + data + "</script>")
                            .getBytes(StandardCharsets.UTF_8),
                    null);
            assertThat(page.get().text()).isEqualTo("Da");
            assertThat(page.codes()).containsExactly("BadJsonLd");
        }
    }
}
