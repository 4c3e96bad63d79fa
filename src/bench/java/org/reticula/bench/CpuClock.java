package org.reticula.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * CPU time of this thread and bytes it allocated: what others do on the machine changes little of it.
 *
 * @param nanos CPU time
 * @param bytes allocated
 */
record CpuClock(long nanos, long bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static CpuClock now() {
        return new CpuClock(THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
    }

    CpuClock since() {
        CpuClock now = now();
        return new CpuClock(now.nanos - nanos, now.bytes - bytes);
    }

    CpuClock minus(CpuClock other) {
        return new CpuClock(nanos - other.nanos, bytes - other.bytes);
    }
}
