package org.reticula.model;

import org.jspecify.annotations.Nullable;

/**
 * Where pages come from: an entry of the file of sources, or a list of operations.
 *
 * @param name as {@link KnownPage#entry()} has it
 * @param country ISO 3166-1 code in capitals, null if it was not said
 * @param licence IRI of the licence that the pages are under, null if it was not said
 * @param attribution whom to name, null if nobody
 */
public record Origin(
        String name,
        @Nullable String country,
        @Nullable String licence,
        @Nullable String attribution) {
    /** Whether there is anything to say of it. */
    public boolean says() {
        return country != null || licence != null || attribution != null;
    }
}
