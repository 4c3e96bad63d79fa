package org.reticula.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what was worked out about a release, until another one is asked about. Safe for threads. */
final class PerRelease<K, V> {
    private final int most;
    private final Map<K, V> known;
    private String release = "";

    /** @param most values to keep: those asked for last */
    PerRelease(int most) {
        this.most = most;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > PerRelease.this.most;
            }
        };
    }

    synchronized @Nullable V peek(String wanted, K key) {
        return release.equals(wanted) ? known.get(key) : null;
    }

    synchronized void put(String wanted, K key, V value) {
        if (!release.equals(wanted)) known.clear();
        release = wanted;
        known.put(key, value);
    }

    V get(String wanted, K key, Function<K, V> work) {
        V known = peek(wanted, key);
        if (known != null) return known;
        V value = work.apply(key); // not in the lock: others need not wait for it
        put(wanted, key, value);
        return value;
    }
}
