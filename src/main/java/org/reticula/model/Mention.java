package org.reticula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a page names, once per page, with all the forms the page uses for it.
 *
 * @param id number within the page, from 0
 * @param kind what it is
 * @param term IRI of the vocabulary's term, null when the vocabulary does not know it
 * @param names forms on this page, best (fullest, nominative) first; at least one
 * @param acronyms forms that are acronyms
 * @param identifiers registry codes that the page gives for it
 * @param type code of ret:organisationType, null if unknown
 * @param country ISO 3166-1 alpha-2 that the page makes clear, null if silent
 * @param quote words of the page that show it is named: occurs literally in the page's text
 * @param quoteStart offset of the quote
 * @param confidence 0–1
 * @param extractor rule or model that found it
 */
public record Mention(
        int id,
        EntityKind kind,
        @Nullable String term,
        List<Name> names,
        List<String> acronyms,
        List<String> identifiers,
        @Nullable String type,
        @Nullable String country,
        String quote,
        int quoteStart,
        double confidence,
        String extractor) {}
