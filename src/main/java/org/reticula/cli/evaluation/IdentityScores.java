package org.reticula.cli.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often the resolver and people agree that two names mean one thing. */
public final class IdentityScores {
    private final Tally all = new Tally();
    private final Map<String, Tally> byKind = new TreeMap<>();
    private final Map<String, Tally> byLanguages = new TreeMap<>();
    private final Map<String, Tally> byScripts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    void add(IdentityPair pair, boolean joined, double score) {
        Tally tally = new Tally();
        if (joined && pair.same()) tally.right();
        else if (joined) tally.wrong();
        else if (pair.same()) tally.missed();
        IdentityPair.Side left = pair.left();
        IdentityPair.Side right = pair.right();
        all.add(tally);
        count(byKind, pair.kind().name().toLowerCase(Locale.ROOT), tally);
        count(byLanguages, both(left.language(), right.language()), tally);
        count(byScripts, both(script(left.name()), script(right.name())), tally);
        if (joined != pair.same()) {
            wrong.add(String.format(
                    Locale.ROOT,
                    "line %d: %s at %.2f: %s (%s) | %s (%s): %s",
                    pair.line(),
                    joined ? "joined" : "missed",
                    score,
                    left.name(),
                    left.language(),
                    right.name(),
                    right.language(),
                    pair.why()));
        }
    }

    private static void count(Map<String, Tally> tallies, String key, Tally tally) {
        tallies.computeIfAbsent(key, k -> new Tally()).add(tally);
    }

    private static String both(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
    }

    /** Of the first letter. */
    private static String script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(c -> Character.UnicodeScript.of(c).name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("none");
    }

    /** Share of the joined pairs that are one thing. */
    public double precision() {
        return all.precision();
    }

    /** Share of the pairs of one thing that were joined. */
    public double recall() {
        return all.recall();
    }

    /** The same of the pairs whose names are in two scripts. */
    public double crossScriptRecall() {
        Tally across = new Tally();
        byScripts.forEach((scripts, tally) -> {
            String[] two = scripts.split("-", 2);
            if (!two[0].equals(two[1])) across.add(tally);
        });
        return across.recall();
    }

    /** The figures over all rows on the first line, then by kind, languages and scripts, then each wrong row. */
    public void print(PrintWriter out) {
        out.println(figures(all));
        for (Map<String, Tally> table : List.of(byKind, byScripts, byLanguages)) {
            table.forEach((key, tally) -> out.printf(Locale.ROOT, "%-24s %s%n", key, figures(tally)));
        }
        wrong.forEach(out::println);
    }

    private static String figures(Tally tally) {
        return String.format(Locale.ROOT, "precision %.3f recall %.3f", tally.precision(), tally.recall());
    }
}
