package org.reticula.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import tools.jackson.databind.SequenceWriter;

/** Leaves lines for the next step. Begins an empty file at every start. */
final class LinesWriter<T> implements ItemStreamWriter<T> {
    private final Path file;
    private final Class<T> type;
    private @Nullable SequenceWriter lines;

    LinesWriter(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** An empty file; the caller closes it. */
    static SequenceWriter open(Path file, Class<?> type) {
        return Json.LINES.writerFor(type).withRootValueSeparator("\n").writeValues(file.toFile());
    }

    @Override
    public void open(ExecutionContext context) {
        lines = open(file, type);
    }

    @Override
    public void write(Chunk<? extends T> chunk) {
        for (T line : chunk) Objects.requireNonNull(lines).write(line);
        Objects.requireNonNull(lines).flush();
    }

    @Override
    public void close() {
        if (lines != null) lines.close();
        lines = null;
    }
}
