package org.reticula.resolve;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * A name taken apart.
 *
 * @param folded the whole name without case, accents and script
 * @param key words that tell: stems without small words, legal forms and bracketed additions, in the order of the name
 * @param telling words of the key that are not head words ("ministry", "association") or numbers
 * @param numbers numbers and years in the name, Roman ones as Arabic
 * @param acronyms upper-case words in brackets
 * @param acronym whether the name as a whole is an acronym or one upper-case word
 * @param language of the name
 * @param tokens its words, without legal forms
 * @param readings each way to understand it, as what it says one after the other; one at least
 * @param initials folded first letters, each way to take them
 */
record NameProfile(
        String folded,
        String key,
        List<String> telling,
        SortedSet<String> numbers,
        List<String> acronyms,
        boolean acronym,
        String language,
        List<Token> tokens,
        List<List<Part>> readings,
        Set<String> initials) {}
