package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the answer is a page, a refusal or nothing: no failure of ours, no markup of theirs. */
@Tag("slow")
class NaughtyRequestsTest {
    private static final List<String> STRINGS = NaughtyStrings.list();
    /** Of so many strings an address gets one, each another: all at all take minutes. */
    private static final int SHARE = 5;

    private static final int CLIENTS = 4;

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
        TestReleases.publish(TestReleases.store(data), 3);
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The string stands where the brackets are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=[]",
                "/search?q=care&kind=[]&country=[]&theme=[]&programme=[]&language=[]&year=[]&confidence=[]&type=[]&page=[]",
                "/search?[]=care",
                "/search/suggest?q=[]",
                "/api/search?q=[]&size=[]&from=[]&kind=[]",
                "/id/[]",
                "/id/project/[].html",
                "/id/organisation/casa-grijii.html?list=[]",
                "/id/organisation/casa-grijii.html?list=coordinator.project&from=[]",
                "/id/page/[].ttl",
                "/networks?m=[]",
                "/networks/view?network=[]",
                "/networks/view?m=[]&embed=[]",
                "/networks/members.csv?network=[]&m=[]",
                "/networks/network.graphml?m=[]",
                "/reconcile/suggest/entity?prefix=[]&cursor=[]",
                "/reconcile/suggest/type?prefix=[]",
                "/reconcile/suggest/property?prefix=[]",
                "/reconcile/properties?type=[]&limit=[]",
                "/reconcile/preview?id=[]",
                "/reconcile/view?id=[]",
                "/reconcile?query=[]",
                "/reconcile?queries=[]",
                "/reconcile?extend=[]",
                "/sparql?query=[]",
                "/sparql?query=ASK%7B%7D&default-graph-uri=[]&named-graph-uri=[]&format=[]",
                "/sparql-editor?example=[]",
                "/imports?run=[]",
                "/look?to=[]&back=[]",
                "/about?lang=[]",
                "/[]",
                "/dump/[]",
                "/void.[]",
                "/sitemap-[].xml",
            })
    void everyAddressBearsThem(String address) {
        List<String> failures = new ArrayList<>();
        for (int i = Math.floorMod(address.hashCode(), SHARE); i < STRINGS.size(); i += SHARE) {
            String string = STRINGS.get(i);
            HttpResponse<String> answer = server.get(
                    address.replace("[]", TestServer.encoded(string).replace("+", "%20")),
                    "Accept",
                    "text/html,*/*;q=0.5");
            check(answer, string, failures);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void everyFormBearsThem() {
        List<String> failures = new ArrayList<>();
        for (String string : STRINGS) {
            String word = TestServer.encoded(string);
            check(server.post("/networks/list", TestServer.FORM, "title=" + word + "&list=" + word), string, failures);
            check(server.post("/networks/choices", TestServer.FORM, "m=" + word + "&c0=" + word), string, failures);
            check(server.post("/sparql", TestServer.FORM, "query=" + word), string, failures);
            check(server.post("/sparql", "application/sparql-query", string), string, failures);
            String json = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(string);
            String query = TestServer.encoded("{\"q\":{\"query\":" + json + ",\"type\":" + json
                    + ",\"properties\":[{\"pid\":" + json + ",\"v\":" + json + "}]}}");
            check(server.post("/reconcile", TestServer.FORM, "queries=" + query), string, failures);
            String extend = TestServer.encoded("{\"ids\":[" + json + "],\"properties\":[{\"id\":" + json + "}]}");
            check(server.post("/reconcile", TestServer.FORM, "extend=" + extend), string, failures);
        }
        assertThat(failures).isEmpty();
    }

    /** All together as the names of a list: each gets its line, and the files are whole. */
    @Test
    void aListOfThemIsAList() {
        StringBuilder list = new StringBuilder();
        STRINGS.forEach(string -> list.append(string.replaceAll("[\r\n\u2028\u2029\u0085\u000B\u000C]", " "))
                .append('\n'));
        List<String> failures = new ArrayList<>();
        HttpResponse<String> pasted = server.post(
                "/networks/list", TestServer.FORM, "title=Naughty&list=" + TestServer.encoded(list.toString()));
        check(pasted, "list", failures);
        assertThat(failures).isEmpty();
    }

    /** As no client of Java would send them: raw bytes in the address and in headers. */
    @Test
    void rawBytesAreRefused() throws IOException {
        for (String string : STRINGS) {
            String raw = string.replaceAll("[\r\n]", "");
            for (String request : List.of(
                    "GET /search?q=" + raw.replace(" ", "")
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + raw + "\r\nAccept: " + raw
                            + "\r\nCookie: lang=" + raw + "; look=" + raw + "\r\nIf-None-Match: " + raw
                            + "\r\nConnection: close\r\n\r\n",
                    "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nAccept: " + raw
                            + "\r\nX-Forwarded-For: " + raw + "\r\nOrigin: " + raw + "\r\nConnection: close\r\n\r\n"))
                assertThat(answer(request)).as(request).matches("(?s)HTTP/1.1 [234].*|");
        }
    }

    private static String answer(String request) throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", server.request("/").build().uri().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return ""; // cut off, which is a refusal too
        }
    }

    private static void check(HttpResponse<String> answer, String string, List<String> failures) {
        String body = answer.body();
        boolean isHtml = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        String what = answer.request().uri() + " with " + shown(string) + ": " + answer.statusCode();
        if (answer.statusCode() >= 500) failures.add(what);
        if (body.contains("at org.") || body.contains("java.lang.")) {
            if (!string.contains("java.lang.")) failures.add(what + " tells of our inside");
        }
        if (answer.headers().firstValue("naughty").isPresent()
                || answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("naughty")))
            failures.add(what + " sets their header");
        answer.headers()
                .firstValue("Location")
                .filter(to -> !to.matches("/[^/\\\\].*|/"))
                .ifPresent(to -> failures.add(what + " leads to " + to));
        if (isHtml && string.matches("(?s).*<\\w.*") && body.contains(string)) failures.add(what + " becomes markup");
        if (body.contains(">49<") && string.contains("7*7")) failures.add(what + " is worked out");
    }

    private static String shown(String string) {
        return string.length() > 60 ? string.substring(0, 60) + "…" : string;
    }
}
