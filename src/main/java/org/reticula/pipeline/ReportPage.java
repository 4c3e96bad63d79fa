package org.reticula.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reticula.graph.ThingChanges;

/** A run's report as one page of HTML: style and drawings are in it, nothing is fetched and no script runs. */
final class ReportPage {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Of each list; the rest unfolds. */
    private static final int SEEN = 12;

    private final RunReport report;
    private final List<RunReport> before;
    private final Html html = new Html();

    /** @param before reports of the runs before, oldest first */
    ReportPage(RunReport report, List<RunReport> before) {
        this.report = report;
        this.before = before;
    }

    String html() {
        String title = "Import of " + DAY_AND_TIME.format(report.startedAt());
        html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">")
                .element("title", "Reticula · " + title)
                .raw("<style>" + resource("report.css") + "</style></head><body><main>\n<header>")
                .element("p class=\"brand\"", "Reticula")
                .element("h1", title)
                .raw("<p class=\"verdict " + tone(report.outcome()) + "\">")
                .text(verdict(report))
                .raw("</p></header>\n");
        writeTiles();
        writeTrend();
        writeLosses();
        ReportTables tables = new ReportTables(html, report, before);
        tables.writeSources();
        writeChanges();
        new ReportIssues(html, report).write();
        tables.writeQuality();
        tables.writeHosts();
        tables.writeDisk();
        tables.writeTimes();
        html.raw("<footer>").text("Run " + report.run() + ". The same figures for programs: report.json.");
        return html.raw("</footer>\n</main></body></html>\n").toString();
    }

    /** What happened, in one sentence. */
    static String verdict(RunReport report) {
        RunReport.Pages pages = report.pages();
        String time = format("%.1f s", report.took());
        String why = Objects.requireNonNullElse(report.why(), "");
        String release = Objects.requireNonNullElse(report.release(), "");
        return switch (report.outcome()) {
            case PUBLISHED ->
                format(
                        "Published %s in %s: of %,d pages %,d are new, %,d changed and %,d as before; %,d are gone.",
                        release,
                        time,
                        pages.accepted(),
                        pages.added(),
                        pages.changed(),
                        pages.unchanged(),
                        pages.gone());
            case UNCHANGED ->
                format(
                        "Everything is as it was: all %,d pages are unchanged and %s stays (%s).",
                        pages.accepted(), release, time);
            case NOT_PUBLISHED -> "Not published: " + why + ".";
            case STOPPED -> "Stopped by the operator. The next import carries on.";
            case FAILED -> "Failed: " + why + ". What was published before stays, and the next import carries on.";
        };
    }

    /** How a run that ended so is coloured. */
    static String tone(RunReport.Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED, UNCHANGED -> "good";
            case STOPPED -> "still";
            case NOT_PUBLISHED, FAILED -> "bad";
        };
    }

    static String day(Instant time) {
        return DAY_AND_TIME.format(time);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private void writeTiles() {
        html.raw("<section class=\"tiles\">");
        tile(report.pages().accepted(), "pages", "");
        tile(report.said(), "statements", "");
        tile(report.entities().getOrDefault("project", 0L), "projects", "");
        tile(report.entities().getOrDefault("organisation", 0L), "organisations", "");
        tile(report.pages().rejected(), "rejected pages", report.pages().rejected() > 0 ? " warn" : "");
        tile(report.review(), "pairs to review", "");
        html.raw("</section>\n");
    }

    private void tile(long number, String name, String tone) {
        html.raw("<div class=\"tile" + tone + "\">")
                .element("b", format("%,d", number))
                .element("span", name)
                .raw("</div>");
    }

    private void writeTrend() {
        List<RunReport> runs = new ArrayList<>(before);
        runs.add(report);
        html.raw("<section>").element("h2", "The last " + (runs.size() == 1 ? "run" : runs.size() + " runs"));
        html.raw(ReportCharts.runs(runs));
        html.element(
                "p class=\"legend\"",
                "A column is a run: pages accepted, above them pages rejected. The mark below tells how it ended.");
        html.raw("</section>\n");
    }

    private void writeLosses() {
        if (report.losses().isEmpty()) return;
        html.raw("<section class=\"losses\">").element("h2", "What is missing");
        html.raw("<ul>");
        for (RunReport.Loss loss : report.losses()) html.element("li", loss.words());
        html.raw("</ul>");
        if (report.outcome() == RunReport.Outcome.PUBLISHED)
            html.element("p", "Published all the same, because the operator accepted it.");
        html.raw("</section>\n");
    }

    private void writeChanges() {
        ThingChanges things = report.things();
        if (things.equals(ThingChanges.NONE)) return;
        boolean published = report.outcome() == RunReport.Outcome.PUBLISHED;
        html.raw("<section>")
                .element("h2", "Projects and organisations" + (published ? "" : ": what publishing would change"));
        html.raw("<div class=\"columns\">");
        writeListing("New", things.added());
        writeListing("Changed", things.changed());
        writeListing("Gone", things.gone());
        html.raw("</div></section>\n");
    }

    private void writeListing(String title, ThingChanges.Listing listing) {
        html.raw("<div>").element("h3", title + format(" · %,d", listing.count()));
        List<ThingChanges.Thing> things = listing.things();
        if (things.isEmpty()) html.element("p class=\"none\"", "none");
        writeThings(things.subList(0, Math.min(SEEN, things.size())));
        if (things.size() > SEEN) {
            html.raw("<details>").element("summary", format("%,d more", things.size() - SEEN));
            writeThings(things.subList(SEEN, things.size()));
            html.raw("</details>");
        }
        long more = listing.count() - things.size();
        if (more > 0) html.element("p class=\"none\"", format("and %,d that are not named here", more));
        html.raw("</div>");
    }

    private void writeThings(List<ThingChanges.Thing> things) {
        html.raw("<ul class=\"things\">");
        for (ThingChanges.Thing thing : things) {
            html.raw("<li>").link(thing.iri(), thing.name()).raw(" ");
            html.element("small", thing.kind()).raw("</li>");
        }
        html.raw("</ul>");
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
