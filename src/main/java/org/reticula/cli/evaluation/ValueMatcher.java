package org.reticula.cli.evaluation;

/** Whether two dates or two amounts are the same as far as both say. */
final class ValueMatcher {
    private static final int DAY = 10;
    private static final int YEAR = 4;
    private static final double ROUNDING = 0.00005;
    private static final double CENT = 0.01;

    private ValueMatcher() {}

    /** Equal to the coarser precision of the two. */
    static boolean sameDate(String found, String gold) {
        String plain = found.replaceFirst("[Z+].*$", "");
        String a = plain.substring(0, Math.min(DAY, plain.length()));
        int n = Math.min(a.length(), gold.length());
        return n >= YEAR && a.substring(0, n).equals(gold.substring(0, n));
    }

    /** "1200.5 EUR": equal but for rounding. */
    static boolean sameMoney(String found, String gold) {
        int a = found.lastIndexOf(' ');
        int b = gold.lastIndexOf(' ');
        if (a < 0 || b < 0 || !found.substring(a).equals(gold.substring(b))) return false;
        double x = Double.parseDouble(found.substring(0, a));
        double y = Double.parseDouble(gold.substring(0, b));
        return Math.abs(x - y) <= ROUNDING * Math.max(1, Math.abs(y)) + CENT;
    }
}
