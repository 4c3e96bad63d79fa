package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Writes down how far an import is, for other processes to show, and tells the next listener. */
final class ProgressFile implements ImportListener, AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final Path file;
    private final String run;
    private final ImportListener next;
    private final Clock clock;
    private final Instant startedAt;
    private String step = "";
    private long pages = -1;
    private long done;
    private long written;

    /** @param data the data directory; @param run name of the import */
    ProgressFile(Path data, String run, ImportListener next, Clock clock) {
        this.file = RunProgress.file(data);
        this.run = run;
        this.next = next;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public void stepStarted(String name, long expected) {
        step = name;
        pages = expected;
        done = 0;
        write();
        next.stepStarted(name, expected);
    }

    @Override
    public void pagesDone(int more) {
        done += more;
        if (System.nanoTime() - written > PAUSE_NANOS) write();
        next.pagesDone(more);
    }

    @Override
    public void stepEnded(String name) {
        next.stepEnded(name);
    }

    @Override
    public void notice(String line) {
        next.notice(line);
    }

    private void write() {
        written = System.nanoTime();
        long process = ProcessHandle.current().pid();
        RunProgress told = new RunProgress(run, process, startedAt, step, done, pages, clock.instant());
        try {
            WholeFile.write(file, Json.LINES.writeValueAsBytes(told));
        } catch (UncheckedIOException e) {
            return; // on a full disk what matters fails by itself, and says so
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // without its process it counts for nothing
        }
    }
}
