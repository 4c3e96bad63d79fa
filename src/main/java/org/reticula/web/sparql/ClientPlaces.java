package org.reticula.web.sparql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Places of which each client has as many. */
public final class ClientPlaces {
    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    public ClientPlaces(int most) {
        this.most = most;
    }

    /** False if all of the client's places are taken; after a true, {@link #leave} has to follow. */
    public boolean enter(String client) {
        if (taken.merge(client, 1, Integer::sum) <= most) return true;
        leave(client);
        return false;
    }

    public void leave(String client) {
        taken.computeIfPresent(client, (c, count) -> count == 1 ? null : count - 1);
    }
}
