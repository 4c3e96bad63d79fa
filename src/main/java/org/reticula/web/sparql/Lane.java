package org.reticula.web.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places where queries run, each with a worker, and those who wait for a place, first come first served. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FAILED_STARTS = Duration.ofSeconds(2);

    private final WorkerCommand command;
    private final int most;
    private final Semaphore places;
    private final BlockingDeque<Worker> ready = new LinkedBlockingDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService starts;
    private final CountDownLatch first = new CountDownLatch(1);
    /** All that are not gone, those that are starting among them. */
    private final Set<Worker> alive = new HashSet<>();

    private int wanted;
    private boolean closed;

    /**
     * @param places queries at a time
     * @param spare workers more than that, ready to replace one that ends
     */
    Lane(String name, WorkerCommand command, int places, int spare) {
        this.command = command;
        this.most = places + spare;
        this.places = new Semaphore(places, true);
        this.starts = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name + " query workers");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts one worker before it is needed; returns at once. */
    void warmUp() {
        want(1);
    }

    /** Starts all workers, once there are queries at all; returns at once. */
    void fill() {
        want(most);
    }

    /** Until the first worker is there, which is no fault of the query that waits for it. */
    void awaitStart() throws InterruptedException {
        if (first.getCount() > 0) wantOneMore();
        first.await(START.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Queries that wait for a place. */
    int waiting() {
        return waiting.get();
    }

    /**
     * A worker, for the holder of a place alone; to be given back. Empty if there was none in time.
     *
     * @param nanos to wait for a place at most
     * @param end of waiting for a worker, of System.nanoTime()
     */
    Optional<Worker> take(long nanos, long end) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            if (!places.tryAcquire(nanos, TimeUnit.NANOSECONDS)) return Optional.empty();
        } finally {
            waiting.decrementAndGet();
        }
        Worker worker = null;
        try {
            worker = await(end);
            return Optional.ofNullable(worker);
        } finally {
            if (worker == null) places.release();
        }
    }

    private @Nullable Worker await(long end) throws InterruptedException {
        while (true) {
            Worker worker = ready.pollFirst(); // the one used last: what it read is still in its memory
            if (worker == null) {
                wantOneMore();
                worker = ready.pollFirst(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            if (worker == null || worker.isAlive()) return worker;
            drop(worker);
        }
    }

    void giveBack(Worker worker) {
        if (worker.isAlive() && !isClosed()) ready.addFirst(worker);
        else drop(worker);
        places.release();
    }

    /** Another takes its place as soon as it is gone. */
    private synchronized void drop(Worker worker) {
        worker.end();
        if (closed) return;
        starts.execute(() -> {
            kill(worker);
            start();
        });
    }

    private void kill(Worker worker) {
        worker.kill();
        synchronized (this) {
            alive.remove(worker);
        }
    }

    private synchronized void wantOneMore() {
        want(Math.min(most, wanted + 1));
    }

    private synchronized void want(int workers) {
        if (workers <= wanted || closed) return;
        wanted = workers;
        starts.execute(this::start);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Until there are as many as wanted. */
    private void start() {
        while (isOneMissing()) {
            try {
                startOne();
            } catch (IOException e) {
                if (isClosed()) return;
                LOG.warn("{}", String.valueOf(e.getMessage()));
                pause();
            }
        }
    }

    private synchronized boolean isOneMissing() {
        return !closed && alive.size() < wanted;
    }

    private void startOne() throws IOException {
        Worker worker = new Worker(command);
        synchronized (this) {
            alive.add(worker);
            if (closed) worker.end();
        }
        try {
            worker.awaitReady();
        } catch (IOException e) {
            kill(worker);
            throw e;
        }
        ready.addLast(worker);
        first.countDown();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_FAILED_STARTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends whatever runs or starts, and returns when no process is left. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) starts.execute(this::killAll);
            closed = true;
            starts.shutdown();
            alive.forEach(Worker::end);
        }
        try {
            if (!starts.awaitTermination(END.toNanos(), TimeUnit.NANOSECONDS)) LOG.warn("query workers do not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killAll() {
        List<Worker> left;
        synchronized (this) {
            left = List.copyOf(alive);
        }
        left.forEach(this::kill);
    }
}
