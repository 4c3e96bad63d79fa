package org.reticula.extract;

/**
 * A code that a registry or fund gave.
 *
 * @param code as printed
 * @param start offset of the code (not of the words before it) in the page's text
 * @param end offset behind it
 */
public record FoundIdentifier(String code, int start, int end) {}
