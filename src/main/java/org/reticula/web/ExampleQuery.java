package org.reticula.web;

import java.nio.file.Path;
import java.util.List;
import org.reticula.model.Ontology;

/**
 * A question that the graph answers, from the ontology's queries.
 *
 * @param id file name without its ending
 * @param query SPARQL, without title and comment
 */
public record ExampleQuery(String id, String title, String comment, String query) {
    private static final String SUFFIX = ".rq";
    private static final String TITLE = "# title:";
    private static final String COMMENT = "# comment:";

    /** In the order of their file names. */
    public static List<ExampleQuery> list(Ontology ontology) {
        return ontology.files("queries", SUFFIX).stream()
                .map(file -> parse(file, ontology.read(file)))
                .toList();
    }

    private static ExampleQuery parse(Path file, String text) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - SUFFIX.length());
        List<String> lines = text.lines().toList();
        String query = String.join(
                "\n", lines.stream().dropWhile(line -> line.startsWith("#")).toList());
        return new ExampleQuery(id, value(lines, TITLE, id), value(lines, COMMENT, ""), query + "\n");
    }

    private static String value(List<String> lines, String key, String otherwise) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
