package org.reticula.graph;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.SearchIndex;

/**
 * A release open for reading. Opened twice in one process it is one store, which closes when the last of its users closes;
 * other processes may have it open at the same time.
 */
public final class OpenRelease implements AutoCloseable {
    /** TDB2 allows one store per folder and process. */
    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private final Release release;
    private final Shared shared;
    private boolean closed;

    private OpenRelease(Release release, Shared shared) {
        this.release = release;
        this.shared = shared;
    }

    static OpenRelease open(Release release) {
        Path key = release.folder().toAbsolutePath().normalize();
        synchronized (OPEN) {
            Shared shared = OPEN.computeIfAbsent(key, k -> new Shared(k, release));
            shared.users++;
            return new OpenRelease(release, shared);
        }
    }

    public Release release() {
        return release;
    }

    /** Read only, and never asks other servers: SERVICE is off. Use it in read transactions. */
    public DatasetGraph dataset() {
        return shared.readOnly;
    }

    /** The search index; empty in releases of programs that made none. */
    public Optional<SearchIndex> search() {
        return shared.search();
    }

    long count() {
        return shared.database.count();
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (closed) return;
            closed = true;
            if (--shared.users == 0) {
                OPEN.remove(shared.key);
                shared.close();
            }
        }
    }

    private static final class Shared {
        private final Path key;
        private final ReleaseDatabase database;
        private final DatasetGraph readOnly;
        /** Opened when it is first asked for: who answers SPARQL needs none. */
        private @Nullable Optional<SearchIndex> search;

        private int users;

        Shared(Path key, Release release) {
            this.key = key;
            database = ReleaseDatabase.open(release);
            readOnly = new DatasetGraphReadOnly(database.dataset());
            readOnly.getContext().set(ARQ.httpServiceAllowed, false);
        }

        synchronized Optional<SearchIndex> search() {
            Optional<SearchIndex> known = search;
            if (known == null) {
                known = SearchIndex.open(key);
                search = known;
            }
            return known;
        }

        synchronized void close() {
            if (search != null) search.ifPresent(SearchIndex::close);
            database.close();
        }
    }
}
