package org.reticula.operations;

/** The list is not what it was when it was opened. */
public final class ListChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListChangedException(String message) {
        super(message);
    }
}
