package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the import at its times, never two at once, and tells in one line how each went. */
final class ImportSchedule implements AutoCloseable {
    /** Short, so that a clock that is put right, or a machine that slept, is noticed. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ImportTimes times;
    private final Start imports;
    private final Clock clock;
    private final PrintWriter out;
    private final Thread thread = new Thread(this::keepTime, "schedule");
    private volatile boolean ended;
    private volatile @Nullable Process running;

    /** Starts an import as a process of its own. */
    interface Start {
        Process start() throws IOException;
    }

    /** @param clock with the time zone that the times are meant in */
    ImportSchedule(ImportTimes times, Start imports, Clock clock, PrintWriter out) {
        this.times = times;
        this.imports = imports;
        this.clock = clock;
        this.out = out;
    }

    void start() {
        // told first: once the thread has begun, what was missed may be made up for already
        ZonedDateTime now = now();
        ZonedDateTime next = times.next(now);
        out.println(
                "reticula: next import " + (next.isAfter(now) ? time(next) : "now, to make up for what was missed"));
        thread.setDaemon(true);
        thread.start();
    }

    private void keepTime() {
        try {
            ZonedDateTime next = times.next(now());
            while (!ended) {
                Duration rest = Duration.between(now(), next);
                if (rest.isNegative() || rest.isZero()) {
                    ZonedDateTime begun = now();
                    times.begun(begun);
                    runOnce(begun);
                    if (times.isSkipped(begun, now()))
                        out.println("reticula: an import was skipped: the one before was still running");
                    next = times.next(now());
                } else {
                    Thread.sleep(Math.min(rest.toMillis() + 1, LONGEST_NAP.toMillis()));
                    // a clock that was put back: not a day of silence
                    if (times.next(now()).isBefore(next)) next = times.next(now());
                }
            }
        } catch (InterruptedException e) {
            return; // the server ends
        }
    }

    private void runOnce(ZonedDateTime begin) throws InterruptedException {
        try {
            Process process = imports.start();
            running = process;
            if (ended) process.destroy();
            String line = ImportProcess.lastLine(process);
            int code = process.waitFor();
            out.println("reticula: import of " + time(begin) + ": " + words(code, line));
        } catch (IOException e) {
            out.println("reticula: import of " + time(begin) + " could not start: " + e.getMessage());
        } finally {
            running = null;
        }
    }

    private static String words(int code, String line) {
        if (code == ExitCode.DONE) return line;
        return (line.isEmpty() ? "failed" : line) + " (exit code " + code + ")";
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private static String time(ZonedDateTime time) {
        return String.format(Locale.ROOT, "%tF %<tH:%<tM:%<tS", time);
    }

    /** An import under way is asked to stop; the next one carries on where it was. */
    @Override
    public void close() {
        ended = true;
        Process process = running;
        if (process != null) process.destroy();
        thread.interrupt();
        try {
            if (process != null) process.waitFor(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
