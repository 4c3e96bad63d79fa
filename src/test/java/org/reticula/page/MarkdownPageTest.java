package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reticula.model.ParsedPage;

class MarkdownPageTest {

    @Test
    void readsHeadingsListsTablesAndEmphasis() {
        ParsedPage page = Pages.markdown("""
                # Progetto Ponte

                **Durata:** 24 mesi
                Coordinato da [Comune di Ripa](https://ripa.example) e dal **Centro _Aurora_**.

                ## Partner

                - Scuola A
                  - Classe B

                | Nome | Paese |
                |------|-------|
                | Ente C | Italia |
                """);
        assertThat(Pages.outline(page))
                .containsExactly(
                        "HEADING 1 Progetto Ponte",
                        "PARAGRAPH Durata: 24 mesi",
                        "PARAGRAPH Coordinato da Comune di Ripa e dal Centro Aurora.",
                        "HEADING 2 Partner",
                        "LIST_ITEM 1 Scuola A",
                        "LIST_ITEM 2 Classe B",
                        "TABLE_ROW Nome | Paese",
                        "TABLE_ROW Ente C | Italia");
        assertThat(Pages.fields(page)).contains("Durata = 24 mesi", "Partner = Scuola A");
        assertThat(page.title()).isEqualTo("Progetto Ponte");
    }

    @Test
    void readsFrontMatter() {
        ParsedPage page = Pages.markdown("---\ntitle: Ponte sul fiume\nlang: it\n---\n\n# Altro\n\nTesto.\n");
        assertThat(page.title()).isEqualTo("Ponte sul fiume");
        assertThat(page.declaredLanguage()).isEqualTo("it");
        assertThat(page.text()).isEqualTo("Altro\nTesto.");
    }

    @Test
    void readsMarkdownWithoutMarkupAsPlainText() {
        ParsedPage page = Pages.markdown("Ponte\n\nInizio\n\n01.02.2020\n\nFine\n\n2022\n");
        assertThat(Pages.fields(page)).contains("Inizio = 01.02.2020", "Fine = 2022");
    }

    @Test
    void runsNoScripts() {
        assertThat(Pages.markdown("# T\n\n<script>alert(1)</script>\n\nTesto").text())
                .isEqualTo("T\nTesto");
    }
}
