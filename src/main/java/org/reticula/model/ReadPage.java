package org.reticula.model;

import java.util.List;

/**
 * A page whose language, sentences and words are known.
 *
 * @param language of the page's main text
 * @param blockLanguages one per block of the page, same order; unknown where the block alone does not tell
 * @param sentences all sentences of all blocks in reading order
 */
public record ReadPage(ParsedPage page, Language language, List<Language> blockLanguages, List<Sentence> sentences) {}
