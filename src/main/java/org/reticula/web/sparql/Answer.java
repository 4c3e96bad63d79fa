package org.reticula.web.sparql;

/**
 * To be closed after use.
 *
 * @param rows that it has: rows of a table, statements of a graph
 * @param cut whether there would have been more
 */
public record Answer(AnswerBody body, long rows, boolean cut) implements AutoCloseable {
    @Override
    public void close() {
        body.close();
    }
}
