package org.reticula.extract;

/**
 * A date on the page.
 *
 * @param iso as precise as printed: "2024", "2024-01" or "2024-01-31"
 * @param start offset in the page's text
 * @param end offset behind it
 */
public record FoundDate(String iso, int start, int end) {}
