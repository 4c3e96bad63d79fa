package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.model.Issue;

/** What did not work, each with its reason: pages rejected, pages kept as they were, statements held back, decisions not followed. */
final class ReportIssues {
    /** A page of a hundred thousand lines would help nobody; report.json has them all. */
    private static final int MOST = 5_000;

    private static final int OPEN = 12;

    private final Html html;
    private final RunReport report;

    ReportIssues(Html html, RunReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        write("Pages that could not be read", report.rejected());
        write("Pages kept as they were, as they could not be read now", report.kept());
        write("Statements held back", report.quarantined());
        RunReport.Decisions decisions = report.decisions();
        write("Decisions not followed", decisions == null ? List.of() : decisions.issues());
        writeRemarks();
    }

    private void write(String title, List<Issue> issues) {
        if (issues.isEmpty()) return;
        html.raw("<section>").element("h2", title + ReportPage.format(" · %,d", issues.size()));
        Map<String, List<Issue>> byCode = new TreeMap<>();
        issues.stream().limit(MOST).forEach(issue -> byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>())
                .add(issue));
        byCode.forEach(this::writeGroup);
        if (issues.size() > MOST)
            html.element("p class=\"none\"", ReportPage.format("and %,d more in report.json", issues.size() - MOST));
        html.raw("</section>\n");
    }

    private void writeGroup(String code, List<Issue> issues) {
        html.raw(issues.size() <= OPEN ? "<details open>" : "<details>");
        html.element("summary", words(code) + ReportPage.format(" · %,d", issues.size()));
        html.raw("<ul class=\"issues\">");
        for (Issue issue : issues) {
            html.raw("<li>").link(issue.source(), issue.source()).raw("<br>");
            html.element("small", issue.message()).raw("</li>");
        }
        html.raw("</ul></details>");
    }

    private void writeRemarks() {
        if (report.remarks().isEmpty()) return;
        html.raw("<section>").element("h2", "Seen and not believed").raw("<ul class=\"tags\">");
        report.remarks().forEach((code, count) -> html.element("li", words(code) + ReportPage.format(" · %,d", count)));
        html.raw("</ul></section>\n");
    }

    /** "DateWithoutYear" is read as "date without year". */
    private static String words(String code) {
        return code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
