package org.reticula.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reticula.graph.Release;
import org.reticula.resolve.Registry;
import org.reticula.resolve.RegistryEntry;
import org.reticula.resolve.UnsurePair;
import tools.jackson.databind.MappingIterator;

/** What a release keeps beside its graph. */
public final class ReleaseMemory {
    /** In a release's folder: pairs that may be one thing, one a line, surest first. */
    static final String REVIEW = "review.jsonl";

    private ReleaseMemory() {}

    /** Pairs that wait for a person, surest first. */
    public static List<UnsurePair> review(Release release) {
        Path file = release.folder().resolve(REVIEW);
        if (!Files.exists(file)) return List.of(); // of an older program
        try (MappingIterator<UnsurePair> pairs = LinesReader.open(file, UnsurePair.class)) {
            return pairs.readAll();
        }
    }

    /** What an IRI was once given to, whether or not a page still names it. */
    public static Optional<RegistryEntry> entry(Release release, String iri) {
        return Registry.read(release.folder().resolve(ResolveStep.REGISTRY)).entries().stream()
                .filter(entry -> entry.iri().equals(iri))
                .findFirst();
    }
}
