package org.reticula.web.page;

import java.util.List;

/**
 * A statement about the thing that a page shows.
 *
 * @param property key of its message: "coordinator"
 * @param since since when it holds, in the reader's format, or empty
 * @param decided whether a person says so
 * @param witnesses the surest pages that say so
 * @param pages how many say so in all
 */
public record Fact(String property, Thing thing, String since, boolean decided, List<Witness> witnesses, int pages) {
    /** Of the surest page. */
    public double confidence() {
        return decided ? 1 : witnesses.isEmpty() ? 0 : witnesses.get(0).confidence();
    }

    public String sure() {
        return Witness.sure(confidence());
    }
}
