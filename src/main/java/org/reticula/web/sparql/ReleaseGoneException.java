package org.reticula.web.sparql;

/** The release that was asked is not there any more: ask the one that is current now. */
public final class ReleaseGoneException extends Exception {
    private static final long serialVersionUID = 1L;

    ReleaseGoneException(String release) {
        super(release);
    }
}
