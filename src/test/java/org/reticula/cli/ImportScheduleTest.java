package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reticula.source.CronSchedule;

/** Real processes at real times; what they do is told line by line. */
class ImportScheduleTest {
    private static final ImportTimes EVERY_SECOND = ImportTimes.all(CronSchedule.parse("* * * * * *"), null);

    private final StringWriter told = new StringWriter();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    @Test
    void neverRunsTwoAtOnceAndTellsWhatItSkipped() {
        try (ImportSchedule schedule = schedule("sleep 2; echo; echo 'Published 2026-03-01-001 in 2 s.'; echo;"
                + " echo 'Next:  reticula query'; echo '       reticula serve'")) {
            schedule.start();
            await("Published 2026-03-01-001 in 2 s.", "skipped: the one before was still running");
        }
        assertThat(told.toString())
                .contains("reticula: next import ")
                .doesNotContain("Next:")
                .doesNotContain("exit code");
    }

    @Test
    void tellsWhyAnImportFailedAndGoesOn() {
        try (ImportSchedule schedule =
                schedule("echo 'reticula: another import is running here: process 7 holds it' >&2; exit 1")) {
            schedule.start();
            await(": another import is running here: process 7 holds it (exit code 1)");
            await(2);
        }
    }

    @Test
    void goesOnWhenNoProcessCanBeStarted() {
        ImportSchedule.Start broken = () -> {
            started.incrementAndGet();
            throw new IOException("no room");
        };
        try (ImportSchedule schedule = new ImportSchedule(EVERY_SECOND, broken, Clock.systemUTC(), out())) {
            schedule.start();
            await("could not start: no room");
            await(2);
        }
    }

    @Test
    void asksAnImportUnderWayToStop() {
        Process[] process = new Process[1];
        ImportSchedule.Start slow = () -> process[0] = new ProcessBuilder(List.of("sleep", "60")).start();
        try (ImportSchedule schedule = new ImportSchedule(EVERY_SECOND, slow, Clock.systemUTC(), out())) {
            schedule.start();
            awaitThat(() -> process[0] != null);
        }
        assertThat(process[0].isAlive()).isFalse();
    }

    @Test
    void tellsThatItMakesUpForWhatWasMissedBeforeItDoes() {
        Thread operator = Thread.currentThread();
        Clock slowForTheOperator = new Clock() {
            @Override
            public Instant instant() {
                if (Thread.currentThread() == operator) nap(300);
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        ImportTimes yearly =
                ImportTimes.all(CronSchedule.parse("0 0 1 1 *"), Instant.now().minus(Duration.ofDays(800)));
        ImportSchedule.Start broken = () -> {
            throw new IOException("no room");
        };
        try (ImportSchedule schedule = new ImportSchedule(yearly, broken, slowForTheOperator, out())) {
            schedule.start();
            await("could not start: no room");
        }
        assertThat(told.toString()).startsWith("reticula: next import now, to make up for what was missed");
    }

    private ImportSchedule schedule(String script) {
        return new ImportSchedule(
                EVERY_SECOND,
                () -> {
                    started.incrementAndGet();
                    assertThat(running.incrementAndGet()).isEqualTo(1);
                    Process process = new ProcessBuilder("sh", "-c", script)
                            .redirectErrorStream(true)
                            .start();
                    process.onExit().thenRun(running::decrementAndGet);
                    return process;
                },
                Clock.systemUTC(),
                out());
    }

    private PrintWriter out() {
        return new PrintWriter(told, true);
    }

    private void await(String... texts) {
        for (String text : texts) awaitThat(() -> told.toString().contains(text));
    }

    private void await(int starts) {
        awaitThat(() -> started.get() >= starts);
    }

    private static void awaitThat(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            nap(20);
        }
    }

    private static void nap(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
