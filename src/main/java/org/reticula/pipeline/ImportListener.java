package org.reticula.pipeline;

/** Hears how an import goes on. Called by one thread at a time. */
public interface ImportListener {
    /**
     * A step begins.
     *
     * @param pages how many it will go through, -1 when unknown
     */
    default void stepStarted(String step, long pages) {}

    /** The step has gone through so many more pages. */
    default void pagesDone(int pages) {}

    default void stepEnded(String step) {}

    /** One line that the operator should see, for instance that a damaged file was moved aside. */
    default void notice(String line) {}
}
