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
        "/id/theme/home-care.html, theme", "/nothing, nothing"
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
