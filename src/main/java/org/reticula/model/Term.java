package org.reticula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing the vocabulary knows before any page is read.
 *
 * @param iri its IRI in the graph
 * @param kind what it is
 * @param labels best names, at most one per language
 * @param otherNames further names: other spellings, names in languages that have a label already
 * @param acronyms matched only in this very case ("ESF", "AGE")
 * @param signals phrases that speak of it without naming it (themes)
 * @param notation ISO code, theme code or registry code; null if none
 * @param country ISO 3166-1 alpha-2; null if none
 * @param period "2014-2020"; null if none
 * @param parent IRI of the fund or body it belongs to; null if none
 * @param type code of ret:organisationType ("network", "eu-body", …); null if none
 */
public record Term(
        String iri,
        EntityKind kind,
        List<Name> labels,
        List<Name> otherNames,
        List<String> acronyms,
        List<Name> signals,
        @Nullable String notation,
        @Nullable String country,
        @Nullable String period,
        @Nullable String parent,
        @Nullable String type) {}
