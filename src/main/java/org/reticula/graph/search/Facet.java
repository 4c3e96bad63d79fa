package org.reticula.graph.search;

import java.util.Locale;
import java.util.Optional;

/** By what search results can be narrowed. Values are codes, or the last part of an IRI. */
public enum Facet {
    /** What sort of thing, such as "project". */
    KIND,
    /** Of an organisation, such as "ministry". */
    TYPE,
    /** ISO 3166-1 alpha-2 code. */
    COUNTRY,
    THEME,
    /** Programme or fund, those above it included. */
    PROGRAMME,
    /** Tag of the language of pages that name it. */
    LANGUAGE,
    /** Each year of a project or programme. */
    YEAR,
    /** "high", "medium" or "low": of the surest statement about it. */
    CONFIDENCE;

    /** Name in addresses and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> find(String key) {
        for (Facet facet : values()) {
            if (facet.key().equals(key)) return Optional.of(facet);
        }
        return Optional.empty();
    }

    String field() {
        return "facet." + key();
    }
}
