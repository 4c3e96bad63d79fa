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

    /** A query that runs, from here until it is closed. */
    Run begin(Worker worker, BooleanSupplier isOver) {
        Run run = new Run(worker, isOver);
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
        private long cancelled;

        private Run(Worker worker, BooleanSupplier isOver) {
            this.worker = worker;
            this.isOver = isOver;
        }

        private synchronized void look() {
            if (cancelled == 0) {
                if (isOver.getAsBoolean()) cancel();
            } else if (System.nanoTime() - cancelled > GRACE.toNanos()) {
                worker.kill();
            }
        }

        private synchronized void cancel() {
            if (cancelled != 0 || !runs.contains(this)) return;
            cancelled = System.nanoTime();
            worker.cancel();
        }

        @Override
        public synchronized void close() {
            runs.remove(this);
        }
    }
}
