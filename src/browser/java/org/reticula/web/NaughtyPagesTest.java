package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.Reticula;
import tools.jackson.databind.json.JsonMapper;

/**
 * Strings that break what is not built for them, as titles, headings, names and sentences of pages that are imported, and as
 * words that are looked for: nothing of them runs in a real browser. Those of npm's big-list-of-naughty-strings too, if it is there.
 * It opens thousands of pages, so CI does not run it.
 */
class NaughtyPagesTest {
    private static final Path BIG_LIST =
            Path.of("target/browser/node_modules/big-list-of-naughty-strings/blns.json");

    @TempDir
    private static Path folder;

    private static WebServer server;
    private static Browser browser;

    private static List<String> strings() throws IOException {
        List<String> all = new ArrayList<>(NaughtyStrings.list());
        if (Files.exists(BIG_LIST))
            JsonMapper.shared().readTree(Files.readString(BIG_LIST)).forEach(string -> all.add(string.asString()));
        return all;
    }

    @BeforeAll
    static void open() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/en"));
        int number = 0;
        for (String string : strings()) {
            String text = string.replace("&", "&amp;").replace("<", "&lt;");
            Files.write(
                    pages.resolve("p" + number++ + ".html"),
                    ("<!doctype html><html lang=en><meta charset=utf-8><title>" + text + "</title><h1>" + text + "</h1><p>The project “Bridge " + number
                            + " " + text + "” is coordinated by the Association " + text + " for Care in Romania and runs from 2023 to 2025.</p>"
                            + "<p>It is about home care for older people: " + text + "</p><h2>Partners</h2><ul><li>Foundation " + text
                            + "</li><li>University of " + text + "</li></ul></html>")
                            .getBytes(StandardCharsets.UTF_8)); // halves of characters become question marks
        }
        Process imported = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reticula.class.getName(),
                        "import",
                        pages.getParent().toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile())
                .start();
        assertThat(imported.waitFor()).as(Files.readString(folder.resolve("import.log"))).isLessThan(3);
        server = WebServer.start(new ServeSettings(folder.resolve("data"), null, "127.0.0.1", 0, Duration.ofSeconds(60)));
        browser = new Browser("http://127.0.0.1:" + server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void nothingOfThePagesRuns() throws Exception {
        Page page = browser.open("/", "en-GB", 1280, false);
        List<String> things = things();
        assertThat(things).hasSizeGreaterThan(200);
        for (String thing : things) {
            page.navigate("http://127.0.0.1:" + server.port() + thing);
            assertThat(page.locator("main h1").count()).as(thing).isEqualTo(1);
            assertThat(page.evaluate("document.naughty")).as(thing).isNull();
        }
        assertThat(browser.wrong()).isEmpty();
    }

    @Test
    void nothingOfTheWordsRuns() throws IOException {
        Page page = browser.open("/search", "en-GB", 1280, false);
        for (String string : strings()) {
            page.navigate("http://127.0.0.1:" + server.port() + "/search?q=" + TestServer.encoded(string));
            assertThat(page.locator("main h1").count()).as(string).isEqualTo(1);
            assertThat(page.evaluate("document.naughty")).as(string).isNull();
        }
        assertThat(browser.wrong()).isEmpty();
    }

    /** Paths of the pages about all things that pages were read for. */
    private static List<String> things() throws Exception {
        String query = "SELECT DISTINCT ?s { { ?s a schema:WebPage } UNION { ?s a ret:Project } UNION { ?x ret:coordinator|ret:partner ?s } }";
        String csv = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sparql?query="
                                        + TestServer.encoded(query)))
                                .header("Accept", "text/csv")
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return csv.lines().skip(1).map(iri -> iri.substring(iri.indexOf("/id/")) + ".html").toList();
    }
}
