package org.reticula.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Term;

/**
 * A name where it stands in a sentence.
 *
 * @param sentence index of the sentence in the page
 * @param from index of its first word in the sentence
 * @param to index behind its last word
 * @param start offset of its first character in the page's text
 * @param end offset behind its last character
 * @param name as printed, without quotes around it
 * @param term the vocabulary's term, null if it knows none
 * @param acronyms acronyms that the page gives beside the name
 * @param aliases other names that the page gives beside it
 * @param type code of ret:organisationType, null if unknown
 * @param country ISO code that stands beside the name, null if none
 */
record Span(
        EntityKind kind,
        int sentence,
        int from,
        int to,
        int start,
        int end,
        String name,
        @Nullable Term term,
        List<String> acronyms,
        List<String> aliases,
        @Nullable String type,
        @Nullable String country,
        double confidence,
        String extractor) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether it covers the other and more. */
    boolean contains(Span other) {
        return start <= other.start && other.end <= end && end - start > other.end - other.start;
    }

    /** What is known of this name, of a wider piece of the text. */
    Span over(Span wider) {
        return new Span(
                kind,
                wider.sentence,
                wider.from,
                wider.to,
                wider.start,
                wider.end,
                wider.name,
                term,
                acronyms,
                aliases,
                type,
                country,
                wider.confidence,
                wider.extractor);
    }

    Span with(double newConfidence, String newExtractor) {
        return new Span(
                kind,
                sentence,
                from,
                to,
                start,
                end,
                name,
                term,
                acronyms,
                aliases,
                type,
                country,
                newConfidence,
                newExtractor);
    }

    Span with(List<String> newAcronyms, List<String> newAliases, @Nullable String newCountry, int newTo) {
        return new Span(
                kind,
                sentence,
                from,
                Math.max(to, newTo),
                start,
                end,
                name,
                term,
                newAcronyms,
                newAliases,
                type,
                newCountry,
                confidence,
                extractor);
    }
}
