package org.reticula.web;

/** A query was given up after part of its answer had been handed out. */
final class AnswerCutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerCutException(Throwable cause) {
        super("the query took too long, the answer is not whole", cause);
    }
}
