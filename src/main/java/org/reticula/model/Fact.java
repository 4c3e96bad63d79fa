package org.reticula.model;

/**
 * One statement of one page.
 *
 * @param subject {@link Mention#id()} of what it speaks of
 * @param quote words of the page that say so: occurs literally in the page's text
 * @param quoteStart offset of the quote
 * @param quoteLanguage ISO 639 tag or "und"
 * @param confidence 0–1
 * @param extractor rule or model, for instance "role/prefix"
 */
public record Fact(
        int subject,
        Property property,
        Value value,
        String quote,
        int quoteStart,
        String quoteLanguage,
        double confidence,
        String extractor) {}
