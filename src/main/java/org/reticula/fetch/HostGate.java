package org.reticula.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One host: one request at a time, a gap after each, and no more when it is down. */
final class HostGate {
    /** Pages in a row that fail before nothing is retried any more, and before the host counts as down. */
    private static final int WEAK = 5;

    private static final int DOWN = 20;

    /** A request as it is sent. */
    interface Call<T> {
        T send() throws java.io.IOException;
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private long gap;
    private long notBefore = System.nanoTime();
    private int failures;

    HostGate(Duration gap) {
        this.gap = gap.toNanos();
    }

    /** Waits for its turn and the gap, then sends. */
    <T> T send(Call<T> call) throws java.io.IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long wait = notBefore - System.nanoTime();
            if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
            try {
                return call.send();
            } finally {
                notBefore = System.nanoTime() + gap;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The gap of the robots.txt counts when it is longer. */
    void slowDown(Duration least) {
        lock.lock();
        try {
            gap = Math.max(gap, least.toNanos());
            notBefore = Math.max(notBefore, System.nanoTime() + gap);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is sent for so long. */
    void rest(Duration time) {
        lock.lock();
        try {
            notBefore = Math.max(notBefore, System.nanoTime() + time.toNanos());
        } finally {
            lock.unlock();
        }
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
    }

    synchronized boolean isWeak() {
        return failures >= WEAK;
    }

    synchronized boolean isDown() {
        return failures >= DOWN;
    }
}
