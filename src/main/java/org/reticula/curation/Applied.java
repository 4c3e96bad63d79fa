package org.reticula.curation;

import org.jspecify.annotations.Nullable;

/**
 * A decision and the things that it is about in this import.
 *
 * @param thing IRI, null if it applies to nothing
 * @param other IRI of the other thing, null if there is none
 */
public record Applied(
        Decision decision, @Nullable String thing, @Nullable String other) {}
