package org.reticula.graph;

/** A graph that cannot be published although everything doubtful was left out: yesterday's release stays. */
public final class UnpublishableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnpublishableException(String reason) {
        super("not published: " + reason);
    }
}
