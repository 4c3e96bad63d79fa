package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium before our server. It writes down what goes wrong: scripts that fail, requests that lead elsewhere. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("browser.chromium", "/usr/bin/chromium"));
    private static final Path AXE =
            Path.of(System.getProperty("browser.axe", "target/browser/node_modules/axe-core/axe.min.js"));
    private static final Path PICTURES = Path.of("target/browser");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> wrong = new ArrayList<>();

    /** @param address of the server */
    Browser(String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** @param width of the window, in pixels */
    Page open(String path, String language, int width, boolean isDark) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onPageError(error -> wrong.add("script: " + error));
        page.onConsoleMessage(message -> {
            // that something is not there is no fault of the page's; what its policy forbade would be, but for styles
            // of its own that the query editor's library tries
            String text = message.text();
            boolean known = text.startsWith("Failed to load resource") || text.startsWith("Applying inline style");
            if (message.type().equals("error") && !known) wrong.add("console: " + text);
        });
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss(); // or the page would wait for an answer
        });
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) wrong.add("outside: " + url);
        });
        page.navigate(address + path);
        return page;
    }

    /** What went wrong since it was started. */
    List<String> wrong() {
        return wrong;
    }

    /** Fails where WCAG 2.2 AA is not met, as far as axe can tell, or where the page is wider than its window. */
    static void check(Page page) {
        try {
            // by the debugger, as the page's own policy lets no foreign script in
            var session = page.context().newCDPSession(page);
            var script = new com.google.gson.JsonObject();
            script.addProperty("expression", Files.readString(AXE));
            session.send("Runtime.evaluate", script);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("npm install --prefix target/browser axe-core", e);
        }
        Object violations = page.evaluate(
                "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(r => r.violations.map("
                        + "v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | ')))");
        assertThat((List<?>) violations).as(page.url()).isEmpty();
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("pixels beyond the window of " + page.url()).isLessThanOrEqualTo(0);
    }

    /** Kept for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
