package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Keeps the state of each entry as a file of its own, complete or not there. What is damaged counts as never read.
 *
 * @param folder of the files
 */
record EntryStates(Path folder) {
    private Path file(String entry) {
        return folder.resolve(PageKeys.sha256(entry).substring(0, 16) + ".json");
    }

    Optional<EntryState> find(String entry) {
        try {
            EntryState state = Json.LINES.readValue(Files.readAllBytes(file(entry)), EntryState.class);
            boolean whole = entry.equals(state.name())
                    && state.readAt() != null
                    && state.pages() != null
                    && state.documents() != null;
            return whole ? Optional.of(state) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void put(EntryState state) {
        WholeFile.write(file(state.name()), Json.LINES.writeValueAsBytes(state));
    }

    /** Forgets all other entries. */
    void keepOnly(Collection<String> entries) {
        Set<Path> kept = entries.stream().map(this::file).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> !kept.contains(f)).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy " + folder, e);
        }
    }
}
