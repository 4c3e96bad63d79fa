package org.reticula.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import tools.jackson.databind.MappingIterator;

/** Gives a step the lines that the step before left. Begins at the first line at every start. */
final class LinesReader<T> implements ItemStreamReader<T> {
    private final Path file;
    private final Class<T> type;
    private @Nullable MappingIterator<T> lines;

    LinesReader(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** All lines; the caller closes it. */
    static <T> MappingIterator<T> open(Path file, Class<T> type) {
        return Json.LINES.readerFor(type).readValues(file.toFile());
    }

    @Override
    public void open(ExecutionContext context) {
        lines = open(file, type);
    }

    @Override
    public @Nullable T read() {
        return lines != null && lines.hasNextValue() ? lines.nextValue() : null;
    }

    @Override
    public void close() {
        if (lines != null) lines.close();
        lines = null;
    }
}
