package org.reticula.curation;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How tables of decisions are written, by us and by spreadsheets. */
final class TableFormat {
    static final List<String> COLUMNS = List.of(
            "decision",
            "kind",
            "thing",
            "country",
            "page",
            "other",
            "other_country",
            "other_page",
            "property",
            "value",
            "language",
            "who",
            "when",
            "why");

    private static final String FORMULA = "=+-@";

    private TableFormat() {}

    /** With commas, or with the semicolons that spreadsheets write where the comma is the decimal sign. */
    static CSVFormat of(String text) {
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .setIgnoreEmptyLines(false) // they count where lines are named
                .get();
    }

    /** Without the mark that some spreadsheets put before UTF-8. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String safe(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    static String unsafe(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
