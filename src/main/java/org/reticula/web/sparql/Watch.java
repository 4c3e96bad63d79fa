package org.reticula.web.sparql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks after the queries that run: cancels those whose time is over, and ends the worker of one that goes on all the same. */
final class Watch implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 20;

    /** What a cancelled query may still do: work of its processor, so that a busy machine is not to the worker's harm. */
    private static final Duration WORK = Duration.ofSeconds(1);

    /** Time after the end, whatever it did. */
    private static final Duration GRACE = Duration.ofMillis(1500);

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query watch");
        thread.setDaemon(true);
        return thread;
    });

    Watch() {
        looks.scheduleWithFixedDelay(this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * A query that runs, from here until it is closed.
     *
     * @param isOver whether it is to be cancelled
     * @param end when it has to be over, of System.nanoTime()
     */
    Run begin(Worker worker, BooleanSupplier isOver, long end) {
        Run run = new Run(worker, isOver, end);
        runs.add(run);
        return run;
    }

    void cancelAll() {
        runs.forEach(Run::cancel);
    }

    private void look() {
        runs.forEach(Run::look);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    final class Run implements AutoCloseable {
        private final Worker worker;
        private final BooleanSupplier isOver;
        private final long end;
        private boolean cancelled;
        private Duration workAtCancel = Duration.ZERO;

        private Run(Worker worker, BooleanSupplier isOver, long end) {
            this.worker = worker;
            this.isOver = isOver;
            this.end = end;
        }

        private synchronized void look() {
            if (!cancelled) {
                if (isOver.getAsBoolean()) cancel();
            } else if (System.nanoTime() - end > GRACE.toNanos()
                    || worker.work().minus(workAtCancel).compareTo(WORK) > 0) {
                worker.kill();
            }
        }

        private synchronized void cancel() {
            if (cancelled || !runs.contains(this)) return;
            cancelled = true;
            workAtCancel = worker.work();
            worker.cancel();
        }

        @Override
        public synchronized void close() {
            runs.remove(this);
        }
    }
}
