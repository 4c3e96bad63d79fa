package org.reticula.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests under way, in all and by client. */
final class Clients {
    private final int most;
    private final int mostOfOne;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> byClient = new ConcurrentHashMap<>();

    Clients(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    enum Entry {
        GRANTED,
        SERVER_FULL,
        CLIENT_FULL
    }

    /** After a GRANTED, {@link #leave} has to follow. */
    Entry enter(String client) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Entry.SERVER_FULL;
        }
        if (byClient.merge(client, 1, Integer::sum) > mostOfOne) {
            leave(client);
            return Entry.CLIENT_FULL;
        }
        return Entry.GRANTED;
    }

    void leave(String client) {
        all.decrementAndGet();
        byClient.computeIfPresent(client, (c, count) -> count == 1 ? null : count - 1);
    }
}
