package org.reticula.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.RowSet;

/** Answers as text: "120 | de vârstnici@ro". */
final class Answers {
    private Answers() {}

    static List<String> rows(RowSet answer) {
        List<String> rows = new ArrayList<>();
        answer.forEachRemaining(row -> rows.add(
                answer.getResultVars().stream().map(row::get).map(Answers::text).collect(Collectors.joining(" | "))));
        return rows;
    }

    private static String text(Node node) {
        if (node == null) return "-";
        if (!node.isLiteral()) return node.toString();
        String language = node.getLiteralLanguage();
        return node.getLiteralLexicalForm() + (language.isEmpty() ? "" : "@" + language);
    }
}
