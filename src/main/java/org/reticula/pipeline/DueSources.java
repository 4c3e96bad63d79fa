package org.reticula.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reticula.source.SourceEntry;

/** Which entries of the file of sources are to be read now, by their times and by when an import read them last. */
public final class DueSources {
    private final EntryStates states;
    private final List<SourceEntry> entries;

    /** @param data where imports keep what they know; need not be there yet */
    public DueSources(Path data, List<SourceEntry> entries) {
        this.states = new EntryStates(new Workspace(data.toAbsolutePath().normalize()).entries());
        this.entries = List.copyOf(entries);
    }

    /** Entries without times of their own are read whenever there is an import. */
    public boolean isAnyDue(Instant now) {
        return entries.stream().anyMatch(e -> e.isDue(last(e), now));
    }

    private @Nullable Instant last(SourceEntry entry) {
        return states.find(entry.name()).map(EntryState::readAt).orElse(null);
    }

    /**
     * When the next entry is due: in the past if it is now, so that what was missed is made up for once.
     *
     * @param tried when an import was tried last, whatever came of it; null if never
     * @return empty if no entry has times
     */
    public Optional<Instant> next(@Nullable Instant tried) {
        return entries.stream()
                .filter(e -> e.schedule() != null)
                .flatMap(e -> next(e, tried).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> next(SourceEntry entry, @Nullable Instant tried) {
        Optional<Instant> since =
                Stream.of(last(entry), tried).filter(Objects::nonNull).max(Instant::compareTo);
        return since.isEmpty() ? Optional.of(Instant.EPOCH) : entry.next(since.get());
    }
}
