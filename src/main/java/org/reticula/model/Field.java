package org.reticula.model;

/**
 * A labelled value: "Data di inizio: 1 gennaio 2024", a definition list's pair, a two-column table's row, a label/value pair of spans.
 *
 * @param label without the closing colon
 * @param value as printed
 * @param start offset in {@link ParsedPage#text()} where the quote (label through value) begins
 * @param end offset where the value ends
 * @param valueStart offset where the value begins
 */
public record Field(String label, String value, int start, int end, int valueStart) {}
