package org.reticula.extract;

/** What an amount of money is of a project. */
public enum MoneyRole {
    TOTAL,
    EU,
    /** Own contributions, prices, salaries: neither of the two. */
    OTHER,
    /** The sentence does not say. */
    UNKNOWN
}
