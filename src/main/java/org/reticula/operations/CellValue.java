package org.reticula.operations;

/**
 * A value of a role.
 *
 * @param literal as the cell, or the part of it between separators, has it: the quote
 * @param value what is meant, in one line: the literal, the group of a pattern, or what the mapping says of it
 */
record CellValue(String literal, String value) {}
