package org.reticula.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.fetch.WebAnswer.Outcome;
import org.reticula.model.Source;

class WebFetcherTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String robots = "";
    private int robotsStatus = 200;
    private String reservations = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        String number = path.replaceAll("\\D", "");
        if (path.equals("/.well-known/tdmrep.json"))
            send(exchange, reservations.isEmpty() ? 404 : 200, reservations.getBytes(StandardCharsets.UTF_8));
        else if (path.equals("/robots.txt")) send(exchange, robotsStatus, robots.getBytes(StandardCharsets.UTF_8));
        else if (path.startsWith("/status/"))
            send(exchange, Integer.parseInt(number), "no".getBytes(StandardCharsets.UTF_8));
        else if (path.startsWith("/chain/")) {
            int left = Integer.parseInt(number);
            exchange.getResponseHeaders().set("Location", left == 0 ? "/page" : "/chain/" + (left - 1));
            send(exchange, 302, new byte[0]);
        } else if (path.equals("/bomb")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, gzip(new byte[300_000]));
        } else if (path.equals("/zip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, gzip("packed".getBytes(StandardCharsets.UTF_8)));
        } else if (path.equals("/hang")) pause(30_000);
        else if (path.equals("/home")) {
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 301, new byte[0]);
        } else if (path.startsWith("/wish/")) {
            exchange.getResponseHeaders().add("X-Robots-Tag", "otherbot: noindex, nofollow");
            exchange.getResponseHeaders().add("X-Robots-Tag", "reticula: " + path.substring("/wish/".length()));
            send(exchange, 200, "wish".getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/reserved")) {
            exchange.getResponseHeaders().set("tdm-reservation", "1");
            send(exchange, 200, "mine".getBytes(StandardCharsets.UTF_8));
        } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
            send(exchange, 304, new byte[0]);
        else send(exchange, 200, "<p>page".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WebFetcher fetcher(String... allowed) {
        return new WebFetcher(
                new FetchSettings(
                        URI.create("https://example.org/crawl"),
                        Duration.ofMillis(20),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(3),
                        100_000,
                        200_000,
                        Set.of(allowed)),
                Clock.systemUTC());
    }

    private WebAnswer fetch(WebFetcher fetcher, String path, String etag) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return fetcher.fetch(new Source(uri.toString(), uri, null), etag, null);
    }

    private WebAnswer fetch(String path) throws InterruptedException {
        try (WebFetcher fetcher = fetcher("127.0.0.1")) {
            return fetch(fetcher, path, null);
        }
    }

    @Test
    void saysWhoAsksAndReadsRobotsFirst() throws InterruptedException {
        assertThat(fetch("/page").outcome()).isEqualTo(Outcome.FETCHED);
        assertThat(requests)
                .containsExactly(
                        "/robots.txt reticula (+https://example.org/crawl)",
                        "/.well-known/tdmrep.json reticula (+https://example.org/crawl)",
                        "/page reticula (+https://example.org/crawl)");
    }

    @Test
    void asksNoAddressOutsideThePublicInternet() throws InterruptedException {
        try (WebFetcher fetcher = fetcher()) {
            assertThat(fetch(fetcher, "/page", null).code()).isEqualTo("AddressNotAllowed");
        }
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/status/404, GONE, NotFound",
        "/status/410, GONE, NotFound",
        "/status/403, REFUSED, Status",
        "/status/503, FAILED, Status",
        "/chain/4, FETCHED, ''",
        "/chain/9, REFUSED, TooManyRedirects",
        "/home, GONE, RedirectToHome",
        "/bomb, REFUSED, TooLarge",
        "/zip, FETCHED, ''",
        "/hang, FAILED, Timeout",
        "/reserved, REFUSED, RightsReserved",
    })
    void tellsWhatAnAnswerMeans(String path, Outcome outcome, String code) throws InterruptedException {
        WebAnswer answer = fetch(path);
        assertThat(answer.outcome()).as(answer.reason()).isEqualTo(outcome);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void asksOnlyForWhatChanged() throws InterruptedException {
        try (WebFetcher fetcher = fetcher("127.0.0.1")) {
            assertThat(fetch(fetcher, "/page", "\"1\"").outcome()).isEqualTo(Outcome.NOT_MODIFIED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 'User-agent: *|Disallow: /', RobotsDisallow",
        "200, 'User-agent: *|Disallow: /||User-agent: reticula|Allow: /', ''",
        "404, 'User-agent: *|Disallow: /', ''",
        "503, '', RobotsUnreachable",
    })
    void obeysRobots(int status, String text, String code) throws InterruptedException {
        robotsStatus = status;
        robots = text.replace('|', '\n');
        assertThat(fetch("/page").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/wish/noindex, NoIndex, true",
        "/wish/none, NoIndex, true",
        "/wish/nofollow, '', false",
        "/wish/all, '', true"
    })
    void hearsOnlyWishesThatAreMeantForIt(String path, String code, boolean followed) throws InterruptedException {
        WebAnswer answer = fetch(path);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.followed()).isEqualTo(followed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"location\":\"/page\",\"tdm-reservation\":1}] | RightsReserved",
                "[{\"location\":\"/*\",\"tdm-reservation\":1}] | RightsReserved",
                "[{\"location\":\"/pa$\",\"tdm-reservation\":1}] | ''",
                "[{\"location\":\"/p\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1}] | ''",
                "no JSON | ''",
            })
    void asksNothingThatIsReservedForTheWholeHost(String rules, String code) throws InterruptedException {
        reservations = rules;
        assertThat(fetch("/page").code()).isEqualTo(code);
        assertThat(requests).noneMatch(r -> r.startsWith("/page") && code.equals("RightsReserved"));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true", "11.22.33.44, true", "2a00:1450:4001::1, true", "127.0.0.1, false", "10.0.0.5, false",
        "100.64.0.9, false", "169.254.169.254, false", "172.31.255.255, false", "192.168.1.10, false", "0.0.0.0, false",
        "::1, false", "::ffff:127.0.0.1, false", "64:ff9b::7f00:1, false", "fd00::5, false", "fe80::1, false",
        "2002:7f00:1::, false", "255.255.255.255, false",
    })
    void knowsThePublicInternet(String address, boolean isPublic) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(isPublic);
    }
}
