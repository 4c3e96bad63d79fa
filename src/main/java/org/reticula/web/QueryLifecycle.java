package org.reticula.web;

import java.time.Duration;
import org.reticula.web.sparql.QueryService;
import org.springframework.context.SmartLifecycle;

/** When the server is told to stop, queries have some seconds to end: fewer than the server gives all its requests. */
final class QueryLifecycle implements SmartLifecycle {
    private static final Duration LEFT = Duration.ofSeconds(5);

    private final QueryService queries;
    private volatile boolean running;

    QueryLifecycle(QueryService queries) {
        this.queries = queries;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Returns at once: the server stops to accept requests meanwhile. */
    @Override
    public void stop() {
        running = false;
        Thread end = new Thread(this::endQueries, "stop-queries");
        end.setDaemon(true);
        end.start();
    }

    private void endQueries() {
        try {
            Thread.sleep(LEFT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queries.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
