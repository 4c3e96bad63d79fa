package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of a report: sources, quality, web sites, disk, time. */
final class ReportTables {
    private static final int HOSTS = 20;
    private static final int SOURCES = 200;

    /** A language that yields so much less or more than before is pointed out. */
    private static final double DRIFT = 0.1;

    /** Of fewer pages a mean says little. */
    private static final long PAGES_FOR_DRIFT = 10;

    private static final double PERCENT = 100;
    private static final double MEGABYTE = 1 << 20;

    private final Html html;
    private final RunReport report;
    private final List<RunReport> before;

    ReportTables(Html html, RunReport report, List<RunReport> before) {
        this.html = html;
        this.report = report;
        this.before = before;
    }

    void writeSources() {
        Map<String, RunReport.SourcePages> sources = report.sources();
        if (sources.isEmpty()) return;
        begin("Pages by source", "Source", "Before", "Now", "Trend", "New", "Changed", "Gone", "Rejected", "Kept");
        List<Map.Entry<String, RunReport.SourcePages>> shown = sources.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, RunReport.SourcePages> e) ->
                                -Math.max(e.getValue().now(), e.getValue().before()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SOURCES)
                .toList();
        for (Map.Entry<String, RunReport.SourcePages> source : shown) {
            RunReport.SourcePages pages = source.getValue();
            html.raw("<tr>")
                    .element(
                            "th scope=\"row\"",
                            SourceGroups.LOOSE.equals(source.getKey()) ? "(no folder)" : source.getKey());
            number(pages.before());
            number(pages.now());
            html.raw("<td>").raw(ReportCharts.spark(trend(source.getKey()))).raw("</td>");
            number(pages.added());
            number(pages.changed());
            warning(pages.gone());
            warning(pages.rejected());
            warning(pages.kept());
            html.raw("</tr>");
        }
        end();
        if (sources.size() > SOURCES)
            html.element("p class=\"none\"", ReportPage.format("and %,d more", sources.size() - SOURCES));
    }

    private List<Long> trend(String source) {
        List<Long> numbers = new ArrayList<>();
        for (RunReport run : before) {
            if (!run.sources().isEmpty()) {
                RunReport.SourcePages pages = run.sources().get(source);
                numbers.add(pages == null ? 0 : pages.now());
            }
        }
        RunReport.SourcePages now = report.sources().get(source);
        if (now != null) numbers.add(now.now());
        return numbers;
    }

    void writeQuality() {
        if (report.quality().isEmpty()) return;
        begin(
                "What the pages yield",
                "Language",
                "Pages",
                "Statements a page",
                "Runs before",
                "Not believed a page",
                "Runs before");
        report.quality().forEach((tag, quality) -> {
            html.raw("<tr>").element("th scope=\"row\"", language(tag));
            number(quality.pages());
            drift(tag, quality, q -> (double) q.statements() / q.pages());
            drift(tag, quality, q -> (double) q.abstentions() / q.pages());
            html.raw("</tr>");
        });
        end();
    }

    /** A figure, the mean of the runs before, and how far it is from that. */
    private void drift(String tag, RunReport.Quality quality, ToDoubleFunction<RunReport.Quality> figure) {
        double now = figure.applyAsDouble(quality);
        double[] then = before.stream()
                .filter(run -> run.outcome() == RunReport.Outcome.PUBLISHED)
                .map(run -> run.quality().get(tag))
                .filter(q -> q != null && q.pages() > 0)
                .mapToDouble(figure)
                .toArray();
        html.element("td", ReportPage.format("%.1f", now));
        if (then.length == 0) {
            html.element("td class=\"none\"", "–");
            return;
        }
        double mean = java.util.Arrays.stream(then).average().orElse(now);
        double drift = mean == 0 ? 0 : (now - mean) / mean;
        boolean far = Math.abs(drift) > DRIFT && quality.pages() >= PAGES_FOR_DRIFT;
        String changed = Math.round(drift * PERCENT) == 0 ? "" : ReportPage.format(" (%+.0f %%)", drift * PERCENT);
        html.element(far ? "td class=\"warn\"" : "td", ReportPage.format("%.1f", mean) + changed);
    }

    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
    }

    void writeHosts() {
        if (report.hosts().isEmpty()) return;
        begin("Web sites, slowest first", "Host", "Pages asked", "No answer", "Mean", "Slowest");
        for (RunReport.Host host :
                report.hosts().subList(0, Math.min(HOSTS, report.hosts().size()))) {
            html.raw("<tr>").element("th scope=\"row\"", host.name());
            number(host.requests());
            warning(host.failures());
            html.element("td", ReportPage.format("%.1f s", host.mean()));
            html.element("td", ReportPage.format("%.1f s", host.slowest())).raw("</tr>");
        }
        end();
    }

    void writeDisk() {
        RunReport.DiskUse disk = report.disk();
        if (disk == null) return;
        begin(
                ReportPage.format(
                        "Disk: %,.0f MB of files, %,.0f MB free", disk.sum() / MEGABYTE, disk.free() / MEGABYTE),
                "Part",
                "MB",
                "");
        disk.bytes().forEach((part, bytes) -> {
            html.raw("<tr>").element("th scope=\"row\"", part);
            html.element("td", ReportPage.format("%,.1f", bytes / MEGABYTE));
            html.raw("<td>")
                    .raw(ReportCharts.share((double) bytes / Math.max(1, disk.sum())))
                    .raw("</td></tr>");
        });
        end();
        html.element(
                "p class=\"none\"", "The files of a store have holes: they take less of the disk than their size.");
    }

    void writeTimes() {
        double sum = report.took();
        if (sum == 0) return;
        begin("Time", "Step", "Seconds", "");
        report.seconds().forEach((step, seconds) -> {
            html.raw("<tr>").element("th scope=\"row\"", step);
            html.element("td", ReportPage.format("%,.1f", seconds));
            html.raw("<td>").raw(ReportCharts.share(seconds / sum)).raw("</td></tr>");
        });
        end();
    }

    private void begin(String title, String... columns) {
        html.raw("<section>").element("h2", title).raw("<div class=\"scroll\"><table><thead><tr>");
        for (String column : columns) html.element("th scope=\"col\"", column);
        html.raw("</tr></thead><tbody>");
    }

    private void end() {
        html.raw("</tbody></table></div></section>\n");
    }

    private void number(long number) {
        html.element(number == 0 ? "td class=\"zero\"" : "td", ReportPage.format("%,d", number));
    }

    private void warning(long number) {
        html.element(number > 0 ? "td class=\"warn\"" : "td class=\"zero\"", ReportPage.format("%,d", number));
    }
}
