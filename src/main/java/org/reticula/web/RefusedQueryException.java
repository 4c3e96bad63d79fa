package org.reticula.web;

/** The query will not be answered, and the client can do something about it. */
final class RefusedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedQueryException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
