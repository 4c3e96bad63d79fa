package org.reticula.web.sparql;

/** First byte of what server and worker send each other through the worker's standard input and output. */
final class Frame {
    /** Worker: ready for the first question. */
    static final int READY = 'R';
    /** Server: a question follows. */
    static final int QUESTION = 'Q';
    /** Server: give the present question up. The number of the question follows, as it may have been answered meanwhile. */
    static final int CANCEL = 'C';
    /** Worker: length and bytes of a part of the answer follow. */
    static final int BODY = 'B';
    /** Worker: an {@link Ending} follows, and no more of the answer. */
    static final int END = 'E';

    private Frame() {}
}
