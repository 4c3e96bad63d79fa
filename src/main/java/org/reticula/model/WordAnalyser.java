package org.reticula.model;

import java.util.List;

/** Cuts text into words with their stems; what the trie's phrases and the page's sentences must share. Thread-safe. */
public interface WordAnalyser {
    /**
     * @param text any text
     * @param language ISO 639 tag; unknown languages get folded words as stems
     * @return words and punctuation marks in order, offsets from 0
     */
    List<Word> words(String text, String language);
}
