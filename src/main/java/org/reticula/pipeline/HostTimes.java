package org.reticula.pipeline;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long web sites took to answer. Thread-safe. */
final class HostTimes {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1000;

    private final Map<String, Times> hosts = new TreeMap<>();

    /**
     * @param nanos from asking for the page to having its answer
     * @param failed whether the answer cannot be used
     */
    synchronized void add(URI page, long nanos, boolean failed) {
        hosts.computeIfAbsent(String.valueOf(page.getAuthority()), name -> new Times())
                .add(nanos, failed);
    }

    /** Slowest first. */
    synchronized List<RunReport.Host> list() {
        return hosts.entrySet().stream()
                .map(host -> host.getValue().host(host.getKey()))
                .sorted(Comparator.comparingDouble(RunReport.Host::mean)
                        .reversed()
                        .thenComparing(RunReport.Host::name))
                .toList();
    }

    private static final class Times {
        private long requests;
        private long failures;
        private long sum;
        private long slowest;

        private void add(long nanos, boolean failed) {
            requests++;
            if (failed) failures++;
            sum += nanos;
            slowest = Math.max(slowest, nanos);
        }

        private RunReport.Host host(String name) {
            return new RunReport.Host(name, requests, failures, seconds((double) sum / requests), seconds(slowest));
        }

        private static double seconds(double nanos) {
            return Math.round(nanos / NANOS * MILLIS) / MILLIS;
        }
    }
}
