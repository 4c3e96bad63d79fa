package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the last import began that came to an end. */
public final class LastImport {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LENGTH = "20260101T000000Z".length();

    private LastImport() {}

    /** @param data where imports keep what they know; null if there was none, or nothing tells */
    public static @Nullable Instant find(Path data) {
        Path reports = new Workspace(data.toAbsolutePath().normalize()).reports();
        if (!Files.isDirectory(reports)) return null;
        try (Stream<Path> all = Files.list(reports)) {
            return all.flatMap(file -> time(file).stream()).max(Instant::compareTo).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + reports, e);
        }
    }

    /** Reports are called by the name of their run, and that begins with its time. */
    private static Optional<Instant> time(Path report) {
        String name = report.getFileName().toString();
        if (name.length() < LENGTH) return Optional.empty();
        try {
            return Optional.of(NAME.parse(name.substring(0, LENGTH), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
