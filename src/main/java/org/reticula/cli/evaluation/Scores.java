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
    private static final Set<String> APART = Set.of("language", "theme", "place");

    private static final int DIGITS = 3;

    private final Map<String, Tally> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, Tally>> languages = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
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

    /** Every mistake: page, what, and the value. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Writes the table by kind, then a line by language. */
    public void print(Appendable out) throws IOException {
        out.append(String.format(Locale.ROOT, "%-14s%7s%7s%7s%6s%6s%6s%n", "kind", "P", "R", "F1", "tp", "fp", "fn"));
        for (String kind : KINDS) {
            Tally t = tally(kinds, kind);
            out.append(String.format(
                    Locale.ROOT,
                    "%-14s%7s%7s%7s%6d%6d%6d%n",
                    kind,
                    round(t.precision()),
                    round(t.recall()),
                    round(t.f1()),
                    t.rightCount(),
                    t.wrongCount(),
                    t.missedCount()));
        }
        Tally all = sum(kinds);
        out.append("ALL but theme, place, language " + round(all.precision()) + " " + round(all.recall()) + " "
                + round(all.f1()) + "\n");
        List<String> each = new ArrayList<>();
        languages.forEach(
                (tag, tallies) -> each.add(tag + " " + round(sum(tallies).f1())));
        out.append("F1 per language (all but theme, place, language): " + String.join("  ", each) + "\n");
        out.append("pages " + pages + " unseen " + unseen + "\n");
        out.append("F1 " + round(all.f1()) + " P " + round(all.precision()) + " R " + round(all.recall()) + "\n");
    }

    /** Writes a table of F1 with a line per language. */
    public void printCsv(Appendable out) throws IOException {
        out.append("lang," + String.join(",", KINDS) + ",all\r\n");
        for (Map.Entry<String, Map<String, Tally>> language : languages.entrySet()) {
            List<String> row = new ArrayList<>(List.of(language.getKey()));
            for (String kind : KINDS)
                row.add(round(tally(language.getValue(), kind).f1()));
            row.add(round(sum(language.getValue()).f1()));
            out.append(String.join(",", row)).append("\r\n");
        }
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
