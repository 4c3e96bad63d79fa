package org.reticula.curation;

/** A row that says no decision. */
final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BadRow(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
