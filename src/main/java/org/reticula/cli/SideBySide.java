package org.reticula.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.reticula.graph.Explanation;

/** Two records in two columns, so that a person sees what they share. */
final class SideBySide {
    private static final int WIDTH = 58;
    private static final int FACTS = 14;
    private static final int QUOTES = 2;

    private SideBySide() {}

    static void print(Explanation left, Explanation right, PrintWriter out) {
        List<String> one = lines(left);
        List<String> other = lines(right);
        for (int i = 0; i < Math.max(one.size(), other.size()); i++)
            out.println((pad(i < one.size() ? one.get(i) : "") + " | " + (i < other.size() ? other.get(i) : ""))
                    .stripTrailing());
        out.println();
    }

    private static List<String> lines(Explanation thing) {
        List<String> lines = new ArrayList<>();
        add(lines, thing.name(), "");
        add(lines, thing.iri(), "");
        int shown = Math.min(FACTS, thing.facts().size());
        for (Explanation.Fact fact : thing.facts().subList(0, shown)) {
            String said = fact.about() ? fact.property() + ": " + fact.other() : fact.other() + " · " + fact.property();
            add(lines, said, "");
            fact.witnesses().stream().limit(QUOTES).forEach(w -> add(lines, "“" + w.quote() + "” " + w.source(), "  "));
        }
        if (thing.facts().size() > shown) lines.add("… and " + (thing.facts().size() - shown) + " more");
        return lines;
    }

    /** Breaks at spaces where there are any. */
    private static void add(List<String> lines, String text, String indent) {
        String rest = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        int room = WIDTH - indent.length();
        while (rest.codePointCount(0, rest.length()) > room) {
            int end = rest.offsetByCodePoints(0, room);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > room / 2 ? space : end;
            lines.add(indent + rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(indent + rest);
    }

    private static String pad(String line) {
        return line + " ".repeat(Math.max(0, WIDTH - line.codePointCount(0, line.length())));
    }
}
