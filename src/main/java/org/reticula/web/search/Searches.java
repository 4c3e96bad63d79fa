package org.reticula.web.search;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.graph.search.SearchIndex;
import org.reticula.web.ReleaseFollower;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Holds the current release's index for the time of a request. */
public final class Searches {
    private final ReleaseFollower releases;

    public Searches(ReleaseFollower releases) {
        this.releases = releases;
    }

    /** @throws ResponseStatusException 503 before the first release, or if it was made without an index */
    public <T> T read(Function<SearchIndex, T> work) {
        return read((index, release) -> work.apply(index));
    }

    <T> T read(BiFunction<SearchIndex, Release, T> work) {
        Optional<OpenRelease> pinned = releases.pin();
        if (pinned.isEmpty()) throw unavailable("nothing published yet");
        try (OpenRelease release = pinned.get()) {
            SearchIndex index = release.search().orElseThrow(() -> unavailable("this release cannot be searched"));
            return work.apply(index, release.release());
        }
    }

    private static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }
}
