package org.reticula.cli;

/** What the shell gets back. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** The import ran to its end, but what it made would have done harm. */
    static final int NOT_PUBLISHED = 3;

    private ExitCode() {}
}
