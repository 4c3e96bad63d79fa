package org.reticula.web.sparql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Places of which each client has as many. */
final class ClientPlaces {
    private static final int TOO_MANY = 429;
    private static final int RETRY = 5;

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    ClientPlaces(int most) {
        this.most = most;
    }

    /** @throws RefusedQueryException if all of the client's places are taken */
    void enter(String client) {
        if (taken.merge(client, 1, Integer::sum) <= most) return;
        leave(client);
        throw new RefusedQueryException(
                TOO_MANY, "Too many long queries of yours are under way. Wait for their answers.", RETRY);
    }

    void leave(String client) {
        taken.computeIfPresent(client, (c, count) -> count == 1 ? null : count - 1);
    }
}
