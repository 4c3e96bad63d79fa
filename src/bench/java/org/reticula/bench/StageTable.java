package org.reticula.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reticula.model.FetchedPage;
import org.reticula.model.PageResult;
import org.reticula.model.ParsedPage;

/** What the rounds cost: of each stage the median over the rounds, per page. */
final class StageTable {
    private final Map<Stage, List<CpuClock>> rounds = new EnumMap<>(Stage.class);
    private final int pages;
    private String shape = "";

    StageTable(int pages) {
        this.pages = pages;
        begin();
    }

    void begin() {
        for (Stage stage : Stage.values()) rounds.put(stage, new ArrayList<>());
    }

    CpuClock add(Stage stage, CpuClock cost) {
        rounds.get(stage).add(cost);
        return cost;
    }

    /** @param sink printed, so that no compiler may leave out what it was made of */
    void see(List<FetchedPage> fetched, List<ParsedPage> parsed, List<PageResult> results, int sink) {
        long main = parsed.stream()
                .flatMap(p -> p.blocks().stream())
                .filter(b -> b.main())
                .mapToLong(b -> b.text().length())
                .sum();
        shape = String.format(
                Locale.ROOT,
                "%d pages of %,d bytes, %,d characters of text, %,d of them main, %.1f mentions, %.1f facts (%x)",
                pages,
                fetched.stream().mapToLong(p -> p.body().length).sum() / pages,
                parsed.stream().mapToLong(p -> p.text().length()).sum() / pages,
                main / pages,
                results.stream().mapToLong(r -> r.mentions().size()).sum() / (double) pages,
                results.stream().mapToLong(r -> r.facts().size()).sum() / (double) pages,
                sink);
    }

    void print(PrintStream out) {
        out.println(shape);
        out.println();
        out.println("| stage | µs CPU | × Jsoup.parse | budget | KB allocated |");
        out.println("|---|---|---|---|---|");
        double parse = micros(Stage.PARSE);
        double sum = 0;
        for (Stage stage : Stage.values()) {
            if (stage == Stage.NOTE) row(out, "**to N-Quads**", sum, parse, 1.7, "");
            else sum += micros(stage);
            row(out, stage.title, micros(stage), parse, stage.budget, String.format(Locale.ROOT, "%,d", kilobytes(stage)));
        }
        out.println();
    }

    private static void row(PrintStream out, String title, double micros, double parse, double budget, String memory) {
        String may = Double.isNaN(budget) ? "" : String.format(Locale.ROOT, "%.2f", budget);
        out.println(String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %s | %s |", title, micros, micros / parse, may, memory));
    }

    private double micros(Stage stage) {
        return median(rounds.get(stage).stream().mapToLong(CpuClock::nanos).sorted().toArray()) / 1e3 / pages;
    }

    private long kilobytes(Stage stage) {
        return median(rounds.get(stage).stream().mapToLong(CpuClock::bytes).sorted().toArray()) / 1_000 / pages;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
