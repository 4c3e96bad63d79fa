package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.Reticula;

/** What people do on the pages, in a real browser, with the graph of the sample pages. */
class PeopleTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    @TempDir
    private static Path data;

    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Process imported = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reticula.class.getName(),
                        "import",
                        "input",
                        "--data",
                        data.toString())
                .inheritIO()
                .start();
        assertThat(imported.waitFor()).isZero();
        server = WebServer.start(new ServeSettings(data, null, "127.0.0.1", 0, Duration.ofSeconds(60)));
        browser = new Browser("http://127.0.0.1:" + server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, start", "/about, about", "/data, data", "/id/project/side-by-side.html, project",
        "/id/organisation/european-social-network.html, network", "/id/country/RO.html, country",
        "/id/theme/home-care.html, theme", "/id/programme/esf-plus.html, programme", "/ontology.html, vocabulary",
        "/search?q=care, search", "/networks, networks", "/networks/view?network=european-social-network, network-view",
        "/imports, imports", "/nothing, nothing"
    })
    void everyoneCanReadThePages(String path, String name) {
        for (boolean isDark : new boolean[] {false, true}) {
            for (int width : new int[] {DESKTOP, PHONE}) {
                Page page = browser.open(path, "en-GB", width, isDark);
                Browser.check(page);
                Browser.picture(page, name + "-" + width + (isDark ? "-dark" : ""));
                page.context().close();
            }
        }
    }

    /** From a Bulgarian word to a project and the sentence that speaks of it. */
    @Test
    void aCitizenFindsTheSentence() {
        Page page = browser.open("/", "bg-BG", PHONE, false);
        page.locator("#q").fill("домашна грижа");
        page.locator("#q").press("Enter");
        page.waitForURL("**/search**");
        Browser.check(page);
        page.locator("a[href^='/id/project/']").first().click();
        page.waitForURL("**/id/project/**");
        page.locator(".why summary").first().click();
        assertThat(page.locator(".why[open] blockquote").first().isVisible()).isTrue();
        assertThat(page.locator(".why[open] blockquote").first().getAttribute("lang")).isNotBlank();
        Browser.check(page);
        page.context().close();
    }

    /** From a question to its query, its answer and a file. */
    @Test
    void aResearcherTakesAnAnswerAway() throws IOException {
        Page page = browser.open("/", "en-GB", DESKTOP, false);
        page.locator("a[href*='#example=02']").click();
        page.locator(".yasr_results td").first().waitFor();
        assertThat(page.locator("#questions button[aria-pressed=true]").count()).isEqualTo(1);
        Browser.check(page);
        Browser.picture(page, "editor");
        page.locator("button.select_chart").click();
        assertThat(page.locator(".chart rect").count()).isGreaterThan(3);
        page.locator("[data-copy=python]").click();
        assertThat(page.locator("#code").textContent()).contains("urllib.request", "/sparql");
        Download file = page.waitForDownload(() -> page.locator("#csv").click());
        assertThat(Files.readString(file.path())).startsWith("organisation,worksWith,projects");
        page.context().close();
    }

    /** Forty names as somebody has them, in nine languages and three scripts, with and without accents; four nobody has. */
    private static final String MEMBERS = """
            Aide à domicile en milieu rural
            Plateforme AGE Europe
            Agence nationale des services à la personne
            ANZIANI E NON SOLO
            Asociatia "Alternative Sociale" din Iasi
            Asociația Obștească Făclia din Ungheni
            Asociatia Salvati Copiii Iasi
            Ayuntamiento de Plasencia
            Diputación de Barcelona
            Berufsförderungsinstitut Burgenland
            Carers Trust
            Copil, Comunitate, Familie Moldova
            Chance B Holding GmbH
            City of Graz
            City of Vienna
            Spanish Confederation of People with Physical and Organic Disabilities
            Departement du Nord
            Diakonisches Werk der Evangelischen Landeskirche in Baden
            Diözese Graz-Seckau
            Европейска социална мрежа
            Eurocarers
            European Health Telematics Association
            Evangelische Kirchengemeinde Sopron
            Fundació de Recerca Clínic Barcelona
            Gmina Wolbrom
            Hochschule Zittau/Görlitz
            International Foundation for Integrated Care
            Junta de Extremadura
            Linnaeus University
            Ministerul Muncii și Protecției Sociale al Republicii Moldova
            Община Ловеч
            Община Русе
            Opcina Klostar Podravski
            SOS Dječje selo
            Szociális és Gyermekvédelmi Főigazgatóság
            Universidad Politécnica de Madrid
            Riverside Helpers of Nowhere
            Общество на никого
            Σύλλογος του Κανενός
            Verein ohne jeden Eintrag e. V.
            """;

    /** From a pasted list to who is meant, a map, a matrix and a file for other programs. */
    @Test
    void aNetworkSeesItsMembers() throws IOException {
        Page page = browser.open("/networks", "en-GB", DESKTOP, false);
        page.locator("#title").fill("Our forty");
        page.locator("textarea[name=list]").fill(MEMBERS);
        page.locator("form[action='/networks/list'] button").click();
        page.waitForURL("**/networks/view**");
        assertThat(page.locator("table.report tbody tr").count()).isEqualTo(40);
        assertThat(page.locator("table.report tbody tr.sure").count()).isGreaterThanOrEqualTo(32);
        for (String nobody : new String[] {"Nowhere", "никого", "Κανενός", "Verein ohne"})
            assertThat(page.locator("table.report tbody tr.sure", new Page.LocatorOptions().setHasText(nobody)).count())
                    .as(nobody)
                    .isZero();
        assertThat(page.locator("#where tbody tr").count()).isGreaterThan(5);
        assertThat(page.locator("#matrix table tbody tr").count()).isGreaterThan(10);
        Browser.check(page);
        Browser.picture(page, "members");
        Download file = page.waitForDownload(
                () -> page.locator("a[href*='/networks/network.graphml']").click());
        String graph = Files.readString(file.path());
        assertThat(graph).startsWith("<?xml").contains("Община Ловеч", "<graphml");
        assertThat(graph.split("<node ").length - 1).isGreaterThanOrEqualTo(32);
        page.context().close();
    }

    /** Without a mouse: past the head, to a fact, to its sentence, on to its page. */
    @Test
    void theKeyboardIsEnough() {
        Page page = browser.open("/id/project/side-by-side.html", "en-GB", DESKTOP, false);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter"); // skip to the content
        assertThat(page.url()).endsWith("#main");
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("European Social Network");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".why[open] blockquote").first().isVisible()).isTrue();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/id/page/**");
        page.context().close();
    }

    @Test
    void theLookChangesAndStays() {
        Page page = browser.open("/about", "en-GB", DESKTOP, false);
        page.locator("a.look").click();
        page.locator("html[data-look=dark]").waitFor();
        page.locator("a.look[href*='to=light']").waitFor();
        page.navigate(page.url().replace("/about", "/data"));
        assertThat(page.locator("html").getAttribute("data-look")).isEqualTo("dark");
        page.context().close();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
