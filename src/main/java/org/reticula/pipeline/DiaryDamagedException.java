package org.reticula.pipeline;

import java.util.Objects;

/** The job's database cannot be used. */
final class DiaryDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiaryDamagedException(Throwable cause) {
        super(cause);
    }

    /** One line, without the SQL. */
    String reason() {
        Throwable deepest = this;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        String message = Objects.requireNonNullElse(
                deepest.getMessage(), deepest.getClass().getSimpleName());
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" \\[[\\d.\\-/]+]$", "")
                .replaceFirst("; SQL statement:$", "");
    }
}
