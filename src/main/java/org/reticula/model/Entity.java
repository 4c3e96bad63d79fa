package org.reticula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the world, whatever the pages call it.
 *
 * @param iri stable from import to import
 * @param labels at most one per language, best first is not implied: sorted
 * @param otherNames every other known form, sorted
 * @param acronyms sorted
 * @param identifiers sorted
 * @param retired IRIs that now mean this entity, sorted
 */
public record Entity(
        String iri,
        EntityKind kind,
        @Nullable String term,
        List<Name> labels,
        List<Name> otherNames,
        List<String> acronyms,
        List<String> identifiers,
        @Nullable String type,
        @Nullable String country,
        List<String> retired) {}
