package org.reticula.extract;

/**
 * From one date to another, as printed side by side.
 *
 * @param from never later than {@code to}; its year is taken from {@code to} when the page prints the year once
 */
public record FoundPeriod(FoundDate from, FoundDate to) {
    /** Offset in the page's text where the first date begins. */
    public int start() {
        return from.start();
    }

    /** Offset behind the second date. */
    public int end() {
        return to.end();
    }

    /** Whether only years are printed, as in the programming period 2021–2027. */
    public boolean yearsOnly() {
        return from.iso().length() == 4 && to.iso().length() == 4;
    }
}
