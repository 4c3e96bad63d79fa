package org.reticula.web.page;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reticula.graph.OpenRelease;
import org.reticula.web.ReleaseFollower;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Opens the current release for a request. */
public final class Views {
    private final ReleaseFollower releases;
    private final PerRelease<Boolean, Addresses> addresses = new PerRelease<>(1);

    Views(ReleaseFollower releases) {
        this.releases = releases;
    }

    /** @throws ResponseStatusException 503 before the first release */
    <T> T read(Function<View, T> work) {
        return find(work)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "nothing published yet"));
    }

    /** Empty before the first release. */
    <T> Optional<T> find(Function<View, T> work) {
        Optional<OpenRelease> pinned = releases.pin();
        if (pinned.isEmpty()) return Optional.empty();
        try (OpenRelease release = pinned.get()) {
            DatasetGraph graph = release.dataset();
            return Optional.of(Txn.calculateRead(graph, () -> {
                Addresses where = addresses.get(release.release().name(), true, k -> Addresses.read(graph));
                return work.apply(new View(release.release(), graph, where));
            }));
        }
    }
}
