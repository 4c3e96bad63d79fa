package org.reticula.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports generated pages with the launcher, as a user would, twice: all of them new, then all of them unchanged. */
final class ImportBench {
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final Path PAGES = FOLDER.resolve("pages");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path GC = FOLDER.resolve("gc.log");

    /** "Pause Young (…) 123M->45M(256M)" */
    private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final int count;
    private final int size;

    ImportBench(int count, int size) {
        this.count = count;
        this.size = size;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        delete(DATA);
        delete(PAGES);
        write();
        out.println(String.format(Locale.ROOT, "%,d pages of %,d bytes, one process each, -Xmx1g", count, size));
        out.println();
        out.println("| import | s | CPU s | pages/s | CPU µs a page | peak heap MB | live heap MB | s by step |");
        out.println("|---|---|---|---|---|---|---|---|");
        double first = start(out, "all new");
        double second = start(out, "all unchanged");
        out.println();
        out.println(String.format(Locale.ROOT, "The second is %.1f times faster.", first / second));
        delete(PAGES);
        delete(DATA);
    }

    private void write() throws IOException {
        PageGenerator generator = new PageGenerator(size);
        for (int i = 0; i < count; i++) {
            Path folder = Files.createDirectories(PAGES.resolve(String.valueOf(i / 1_000)));
            Files.write(folder.resolve("page-" + i + ".html"), generator.page(i));
        }
    }

    private double start(PrintStream out, String name) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh", "reticula", "import", PAGES.toString(), "--data", DATA.toString());
        builder.environment().put("RETICULA_OPTS", "-Xmx1g -Xlog:gc:file=" + GC);
        builder.redirectErrorStream(true).redirectOutput(Redirect.to(FOLDER.resolve("import.log").toFile()));
        long begin = System.nanoTime();
        Process process = builder.start();
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) cpu = process.info().totalCpuDuration().orElse(cpu);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) throw new IllegalStateException("import failed: see " + FOLDER.resolve("import.log"));
        long[] heap = heap();
        out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %,.0f | %,.0f | %d | %d | %s |",
                name,
                seconds,
                cpu.toMillis() / 1e3,
                count / seconds,
                cpu.toMillis() * 1e3 / count,
                heap[0],
                heap[1],
                steps()));
        return seconds;
    }

    /** The fullest heap before a collection, and after one: megabytes. */
    private static long[] heap() throws IOException {
        long[] heap = new long[2];
        for (String line : Files.readAllLines(GC)) {
            Matcher pause = PAUSE.matcher(line);
            if (!pause.find()) continue;
            heap[0] = Math.max(heap[0], Long.parseLong(pause.group(1)));
            heap[1] = Math.max(heap[1], Long.parseLong(pause.group(2)));
        }
        return heap;
    }

    private static String steps() throws IOException {
        List<Path> reports;
        try (Stream<Path> all = Files.list(DATA.resolve("reports"))) {
            reports = new ArrayList<>(all.filter(p -> p.toString().endsWith(".json")).sorted().toList());
        }
        JsonNode report = JsonMapper.builder().build().readTree(Files.readAllBytes(reports.get(reports.size() - 1)));
        Map<String, Double> seconds = new TreeMap<>();
        report.get("seconds").forEachEntry((step, value) -> seconds.put(step, value.doubleValue()));
        StringBuilder text = new StringBuilder();
        for (String step : List.of("discover", "read", "extract", "resolve", "publish"))
            text.append(step).append(' ').append(String.format(Locale.ROOT, "%.1f ", seconds.getOrDefault(step, 0.0)));
        return text.toString().strip();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) Files.delete(path);
    }
}
