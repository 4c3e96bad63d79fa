package org.reticula.web.network;

/**
 * A member as its network writes it.
 *
 * @param country ISO code, "" if not known
 * @param choice IRI that a person chose, {@link #NOBODY}, or "" where nobody chose
 */
record ListRow(String name, String country, String choice) {
    /** A person says that nobody in the graph is meant. */
    static final String NOBODY = "-";

    ListRow chosen(String other) {
        return new ListRow(name, country, other);
    }
}
