package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reticula.model.Block;
import org.reticula.model.ParsedPage;

class HtmlPageTest {
    private static final String PROSE =
            "Proiectul sprijină vârstnicii din trei comune prin vizite la domiciliu, transport la medic și o linie telefonică.";

    @Test
    void keepsHeadingsParagraphsListsInReadingOrder() {
        ParsedPage page = Pages.html(
                "<h1>Podul</h1><p>Unu <b>doi</b>\n trei.</p><h2>Parteneri</h2><ul><li>Orașul A<ul><li>Școala B</li></ul></li><li>C</li></ul>");
        assertThat(Pages.outline(page))
                .containsExactly(
                        "HEADING 1 Podul",
                        "PARAGRAPH Unu doi trei.",
                        "HEADING 2 Parteneri",
                        "LIST_ITEM 1 Orașul A",
                        "LIST_ITEM 2 Școala B",
                        "LIST_ITEM 1 C");
    }

    @Test
    void separatesLinesAtBreaksButNotInHeadings() {
        ParsedPage page = Pages.html(
                "<h1>Casa<br>Noastră</h1><p>Primul rând<br>Al doilea rând<br><br>Al treilea</p><pre>a b\nc</pre>");
        assertThat(Pages.outline(page))
                .containsExactly(
                        "HEADING 1 Casa Noastră",
                        "PARAGRAPH Primul rând",
                        "PARAGRAPH Al doilea rând",
                        "PARAGRAPH Al treilea",
                        "PARAGRAPH a b",
                        "PARAGRAPH c");
    }

    @Test
    void leavesOutMenusFootersBannersAndSideBoxes() {
        ParsedPage page = Pages.html("""
                <body><header class="site-header"><a href="/">Asociația Punte</a><ul class="nav"><li><a href="/a">Acasă</a></li></ul></header>
                <div id="cookie-notice"><p>Folosim cookie-uri pentru statistici și pentru a îmbunătăți experiența dumneavoastră pe site.</p></div>
                <div class="breadcrumbs"><a href="/">Acasă</a> / Proiecte</div>
                <main><h1>Podul</h1><p>%s</p><div class="social-share"><a href="https://f.example">Distribuie</a></div></main>
                <aside class="sidebar"><h3>Noutăți</h3><ul><li><a href="/1">O știre despre altceva</a></li><li><a href="/2">Altă știre</a></li></ul></aside>
                <form><p>Abonați-vă la buletinul nostru și primiți noutăți în fiecare lună.</p></form>
                <footer><p>Sediul: strada Lungă 1, țara: România</p></footer></body>""".formatted(PROSE));
        assertThat(Pages.main(page)).containsExactly("Podul", PROSE);
        assertThat(page.text()).contains("Folosim cookie-uri", "Noutăți", "Sediul");
        assertThat(Pages.fields(page)).noneMatch(f -> f.startsWith("țara") || f.startsWith("Sediul"));
    }

    @Test
    void findsTheMainTextOfAPageWithoutAnyNames() {
        ParsedPage page = Pages.html(
                "<div><div><a href=1>Home</a><a href=2>Projects</a><a href=3>Contact us</a></div><div><h1>Bridge</h1><p>"
                        + PROSE
                        + "</p></div><div><ul><li><a href=4>One more story</a></li><li><a href=5>Another story yet</a></li></ul></div></div>");
        assertThat(Pages.main(page)).containsExactly("Bridge", PROSE);
    }

    @Test
    void keepsPartnersThatAreLinks() {
        ParsedPage page = Pages.html(
                "<main><h1>Podul</h1><p>" + PROSE
                        + "</p><div><h2>Parteneri</h2><ul><li><a href='https://a.example'>Fundația A</a></li><li><a href='https://b.example'>Orașul B</a></li></ul></div></main>");
        assertThat(Pages.main(page)).contains("Parteneri", "Fundația A", "Orașul B");
    }

    @Test
    void keepsAPageThatIsOneBigForm() {
        ParsedPage page = Pages.html(
                "<form id='aspnetForm'><div class='no-sidebar'><p>" + PROSE + "</p><p>" + PROSE + "</p></div></form>");
        assertThat(Pages.main(page)).containsExactly(PROSE, PROSE);
    }

    @Test
    void doesNotTakeSocialServicesForASocialMediaBox() {
        ParsedPage page = Pages.html("<div class='social-services with-menu'><p>" + PROSE
                + "</p></div><div class='social-media'><p>Urmăriți-ne</p></div>");
        assertThat(Pages.main(page)).containsExactly(PROSE);
    }

    @Test
    void keepsTheBoxOfFactsBesideTheText() {
        ParsedPage page = Pages.html("<main><h1>Bridge</h1><p>" + PROSE
                + "</p></main><aside><h3>At a glance</h3><p>Start: 2020</p><p>Budget: 5 000 €</p></aside>");
        assertThat(Pages.main(page)).contains("Start: 2020");
        assertThat(Pages.fields(page)).contains("Start = 2020", "Budget = 5 000 €");
    }

    @Test
    void readsDefinitionLists() {
        ParsedPage page = Pages.html(
                "<dl><dt>Început</dt><dd>1 martie 2020</dd><div><dt>Parteneri:</dt><dd>Orașul A</dd><dd><ul><li>Școala B</li></ul></dd></div></dl>");
        assertThat(Pages.fields(page))
                .contains("Început = 1 martie 2020", "Parteneri = Orașul A", "Parteneri = Școala B");
        assertThat(page.text()).contains("Început\n1 martie 2020");
    }

    @Test
    void readsTablesOfTwoColumnsAsFields() {
        ParsedPage page = Pages.html(
                "<table><caption>Scheda</caption><tr><th>Inizio</th><td>2020</td></tr><tr><td><b>Partner</b></td><td>Comune A<br>Comune B</td></tr></table>"
                        + "<table><tr><td>Durata</td><td>24 mesi</td></tr><tr><td>Budget</td><td>10 000 €</td></tr></table>");
        assertThat(Pages.fields(page))
                .contains("Inizio = 2020", "Partner = Comune A; Comune B", "Durata = 24 mesi", "Budget = 10 000 €");
        assertThat(Pages.outline(page)).startsWith("PARAGRAPH Scheda", "TABLE_ROW Inizio | 2020");
    }

    @Test
    void readsTablesWithAHeaderAsRowsAndNotAsFields() {
        ParsedPage page = Pages.html("""
                <table><thead><tr><th>Partner</th><th>Country</th></tr></thead>
                <tr><td>City of Elm</td><td><img src="/f/ie.png" alt="Ireland"></td></tr>
                <tr><td colspan="2">Oak Trust</td></tr></table>""");
        List<Block> rows = page.blocks();
        assertThat(rows).allMatch(b -> b.kind() == Block.Kind.TABLE_ROW);
        assertThat(rows.get(0).cells()).containsExactly("Partner", "Country");
        assertThat(rows.get(1).cells()).containsExactly("City of Elm", "Ireland");
        assertThat(rows.get(2).cells()).containsExactly("Oak Trust", "");
        assertThat(Pages.fields(page)).noneMatch(f -> f.startsWith("Partner ="));
    }

    @Test
    void keepsTheColumnsInLineWhereACellRunsOverRows() {
        ParsedPage page = Pages.html(
                "<table><tr><th>Land</th><th>Partner</th></tr><tr><td rowspan=2>Österreich</td><td>Stadt A</td></tr><tr><td>Stadt B</td></tr></table>");
        assertThat(page.blocks().get(2).cells()).containsExactly("", "Stadt B");
    }

    @Test
    void readsATableThatOnlyLaysOutThePageAsBoxes() {
        ParsedPage page = Pages.html("<table><tr><td><h1>Podul</h1><p>" + PROSE
                + "</p></td><td><table><tr><td>Durata</td><td>24 luni</td></tr></table></td></tr></table>");
        assertThat(Pages.outline(page)).contains("HEADING 1 Podul", "PARAGRAPH " + PROSE, "TABLE_ROW Durata | 24 luni");
        assertThat(Pages.fields(page)).contains("Durata = 24 luni");
    }

    @Test
    void readsLabelsThatAreOnlySetApartByTheirElements() {
        ParsedPage page = Pages.html("""
                <p><strong>Durata</strong> 24 de luni</p>
                <p><b>Start:</b> 2020 <b>Sfârșit:</b> 2022</p>
                <div><span class="label">Țara</span><span class="value">România</span></div>
                <div class="row"><div>Cod</div><div>12345</div></div>
                <div class="field"><div class="field__label">Parteneri</div><div class="field__items"><div>Orașul A</div><div>Școala B</div></div></div>
                <p><strong>Finanțatori:</strong><br>Fondul A<br>Fondul B</p>""");
        assertThat(Pages.fields(page))
                .contains("Durata = 24 de luni", "Start = 2020", "Sfârșit = 2022", "Țara = România", "Cod = 12345")
                .contains(
                        "Parteneri = Orașul A",
                        "Parteneri = Școala B",
                        "Finanțatori = Fondul A",
                        "Finanțatori = Fondul B");
    }

    @Test
    void setsBoxedWordsApartButKeepsADropCap() {
        assertThat(Pages.html("<p><span>Start</span><span>2020</span></p>").text())
                .isEqualTo("Start 2020");
        assertThat(Pages.html("<p><span>P</span>roiectul <b>E</b>SK</p>").text())
                .isEqualTo("Proiectul ESK");
    }

    @Test
    void namesTheCountryOfAFlagBesideAName() {
        ParsedPage page = Pages.html(
                "<h2>Partners</h2><ul><li><img src='/flags/ie.svg' alt='Ireland'> City of Elm</li><li><span class='flag-icon flag-icon-fr' title='France'></span>Ville B</li><li><img src='logo.png' alt='Oak Trust'></li><li><img src='x.jpg' alt='IMG_2034.jpg'></li></ul>");
        assertThat(Pages.outline(page))
                .containsExactly(
                        "HEADING 2 Partners",
                        "LIST_ITEM 1 City of Elm (Ireland)",
                        "LIST_ITEM 1 Ville B (France)",
                        "LIST_ITEM 1 Oak Trust");
    }

    @Test
    void collapsesSpacesAndTakesOutHintsForLineBreaks() {
        ParsedPage page = Pages.html("<p>Sozial&shy;dienst\u200B &nbsp; kostet 1&nbsp;200&#8239;€\n\t</p>");
        assertThat(page.text()).isEqualTo("Sozialdienst kostet 1 200 €");
    }

    @Test
    void leavesOutWhatNobodySees() {
        ParsedPage page = Pages.html(
                "<style>p{}</style><script>var x;</script><noscript>Turn on</noscript><template>T</template><p hidden>H</p><svg><title>I</title></svg><select><option>O</option></select><p>Da</p><button>Click</button><h3><button>Parteneri</button></h3>");
        assertThat(page.text()).isEqualTo("Da\nParteneri");
    }

    @Test
    void readsAFlattenedRecordOfAPortal() {
        ParsedPage page = Pages.html(
                "<div><div>Project information</div><div>Start date: 1 January 2024</div><div>Total budget</div><div>6 200 901,17 €</div></div>");
        assertThat(Pages.fields(page)).contains("Start date = 1 January 2024", "Total budget = 6 200 901,17 €");
    }

    @Test
    void keepsTheTextOfABoxWithAMisleadingName() {
        ParsedPage page = Pages.html("<h1>Podul</h1><div class='entry share'><p>" + PROSE + "</p><p>" + PROSE
                + "</p><p>" + PROSE + "</p></div>");
        assertThat(Pages.main(page)).hasSize(4);
    }

    @Test
    void leavesOutTeasersThoughTheyHaveHeadingsOfTheFirstLevel() {
        ParsedPage page = Pages.html(
                "<title>Podul - Punte</title><article><h1>Podul</h1><p>" + PROSE
                        + "</p></article><div class='related-posts'><article><h1>Altă poveste</h1><p>Despre altceva.</p></article></div>");
        assertThat(Pages.main(page)).containsExactly("Podul", PROSE);
    }

    @Test
    void leavesOutWhatStandsBesideTheContentButKeepsFacts() {
        String prose = ("<p>" + PROSE + "</p>").repeat(5);
        ParsedPage page = Pages.html(
                "<div><h1>Podul</h1><div>" + prose + "</div><div><p>Buget: 5 000 lei</p><p>Durata: 24 de luni</p></div>"
                        + "<div><p>Vrei să afli mai multe?</p><p>Scrie-ne oricând.</p></div></div>");
        assertThat(Pages.main(page)).contains("Podul", "Buget: 5 000 lei").doesNotContain("Scrie-ne oricând.");
        assertThat(Pages.fields(page)).contains("Durata = 24 de luni");
    }

    @Test
    void prefersThePagesHeadingToTheSitesForTheTitle() {
        ParsedPage page = Pages.html(
                "<title>Podul peste râu - Punte</title><header><h1>Punte</h1></header><main><h1>Podul peste râu</h1><p>"
                        + PROSE + "</p></main>");
        assertThat(page.title()).isEqualTo("Podul peste râu");
        assertThat(Pages.main(page)).doesNotContain("Punte");
    }
}
