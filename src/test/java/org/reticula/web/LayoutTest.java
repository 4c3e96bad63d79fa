package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame of all pages: language, look, and what is not there. */
class LayoutTest {
    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it-IT,it;q=0.9,en;q=0.8   | it",
                "bg,ro;q=0.5               | ro",
                "fi                        | en",
                "de-AT                     | de",
                "*                         | en",
                "a;;;q=,,=                 | en",
            })
    void speaksTheBestOfTheBrowsersLanguages(String accepted, String spoken) {
        assertThat(server.get("/about", "Accept-Language", accepted).body()).contains("<html lang=\"" + spoken + '"');
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        HttpResponse<String> chosen = server.get("/about?lang=fr", "Accept-Language", "de");
        assertThat(chosen.body()).contains("<html lang=\"fr\"");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=fr;").contains("HttpOnly", "SameSite=Lax");
        assertThat(server.get("/about", "Accept-Language", "de", "Cookie", "lang=fr")
                        .body())
                .contains("<html lang=\"fr\"");
    }

    @Test
    void knowsNoOtherLanguageThanThoseOffered() {
        HttpResponse<String> page = server.get("/about?lang=%22%3E%3Cscript%3E");
        assertThat(page.body()).contains("<html lang=\"en\"").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void keepsTheRestOfTheAddressWhenTheLanguageChanges() {
        assertThat(server.get("/about?q=a%20b&lang=de").body()).contains("/about?q=a%20b&amp;lang=ro");
    }

    @Test
    void showsTheLookThatWasChosen() {
        HttpResponse<String> answer = server.get("/look?to=dark&back=/about");
        assertThat(answer.headers().firstValue("Location")).contains("/about");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("look=dark;");
        assertThat(server.get("/about", "Cookie", "look=dark").body()).contains("data-look=\"dark\"");
        assertThat(server.get("/about", "Cookie", "look=\"x").body()).contains("data-look=\"auto\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", "/%0d%0aX: y", "javascript:1"})
    void neverLeadsElsewhere(String back) {
        HttpResponse<String> answer = server.get("/look?to=dark&back=" + back.replace(" ", "%20"));
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("X")).isEmpty();
    }

    @Test
    void saysInTheReadersLanguageThatNothingIsThere() {
        HttpResponse<String> page = server.get("/nothing", "Accept", "text/html", "Accept-Language", "ro");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("La această adresă nu este nimic.", "href=\"/search\"");
    }
}
