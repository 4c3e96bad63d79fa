package org.reticula.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as printed with its separators, whichever country's.
 *
 * @param first index of its first atom
 * @param next index of the atom behind it
 * @param grouped whether separators group its digits by thousands
 */
record ReadNumber(BigDecimal value, int first, int next, boolean grouped) {
    private static final int MOST_DIGITS = 15;
    private static final String POINTS = ".,";
    private static final String APOSTROPHES = "'’";

    /**
     * The number that begins at an atom. The last separator is decimal unless exactly three digits follow it or it stands
     * there twice; spaces and apostrophes only ever group by three.
     *
     * @return null if no number begins there, or it is part of a date or a code
     */
    static @Nullable ReadNumber read(Atoms atoms, int first) {
        if (!atoms.at(first).isNumber() || atoms.glued(first) && isInside(atoms, first - 1)) return null;
        StringBuilder whole = new StringBuilder(atoms.at(first).text());
        String group = "";
        int i = first + 1;
        while (true) {
            String separator = separator(atoms, i);
            if (separator.isEmpty()) return of(whole, "", first, i, !group.isEmpty());
            int digits = separator.equals(" ") ? i : i + 1;
            String part = atoms.at(digits).text();
            boolean groups = part.length() == 3 && (group.isEmpty() ? opensGroups(whole) : group.equals(separator));
            if (groups) {
                whole.append(part);
                group = separator;
                i = digits + 1;
            } else if (POINTS.contains(separator) && !group.equals(separator)) {
                return separator(atoms, digits + 1).isEmpty()
                                || separator(atoms, digits + 1).equals(" ")
                        ? of(whole, part, first, digits + 1, !group.isEmpty())
                        : null;
            } else {
                return separator.equals(" ") ? of(whole, "", first, i, !group.isEmpty()) : null;
            }
            if (whole.length() > MOST_DIGITS) return null;
        }
    }

    private static boolean opensGroups(StringBuilder whole) {
        return whole.length() <= 3 && whole.charAt(0) != '0';
    }

    /** What stands between a number's digits and further digits: " ", ".", "," or "'"; empty if the number ends here. */
    private static String separator(Atoms atoms, int i) {
        Atom atom = atoms.at(i);
        if (atom.isNumber()) return atoms.glued(i) || !isOneSpace(atoms, i) ? "" : " ";
        if (!atoms.glued(i) || !atoms.glued(i + 1) || !atoms.at(i + 1).isNumber()) return "";
        if (atom.isSign(POINTS)) return atom.text();
        return atom.isSign(APOSTROPHES) ? "'" : "";
    }

    private static boolean isOneSpace(Atoms atoms, int i) {
        int before = atoms.at(i - 1).end();
        if (atoms.at(i).start() - before != 1) return false;
        char c = atoms.text().charAt(before);
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Whether the atom before a number makes it the middle of something else. */
    private static boolean isInside(Atoms atoms, int before) {
        Atom atom = atoms.at(before);
        return atoms.glued(before)
                && atom.isSign("./_")
                && (atoms.at(before - 1).isNumber());
    }

    private static @Nullable ReadNumber of(StringBuilder whole, String decimals, int first, int next, boolean grouped) {
        if (whole.length() + decimals.length() > MOST_DIGITS) return null;
        String digits = decimals.isEmpty() ? whole.toString() : whole + "." + decimals;
        return new ReadNumber(new BigDecimal(ascii(digits)), first, next, grouped);
    }

    private static String ascii(String digits) {
        StringBuilder out = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            out.append(c == '.' ? c : (char) ('0' + Character.digit(c, 10)));
        }
        return out.toString();
    }
}
