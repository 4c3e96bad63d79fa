package org.reticula.web.sparql;

import java.time.Duration;
import org.reticula.model.UsageException;

/**
 * What queries may cost.
 *
 * @param timeout after which a query is given up, counted from its arrival to the last byte of a long answer
 * @param rows of an answer, or statements where it is a graph; the rest is cut off
 * @param bytes of an answer, likewise
 * @param memory of each worker's heap, in megabytes
 * @param quick places for queries that have just come
 * @param spare workers of each lane that wait, warm, to replace one that ends
 * @param slow places for queries that have shown to take long
 * @param waiting queries that may wait for a slow place
 */
public record QueryLimits(
        Duration timeout, long rows, long bytes, int memory, int quick, int spare, int slow, int waiting) {
    public static final long ROWS = 100_000;
    public static final int MEMORY = 512;

    private static final long BYTES = 48L << 20;
    private static final long SENT_IN_A_MILLISECOND = 6_000; // 6 to 16 MB/s, measured with 200 clients on two cores
    private static final int SENDING_SHARE = 3; // of the timeout
    private static final int LEAST_MEMORY = 64;
    private static final int PLACES = 2;
    private static final int WAITING = 8;

    public QueryLimits {
        if (timeout.isNegative() || timeout.isZero())
            throw new UsageException("--query-timeout must be more than nothing");
        if (rows < 1) throw new UsageException("--query-rows must be 1 or more, not " + rows);
        if (memory < LEAST_MEMORY)
            throw new UsageException("--query-memory must be " + LEAST_MEMORY + " (megabytes) or more, not " + memory);
    }

    /** For a server on this machine. */
    public static QueryLimits standard(Duration timeout, long rows, int memory) {
        int cores = Runtime.getRuntime().availableProcessors();
        int places = Math.max(PLACES, cores / 2);
        return new QueryLimits(timeout, rows, BYTES, memory, places, 1, places, places + WAITING);
    }

    /** As few processes as do: two, started when they are needed. */
    public static QueryLimits small(Duration timeout) {
        return new QueryLimits(timeout, ROWS, BYTES, MEMORY, 1, 0, 1, WAITING);
    }

    /**
     * What a client that shares a busy machine may take to receive an answer. It counts as time of the query, or who has a long answer ready
     * just before the timeout would wait far longer; no more than a third of it, or a short timeout would refuse all long answers.
     */
    Duration sending(long bytes) {
        return Duration.ofMillis(Math.min(bytes / SENT_IN_A_MILLISECOND, timeout.toMillis() / SENDING_SHARE));
    }

    /** Slow queries that one client may have under way or waiting. */
    int longOfOneClient() {
        return Math.max(1, (slow + waiting) / 2);
    }
}
