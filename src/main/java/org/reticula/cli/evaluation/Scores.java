package org.reticula.cli.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts over all pages, by kind of fact and by language. */
public final class Scores {
    private static final List<String> KINDS = List.of(
            "language",
            "project",
            "date",
            "money",
            "identifier",
            "role",
            "funding",
            "country",
            "place",
            "theme",
            "organisation",
            "programme",
            "membership");
    /** Told apart, as people themselves agree less on them (or, for the language, always). */
    private static final Set<String> APART = new TreeSet<>(Set.of("language", "theme", "place"));

    private static final int DIGITS = 3;
    private static final double SURE = 0.9;
    private static final String MARKDOWN = "| %s | %s | %s | %s | %d | %d | %d |\n";

    private final Map<String, Tally> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, Tally>> languages = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Reliability reliability = new Reliability();
    private int pages;
    private int unseen;

    void add(GoldPage gold, PageScorer page, boolean seen) {
        pages++;
        if (!seen) unseen++;
        Map<String, Tally> language = languages.computeIfAbsent(gold.lang(), l -> new LinkedHashMap<>());
        page.tallies().forEach((kind, tally) -> {
            kinds.computeIfAbsent(kind, k -> new Tally()).add(tally);
            language.computeIfAbsent(kind, k -> new Tally()).add(tally);
        });
        reliability.add(page.reliability());
        page.errors().forEach(e -> errors.add(gold.id() + ": " + e));
    }

    /** F1 over everything but what is told apart, 0–1. */
    public double f1() {
        return sum(kinds).f1();
    }

    /** F1 of each language that has gold, by its tag, over the same kinds. */
    public Map<String, Double> f1ByLanguage() {
        Map<String, Double> each = new TreeMap<>();
        languages.forEach((tag, tallies) -> each.put(tag, sum(tallies).f1()));
        return each;
    }

    /** Share of the statements with confidence of 0.9 and more that is right, 0–1. */
    public double rightOfSure() {
        return reliability.from(SURE).precision();
    }

    /** Every mistake: page, what, and the value. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Writes the table by kind, then a line by language. */
    public void print(Appendable out) throws IOException {
        out.append(String.format(Locale.ROOT, "%-14s%7s%7s%7s%6s%6s%6s%n", "kind", "P", "R", "F1", "tp", "fp", "fn"));
        for (String kind : KINDS) out.append(row("%-14s%7s%7s%7s%6d%6d%6d%n", kind, tally(kinds, kind)));
        Tally all = sum(kinds);
        out.append("ALL but theme, place, language " + round(all.precision()) + " " + round(all.recall()) + " "
                + round(all.f1()) + "\n");
        List<String> each = new ArrayList<>();
        languages.forEach(
                (tag, tallies) -> each.add(tag + " " + round(sum(tallies).f1())));
        out.append("F1 per language (all but theme, place, language): " + String.join("  ", each) + "\n");
        Tally sure = reliability.from(SURE);
        out.append("right of what is at least " + SURE + " sure: " + round(sure.precision()) + " of "
                + (sure.rightCount() + sure.wrongCount()) + "\n");
        out.append("pages " + pages + " unseen " + unseen + "\n");
        out.append("F1 " + round(all.f1()) + " P " + round(all.precision()) + " R " + round(all.recall()) + "\n");
    }

    /** Writes precision, recall, F1 and counts with a line per language and kind, those of all pages as language "all". */
    void printCsv(Appendable out) throws IOException {
        out.append("language,kind,precision,recall,f1,right,wrong,missed\r\n");
        printCsv("all", kinds, out);
        for (Map.Entry<String, Map<String, Tally>> language : languages.entrySet())
            printCsv(language.getKey(), language.getValue(), out);
    }

    private static void printCsv(String language, Map<String, Tally> tallies, Appendable out) throws IOException {
        printCsv(language, "all", sum(tallies), out);
        for (String kind : KINDS) printCsv(language, kind, tally(tallies, kind), out);
    }

    private static void printCsv(String language, String kind, Tally t, Appendable out) throws IOException {
        out.append(row(language + ",%s,%s,%s,%s,%d,%d,%d\r\n", kind, t));
    }

    /** Writes three tables in Markdown: by kind, by language and kind, by confidence. */
    void printMarkdown(Appendable out) throws IOException {
        out.append("| kind | P | R | F1 | right | wrong | missed |\n|---|---|---|---|---|---|---|\n");
        for (String kind : KINDS) out.append(row(MARKDOWN, kind, tally(kinds, kind)));
        out.append(row(MARKDOWN, "all but " + String.join(", ", APART), sum(kinds)));
        out.append("\nF1 by language and kind; a dash where the gold has nothing and nothing was found.\n\n");
        out.append("| language | all | " + String.join(" | ", KINDS) + " |\n");
        out.append("|---|---" + "|---".repeat(KINDS.size()) + "|\n");
        for (Map.Entry<String, Map<String, Tally>> language : languages.entrySet()) {
            List<String> row = new ArrayList<>(
                    List.of(language.getKey(), round(sum(language.getValue()).f1())));
            for (String kind : KINDS) row.add(f1(tally(language.getValue(), kind)));
            out.append("| " + String.join(" | ", row) + " |\n");
        }
        out.append("\nHow much a confidence means: of the statements found with it, so many are right.\n\n");
        out.append("| confidence from | statements | right |\n|---|---|---|\n");
        for (Map.Entry<Double, Tally> step : reliability.steps().entrySet())
            printStep(String.format(Locale.ROOT, "%.2f", step.getKey()), step.getValue(), out);
        printStep("0.90 and all above", reliability.from(SURE), out);
    }

    /** @param format for the name, precision, recall and F1 as texts, and three counts */
    private static String row(String format, String name, Tally t) {
        return String.format(
                Locale.ROOT,
                format,
                name,
                round(t.precision()),
                round(t.recall()),
                round(t.f1()),
                t.rightCount(),
                t.wrongCount(),
                t.missedCount());
    }

    private static void printStep(String from, Tally t, Appendable out) throws IOException {
        out.append("| " + from + " | " + (t.rightCount() + t.wrongCount()) + " | " + round(t.precision()) + " |\n");
    }

    private static String f1(Tally t) {
        return t.rightCount() + t.wrongCount() + t.missedCount() == 0 ? "–" : round(t.f1());
    }

    private static Tally tally(Map<String, Tally> tallies, String kind) {
        return tallies.getOrDefault(kind, new Tally());
    }

    private static Tally sum(Map<String, Tally> tallies) {
        Tally sum = new Tally();
        KINDS.stream().filter(k -> !APART.contains(k)).forEach(k -> sum.add(tally(tallies, k)));
        return sum;
    }

    private static String round(double share) {
        return new BigDecimal(share).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
