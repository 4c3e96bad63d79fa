package org.reticula.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.reticula.web.sparql.QueryLimits;

/** The real server on a port of its own, and a client for it. */
final class TestServer implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/sparql-results+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    TestServer(Path data, QueryLimits limits) {
        server = WebServer.start(new ServeSettings(data, null, "127.0.0.1", 0, limits, false));
    }

    TestServer(Path data, Duration timeout) {
        this(new ServeSettings(data, null, "127.0.0.1", 0, QueryLimits.small(timeout), false));
    }

    TestServer(ServeSettings settings) {
        server = WebServer.start(settings);
    }

    TestServer(Path data) {
        this(data, Duration.ofSeconds(30));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(120));
    }

    /** @param headers name, value, name, value … */
    HttpResponse<String> get(String path, String... headers) {
        return send(withHeaders(request(path), headers));
    }

    /** Asks again while there is no place, as on a busy machine a worker may take long to start. */
    HttpResponse<String> query(String sparql, String... headers) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        HttpResponse<String> answer = get("/sparql?query=" + encoded(sparql), headers);
        while (answer.body().startsWith("Too many queries are waiting") && Instant.now().isBefore(end))
            answer = get("/sparql?query=" + encoded(sparql), headers);
        return answer;
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return send(withHeaders(request(path), headers)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        server.close();
    }
}
