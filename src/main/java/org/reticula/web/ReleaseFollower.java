package org.reticula.web;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.Issue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the current release open, whichever that is. Who works with a release pins it: it stays open until they close it,
 * even when another one has become current meanwhile.
 */
public final class ReleaseFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFollower.class);

    private final ReleaseStore store;
    private final Set<String> told = new HashSet<>();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "releases"));
    private @Nullable OpenRelease current;
    /** Name of the release of which every byte was read: once for each, as releases never change. */
    private String read = "";

    /** @param interval between two looks at which release is current */
    ReleaseFollower(ReleaseStore store, Duration interval) {
        this.store = store;
        look();
        looks.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The current release, to be closed after use; empty if nothing was published yet. */
    public synchronized Optional<OpenRelease> pin() {
        return current == null ? Optional.empty() : Optional.of(store.open(current.release()));
    }

    public synchronized Optional<Release> findCurrent() {
        return Optional.ofNullable(current).map(OpenRelease::release);
    }

    /** Sees at once whether another release is current. */
    void look() {
        synchronized (looks) {
            follow();
        }
    }

    private void follow() {
        try {
            String wanted = store.findCurrent(this::tellOnce).map(Release::name).orElse("");
            if (wanted.equals(read)) return;
            Optional<Release> intact = store.findIntact(this::tellOnce);
            if (intact.isPresent() && !isServed(intact.get())) serve(store.open(intact.get()));
            read = wanted;
        } catch (JenaException | UncheckedIOException e) {
            // For instance pruned between being found and being opened. What is served stays, the next look will tell.
            tellOnce(new Issue("ReleaseUnreadable", "release", String.valueOf(e.getMessage()), false));
        }
    }

    private boolean isServed(Release wanted) {
        return findCurrent().map(Release::name).filter(wanted.name()::equals).isPresent();
    }

    private synchronized void serve(@Nullable OpenRelease next) {
        OpenRelease before = current;
        current = next;
        if (before != null) before.close();
    }

    private void tellOnce(Issue issue) {
        if (told.add(issue.source() + " " + issue.message())) LOG.warn("{}: {}", issue.source(), issue.message());
    }

    @Override
    public void close() {
        looks.shutdownNow();
        serve(null);
    }
}
