package org.reticula.operations;

import java.util.Optional;

/**
 * An amount as a cell writes it.
 *
 * @param number digits with commas and points between them
 * @param unit what stands before or behind: a currency, a percent sign; may be empty
 */
record AmountCell(boolean negative, String number, String unit) {
    /** Empty unless the cell is one number with at most one word or sign before or behind it. */
    static Optional<AmountCell> of(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && !isDigit(cell.charAt(from))) from++;
        while (to > from && !isDigit(cell.charAt(to - 1))) to--;
        if (from == to) return Optional.empty();
        String before = cell.substring(0, from);
        String behind = cell.substring(to);
        boolean opened = before.endsWith(",") || before.endsWith(".");
        StringBuilder number = new StringBuilder(opened ? before.substring(before.length() - 1) : "");
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (isDigit(c) || c == ',' || c == '.') number.append(c);
            else if (!isGap(c)) return Optional.empty();
        }
        String sign = strip(opened ? before.substring(0, before.length() - 1) : before);
        boolean negative = sign.startsWith("-") || sign.startsWith("−") || sign.endsWith("-") || sign.endsWith("−");
        String left = strip(sign.replace("-", "").replace("−", ""));
        String right = strip(behind);
        if (right.endsWith(",-") || right.equals(",-") || right.equals(".-") || right.equals(",–")) right = ""; // 100,-
        if (!left.isEmpty() && !right.isEmpty()) return Optional.empty();
        return Optional.of(new AmountCell(negative, number.toString(), left + right));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u2009' || c == '\'' || c == '’';
    }

    private static String strip(String text) {
        return Cells.name(text.replace('\u00A0', ' ').replace('\u202F', ' '));
    }
}
