package org.reticula.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.reticula.fetch.FetchSettings;
import org.reticula.graph.Iris;
import org.reticula.model.SmallOntology;
import org.reticula.model.Source;
import org.reticula.source.SourcesFile;

/** A web site on this machine whose pages tests write, and imports of it. */
final class TestSite implements AutoCloseable {
    static final Knowledge KNOWLEDGE = new Knowledge(SmallOntology.get());

    private record Page(int status, Map<String, String> headers, String body) {}

    private static final Page DOWN = new Page(503, Map.of(), "down");

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Path folder;
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int limit = Integer.MAX_VALUE;
    private int runs;

    /** Paths with queries, in the order of the requests. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Answers "304" to whoever knows the body. */
    TestSite(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        boolean down = answered.incrementAndGet() > limit;
        Page page = down ? DOWN : pages.getOrDefault(path, new Page(404, Map.of(), "no"));
        byte[] body = page.body().replace("{site}", root()).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        page.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value.replace("{site}", root())));
        boolean known =
                page.status() == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (page.status() == 200) exchange.getResponseHeaders().set("ETag", tag);
        exchange.sendResponseHeaders(known ? 304 : page.status(), known || body.length == 0 ? -1 : body.length);
        if (!known) exchange.getResponseBody().write(body);
        exchange.close();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page with links and a project of that name. */
    void page(String path, String name, String... links) {
        StringBuilder html = new StringBuilder("<html lang=en><head><title>" + name + "</title></head><body>");
        for (String link : links) html.append("<a href=\"").append(link).append("\">more</a> ");
        html.append("<main><h1>The ")
                .append(name)
                .append(" project</h1><p>The ")
                .append(name)
                .append(" project is led by the")
                .append(" University of Galway and funded by the European Social Fund Plus.</p></main></body></html>");
        put(path, 200, Map.of(), html.toString());
    }

    void put(String path, int status, Map<String, String> headers, String body) {
        pages.put(path, new Page(status, headers, body));
    }

    /** Adds to the head of a page. */
    void head(String path, String html) {
        Page page = pages.get(path);
        put(path, page.status(), page.headers(), page.body().replace("</head>", html + "</head>"));
    }

    /** After so many requests more nothing is answered but 503. */
    void downAfter(int requests) {
        answered.set(0);
        limit = requests;
    }

    boolean isDown() {
        return limit < Integer.MAX_VALUE;
    }

    void remove(String path) {
        pages.remove(path);
    }

    /** @param sources text of the file of sources, {site} for the site's root */
    ImportRequest request(String sources, boolean due, boolean archive) throws IOException {
        return request(sources, due, archive, data());
    }

    ImportRequest request(String sources, Path data) throws IOException {
        return request(sources, false, false, data);
    }

    private ImportRequest request(String sources, boolean due, boolean archive, Path data) throws IOException {
        Path file = Files.writeString(folder.resolve("sources.yaml"), sources.replace("{site}", root()));
        FetchSettings web = new FetchSettings(
                URI.create("https://example.org/crawl"),
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofSeconds(30),
                1 << 20,
                1 << 20,
                Set.of("127.0.0.1"));
        return new ImportRequest(
                List.of(),
                null,
                data,
                2,
                Iris.VOCABULARY,
                0,
                web,
                null,
                SourcesFile.read(file).entries(),
                due,
                archive);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** An import as far as the pages are fetched; forgets what was asked for before. */
    ImportRun fetch(String sources) throws Exception {
        return fetch(request(sources, false, false), "run" + ++runs, Clock.systemUTC(), new ImportListener() {});
    }

    /** @param generation the same for an import that carries on */
    ImportRun fetch(ImportRequest request, String generation, Clock clock, ImportListener listener) throws Exception {
        asked.clear();
        return carryOn(new ImportRun(generation, request, Workspace.open(data()), KNOWLEDGE, listener, clock));
    }

    ImportRun carryOn(ImportRun run) throws Exception {
        try {
            if (new DiscoverStep(run).discover(run.name)) new FetchStep(run).fetch(run.name);
        } finally {
            run.closeWeb();
        }
        return run;
    }

    /** The whole of it. */
    RunReport run(ImportRequest request) {
        return new ImportJob(request, KNOWLEDGE, new ImportListener() {}, Clock.systemUTC()).run();
    }

    /** Addresses of the pages with content, without the site's root. */
    List<String> pages(ImportRun run) {
        List<String> found = new ArrayList<>();
        try (var sources = LinesReader.open(run.workspace.sources(), Source.class)) {
            while (sources.hasNextValue()) {
                PageRecord page = run.results.look(sources.nextValue());
                if (page.page() != null) found.add(page.source().id().replace(root(), ""));
            }
        }
        return found;
    }

    /** Why the others have none. */
    List<String> rejections(ImportRun run) {
        List<String> found = new ArrayList<>();
        try (var sources = LinesReader.open(run.workspace.sources(), Source.class)) {
            while (sources.hasNextValue())
                run.results
                        .look(sources.nextValue())
                        .issues()
                        .forEach(i -> found.add(i.code() + " " + i.source().replace(root(), "")));
        }
        return found;
    }

    /** What was asked for besides robots.txt and the like. */
    List<String> askedPages() {
        return asked.stream()
                .filter(p -> !p.equals("/robots.txt") && !p.startsWith("/.well-known") && !p.matches("/[0-9a-f]{20}"))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
