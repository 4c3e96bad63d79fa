package org.reticula.pipeline;

import org.jspecify.annotations.Nullable;

/** The import could not go on; what was published before stays. The message is one line for the operator. */
public final class ImportFailedException extends RuntimeException {
    public static final String OUT_OF_MEMORY = "not enough memory: give more, for instance with RETICULA_OPTS=-Xmx2g";

    private static final long serialVersionUID = 1L;

    public ImportFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
