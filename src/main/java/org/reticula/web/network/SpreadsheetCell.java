package org.reticula.web.network;

import java.util.regex.Pattern;

/** A text as a spreadsheet may take it: one that would be read as a formula is marked as text. */
final class SpreadsheetCell {
    /** What spreadsheets begin a formula with, the wide forms of East Asia included. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private SpreadsheetCell() {}

    static String safe(String text) {
        String start = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
