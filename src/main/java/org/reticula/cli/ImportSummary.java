package org.reticula.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.reticula.model.Issue;
import org.reticula.pipeline.ReportHistory;
import org.reticula.pipeline.RunReport;

/** What an import did, for a person. */
final class ImportSummary {
    private static final int SHOWN = 5;

    private final RunReport report;
    private final Path data;

    ImportSummary(RunReport report, Path data) {
        this.report = report;
        this.data = data;
    }

    void print(PrintWriter out) {
        printPages(out);
        if (report.outcome() == RunReport.Outcome.PUBLISHED) printGraph(out);
        out.println();
        out.println(verdict());
        if (report.release() != null && report.outcome() != RunReport.Outcome.STOPPED) printNext(out);
    }

    private void printPages(PrintWriter out) {
        RunReport.Pages pages = report.pages();
        row(out, "pages", Text.number(pages.found()) + " found");
        row(
                out,
                "",
                String.format(
                        Locale.ROOT,
                        "%s new · %s changed · %s unchanged · %s gone · %s rejected",
                        Text.number(pages.added()),
                        Text.number(pages.changed()),
                        Text.number(pages.unchanged()),
                        Text.number(pages.gone()),
                        Text.number(pages.rejected())));
        List<Issue> rejected = report.rejected();
        for (Issue issue : rejected.subList(0, Math.min(SHOWN, rejected.size())))
            row(out, "", "  " + issue.source() + ": " + issue.message());
        if (rejected.size() > SHOWN) row(out, "", "  … and " + Text.number(rejected.size() - SHOWN) + " more");
        if (!report.kept().isEmpty())
            row(out, "", Text.number(report.kept().size()) + " could not be read now and stay as they were");
        if (!report.quarantined().isEmpty())
            row(out, "", Text.number(report.quarantined().size()) + " statements held back");
        RunReport.Decisions decisions = report.decisions();
        List<Issue> undecided = decisions == null ? List.of() : decisions.issues();
        if (!undecided.isEmpty()) row(out, "", Text.number(undecided.size()) + " decisions not followed");
        for (Issue issue : undecided.subList(0, Math.min(SHOWN, undecided.size())))
            row(out, "", "  " + issue.source() + ": " + issue.message());
        for (RunReport.Loss loss :
                report.losses().subList(0, Math.min(SHOWN, report.losses().size())))
            row(out, "", "  missing: " + loss.words());
        row(out, "report", ReportHistory.page(data, report).toString());
    }

    private void printGraph(PrintWriter out) {
        row(out, "languages", Text.counts(report.languages()));
        row(out, "things", Text.counts(report.entities()));
        row(out, "statements", Text.statements(report.said(), report.evidence()));
        row(out, "", Text.besides(report.statements() - report.said()));
        RunReport.Decisions decisions = report.decisions();
        if (decisions != null && decisions.read() > 0) row(out, "decisions", Text.number(decisions.read()) + " read");
        if (report.review() > 0) row(out, "review", Text.review(report.review()));
    }

    private String verdict() {
        String time = Text.format("%.1f s", report.took());
        return switch (report.outcome()) {
            case PUBLISHED -> "Published " + report.release() + " in " + time + ".";
            case UNCHANGED -> "Everything is unchanged: " + report.release() + " stays (" + time + ").";
            case NOT_PUBLISHED -> "Not published: " + report.why() + ".";
            case FAILED -> "Failed: " + report.why() + ".";
            case STOPPED -> "Stopped. The same command carries on.";
        };
    }

    private void printNext(PrintWriter out) {
        String where = data.equals(Path.of("output")) ? "" : " --data " + data;
        out.println();
        out.println("Next:  reticula serve" + where + "     then open http://127.0.0.1:8080/ and ask, or right here:");
        out.println(
                "       reticula query" + where + " 'SELECT ?name { ?p a ret:Project ; rdfs:label ?name } LIMIT 10'");
    }

    private static void row(PrintWriter out, String name, String value) {
        out.println(Text.row(name, value));
    }
}
