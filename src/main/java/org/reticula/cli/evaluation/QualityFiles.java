package org.reticula.cli.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures as files: {@code quality.csv}, and its tables in {@code quality.md} between two marks, leaving what people wrote around them. */
public final class QualityFiles {
    private static final String BEGIN = "<!-- figures: written by evaluate -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private QualityFiles() {}

    /** @param folder made if it is missing */
    public static void write(Scores scores, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("quality.csv"), StandardCharsets.UTF_8)) {
            scores.printCsv(csv);
        }
        StringBuilder tables = new StringBuilder(BEGIN).append('\n');
        scores.printMarkdown(tables);
        tables.append('\n').append(END);
        Path page = folder.resolve("quality.md");
        String old = Files.exists(page) ? Files.readString(page) : "# Quality\n\n" + BEGIN + END;
        Files.writeString(page, replace(old, tables.toString()));
    }

    private static String replace(String old, String tables) {
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) return old + "\n" + tables;
        return old.substring(0, begin) + tables + old.substring(end + END.length());
    }
}
