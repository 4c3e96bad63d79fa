package org.reticula.model;

import java.util.List;

/**
 * A sentence (or a heading, cell, list item that is none) with its words.
 *
 * @param block index of its block in the page
 * @param start offset in the page's text
 * @param end offset behind the last character
 * @param language tag of the language its block is written in, or of the page where the block alone does not tell
 */
public record Sentence(int block, int start, int end, String language, List<Word> words) {}
