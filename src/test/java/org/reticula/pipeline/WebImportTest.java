package org.reticula.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.fetch.FetchSettings;
import org.reticula.graph.Iris;
import org.reticula.model.Issue;

/** What an import makes of the answers of a web server. */
class WebImportTest {
    private static final String PAGE = """
            <html lang="en"><title>%1$s</title><main><h1>The %1$s project</h1><p>The %1$s project is led by the University of \
            Galway and funded by the European Social Fund Plus.</p></main></html>
            """;
    private static final String PROJECTS = "SELECT ?name { ?p a ret:Project ; rdfs:label ?name } ORDER BY ?name";

    private static final Knowledge KNOWLEDGE = Imports.KNOWLEDGE;

    /** Status of each path that does not answer with its page. */
    private final Map<String, Integer> broken = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("list.txt"), address("/bridge") + "\n" + address("/harbour") + "\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String name = path.equals("/bridge") ? "Open Bridge" : "Quiet Harbour";
        byte[] body = PAGE.formatted(name).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        boolean known = path.equals("/bridge") || path.equals("/harbour");
        exchange.sendResponseHeaders(!known ? 404 : broken.getOrDefault(path, 200), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private RunReport run() {
        FetchSettings web = new FetchSettings(
                URI.create("https://example.org/crawl"),
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofSeconds(10),
                1 << 20,
                1 << 20,
                Set.of("127.0.0.1"));
        ImportRequest request = new ImportRequest(
                List.of(), folder.resolve("list.txt"), folder.resolve("data"), 2, Iris.VOCABULARY, 0, web, null);
        return new ImportJob(request, KNOWLEDGE, new ImportListener() {}, Clock.systemUTC()).run();
    }

    private List<String> projects() {
        return Imports.ask(folder.resolve("data"), PROJECTS);
    }

    @Test
    void aPageThatCannotBeReadNowStaysAndIsReported() {
        run();
        assertThat(projects()).containsExactly("Open Bridge", "Quiet Harbour");
        broken.put("/bridge", 503);

        RunReport second = run();

        assertThat(second.outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(second.kept()).extracting(Issue::source).containsExactly(address("/bridge"));
        assertThat(projects()).containsExactly("Open Bridge", "Quiet Harbour");
    }

    @Test
    void aPageThatIsGoneWhenLookedAtTwiceLosesItsFacts() {
        run();
        asked.clear();
        broken.put("/bridge", 404);

        RunReport second = run();

        assertThat(asked).filteredOn("/bridge"::equals).hasSize(2);
        assertThat(second.rejected()).extracting(Issue::source).containsExactly(address("/bridge"));
        assertThat(projects()).containsExactly("Quiet Harbour");
    }

    @Test
    void aBodyThatWasDamagedIsAskedForAgain() throws IOException {
        run();
        try (var files = Files.walk(folder.resolve("data/web"))) {
            for (Path body : files.filter(f -> f.toString().endsWith(".body")).toList()) Files.writeString(body, "?");
        }

        RunReport second = run();

        assertThat(second.outcome()).isEqualTo(RunReport.Outcome.UNCHANGED);
        assertThat(projects()).containsExactly("Open Bridge", "Quiet Harbour");
    }
}
