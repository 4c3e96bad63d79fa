package org.reticula.pipeline;

import java.util.List;

/** Small drawings as SVG; their colours come from the page. */
final class ReportCharts {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 90;
    private static final int MARK = 6;
    private static final int FLOOR = HEIGHT - 2 * MARK;
    private static final double FILLED = 0.7;
    private static final int SPARK_WIDTH = 90;
    private static final int SPARK_HEIGHT = 18;

    private ReportCharts() {}

    /** A column for each run, oldest first. */
    static String runs(List<RunReport> runs) {
        long most = Math.max(
                1,
                runs.stream()
                        .mapToLong(r -> r.pages().accepted() + r.pages().rejected())
                        .max()
                        .orElse(1));
        double step = (double) WIDTH / Math.max(runs.size(), ReportHistory.TREND);
        Html svg = new Html();
        svg.raw(open("runs", WIDTH, HEIGHT, "Pages of the last runs"));
        svg.raw(bar("whole", 0, FLOOR, WIDTH, 1));
        for (int i = 0; i < runs.size(); i++) {
            RunReport run = runs.get(i);
            double x = i * step;
            double accepted = height(run.pages().accepted(), most);
            double rejected = height(run.pages().rejected(), most);
            svg.raw("<g>").element("title", told(run));
            svg.raw(bar("accepted", x, FLOOR - accepted, step * FILLED, accepted));
            svg.raw(bar("rejected", x, FLOOR - accepted - rejected, step * FILLED, rejected));
            svg.raw(bar(ReportPage.tone(run.outcome()), x, FLOOR + MARK, step * FILLED, MARK));
            svg.raw("</g>");
        }
        return svg.raw("</svg>").toString();
    }

    private static String told(RunReport run) {
        return ReportPage.format(
                "%s: %,d pages accepted, %,d rejected. %s",
                ReportPage.day(run.startedAt()),
                run.pages().accepted(),
                run.pages().rejected(),
                ReportPage.verdict(run));
    }

    /** A line through some numbers; empty if there are too few for one. */
    static String spark(List<Long> numbers) {
        if (numbers.size() < 2) return "";
        long most =
                Math.max(1, numbers.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (double) (SPARK_WIDTH - 2) / (numbers.size() - 1);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            double y = SPARK_HEIGHT - 2 - (SPARK_HEIGHT - 4.0) * numbers.get(i) / most;
            points.append(ReportPage.format("%.1f,%.1f ", 1 + i * step, y));
        }
        return open(
                        "spark",
                        SPARK_WIDTH,
                        SPARK_HEIGHT,
                        "Trend from " + numbers.get(0) + " to " + numbers.get(numbers.size() - 1))
                + "<polyline points=\"" + points.toString().strip() + "\"/></svg>";
    }

    /** A part of a whole, lying. @param share 0–1 */
    static String share(double share) {
        return open("share", 100, 8, "")
                + bar("whole", 0, 0, 100, 8)
                + bar("accepted", 0, 0, 100 * Math.min(1, share), 8)
                + "</svg>";
    }

    private static double height(long number, long most) {
        return (double) FLOOR * number / most;
    }

    /** @param words for those who do not see it; empty if a number beside it says the same */
    private static String open(String style, int width, int height, String words) {
        String told = words.isEmpty() ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"" + words + "\"";
        return "<svg class=\"" + style + "\" viewBox=\"0 0 " + width + " " + height + "\" " + told + ">";
    }

    private static String bar(String style, double x, double y, double width, double height) {
        return ReportPage.format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style, x, y, width, height);
    }
}
