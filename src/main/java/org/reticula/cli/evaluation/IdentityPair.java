package org.reticula.cli.evaluation;

import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * Two names of which people said whether they mean one thing.
 *
 * @param line of the file, from 1, for messages
 * @param kind of both
 * @param same what people said
 * @param why in a few words
 */
public record IdentityPair(int line, EntityKind kind, Side left, Side right, boolean same, String why) {
    /**
     * One of the two, with what its page would say.
     *
     * @param language ISO 639 tag
     * @param country ISO 3166-1 alpha-2
     * @param place its seat
     */
    public record Side(
            String name,
            String language,
            @Nullable String country,
            @Nullable String place) {}
}
