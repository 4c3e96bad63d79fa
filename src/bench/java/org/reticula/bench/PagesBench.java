package org.reticula.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long readers wait for pages of a running server ({@code -Dbench.address=http://127.0.0.1:8080}). Each of the clients asks for
 * one page after the other without a pause, compressed as browsers want it: home, a project, an organisation, a search, in turn, the things drawn by
 * lot out of all that the server has, the words out of the names of things drawn by lot. Every page is read to its end and must be 200.
 */
final class PagesBench {
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int NAMES = 200_000;
    private static final String PREFIXES = "PREFIX ret: <https://w3id.org/reticula/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX org: <http://www.w3.org/ns/org#> ";

    private final URI server;
    private final int seconds;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param seconds to measure, after as many to warm up */
    PagesBench(URI server, int seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    private record Wait(String page, String address, long nanos) {}

    private record Thing(String iri, String name) {}

    void run(PrintStream out) throws Exception {
        List<Thing> projects = things("?thing a ret:Project");
        List<Thing> organisations = things("?thing a org:Organization");
        long start = System.nanoTime();
        int lot = (int) start; // other things than in the run before
        load(projects, organisations, lot, start);
        start = System.nanoTime();
        List<Wait> waits = load(projects, organisations, lot + CLIENTS, start);
        double took = (System.nanoTime() - start) / 1e9;
        out.println("| page | requests | different | p50 ms | p95 ms | p99 ms | max ms |");
        out.println("|---|---|---|---|---|---|---|");
        Map<String, List<Wait>> pages = new TreeMap<>();
        waits.forEach(wait -> pages.computeIfAbsent(wait.page(), k -> new ArrayList<>()).add(wait));
        pages.forEach((page, all) -> print(out, page, all));
        out.println(String.format(
                Locale.ROOT, "%n%d clients, %,d projects, %,d organisations, %.1f requests a second", CLIENTS, projects.size(), organisations.size(), waits.size() / took));
    }

    private static void print(PrintStream out, String page, List<Wait> waits) {
        long[] nanos = waits.stream().mapToLong(Wait::nanos).sorted().toArray();
        Set<String> different = new HashSet<>();
        waits.forEach(wait -> different.add(wait.address()));
        out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.0f | %.0f | %.0f | %.0f |",
                page, nanos.length, different.size(), at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1)));
    }

    /** Milliseconds. */
    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] / 1e6;
    }

    private List<Wait> load(List<Thing> projects, List<Thing> organisations, int seed, long start) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Wait>>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random lot = new Random(seed + i);
                int first = i;
                work.add(() -> read(projects, organisations, lot, first, start + seconds * 1_000_000_000L));
            }
            List<Wait> waits = new ArrayList<>();
            for (Future<List<Wait>> done : clients.invokeAll(work)) waits.addAll(done.get());
            return waits;
        } finally {
            clients.shutdownNow();
        }
    }

    private List<Wait> read(List<Thing> projects, List<Thing> organisations, Random lot, int first, long end) throws Exception {
        List<Wait> waits = new ArrayList<>();
        for (int i = first; System.nanoTime() < end; i++) {
            Map<String, String> turn = new LinkedHashMap<>();
            turn.put("home", "/");
            turn.put("project", path(any(projects, lot)));
            turn.put("organisation", path(any(organisations, lot)));
            turn.put("search", "/search?q=" + URLEncoder.encode(words(any(lot.nextBoolean() ? projects : organisations, lot), lot), StandardCharsets.UTF_8));
            String page = List.copyOf(turn.keySet()).get(i % turn.size());
            String address = turn.get(page);
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(server.resolve(address)).header("Accept-Encoding", "gzip").header("Accept-Language", "en-GB").build(),
                    BodyHandlers.ofByteArray());
            waits.add(new Wait(page, address, System.nanoTime() - start));
            if (answer.statusCode() != 200 || answer.body().length < 500) throw new IOException(answer.statusCode() + " " + address);
        }
        return waits;
    }

    private static Thing any(List<Thing> things, Random lot) {
        return things.get(lot.nextInt(things.size()));
    }

    private static String path(Thing thing) {
        int kind = thing.iri().lastIndexOf('/', thing.iri().lastIndexOf('/') - 1);
        return "/id" + thing.iri().substring(kind) + ".html";
    }

    /** One to three words of a name, the last perhaps not to its end. */
    private static String words(Thing thing, Random lot) {
        List<String> all = new ArrayList<>(Arrays.asList(thing.name().split("[\\s\"]+")));
        int from = lot.nextInt(all.size());
        String words = String.join(" ", all.subList(from, Math.min(all.size(), from + 1 + lot.nextInt(3))));
        return words.length() > 8 && lot.nextInt(4) == 0 ? words.substring(0, words.length() - 2) : words;
    }

    private List<Thing> things(String pattern) throws Exception {
        String query = PREFIXES + "SELECT ?thing ?name { " + pattern + " ; rdfs:label ?name } LIMIT " + NAMES;
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.resolve("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .header("Accept", "text/tab-separated-values").build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.body());
        Map<String, Thing> things = new TreeMap<>(); // one for each, though it may have many names
        answer.body().lines().skip(1).map(line -> line.split("\t")).forEach(cells -> {
            String name = cells[1].replaceFirst("@[a-zA-Z-]+$", "").replace("\"", " ").strip();
            if (!name.isEmpty()) things.put(cells[0], new Thing(cells[0].substring(1, cells[0].length() - 1), name));
        });
        return List.copyOf(things.values());
    }
}
