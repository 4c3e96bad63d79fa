package org.reticula.web.sparql;

/** The query will not be answered; the message says why, for the client. */
public final class RefusedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NEVER = 0;

    private final int status;
    private final int retryAfter;

    /** @param status of HTTP */
    public RefusedQueryException(int status, String message) {
        this(status, message, NEVER);
    }

    /** @param retryAfter seconds until it may be asked again; 0 if that would be of no use */
    public RefusedQueryException(int status, String message, int retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** Seconds; 0 if it is of no use to ask again. */
    public int retryAfter() {
        return retryAfter;
    }
}
