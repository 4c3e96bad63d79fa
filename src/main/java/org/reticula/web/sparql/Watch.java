package org.reticula.web.sparql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the queries that run: cancels those whose time is over, and ends the worker of one that goes on all the same. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long INTERVAL_MILLIS = 20;

    /** What a cancelled query may still do: time, and work of its processor, as a busy machine is not the worker's fault. */
    private static final Duration TIME = Duration.ofSeconds(2);

    private static final Duration WORK = Duration.ofSeconds(1);

    /** Time after the end, whatever it did. */
    private static final Duration GRACE = Duration.ofMillis(500);

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
        private long cancelledAt;
        private Duration workAtCancel = Duration.ZERO;

        private Run(Worker worker, BooleanSupplier isOver, long end) {
            this.worker = worker;
            this.isOver = isOver;
            this.end = end;
        }

        private synchronized void look() {
            if (!cancelled) {
                if (isOver.getAsBoolean()) cancel();
            } else if (isTooLate()) {
                LOG.info("a query does not stop: its worker is ended");
                worker.end();
            }
        }

        private boolean isTooLate() {
            long now = System.nanoTime();
            return now - end > GRACE.toNanos()
                    || (now - cancelledAt > TIME.toNanos()
                            && worker.work().minus(workAtCancel).compareTo(WORK) > 0);
        }

        private synchronized void cancel() {
            if (cancelled || !runs.contains(this)) return;
            cancelled = true;
            cancelledAt = System.nanoTime();
            workAtCancel = worker.work();
            worker.cancel();
        }

        @Override
        public synchronized void close() {
            runs.remove(this);
        }
    }
}
