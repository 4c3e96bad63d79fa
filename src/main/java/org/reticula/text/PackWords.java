package org.reticula.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.reticula.model.Lexicon;

/**
 * The words of one pack's phrases in lower case.
 *
 * @param counts how many phrases have the word; those that may come from other languages are left out
 * @param frequent the language's frequent small words
 */
record PackWords(Map<String, Integer> counts, Set<String> frequent) {
    /** Names of organisations bring small words of other languages and letters that spell nothing. */
    private static final Set<String> FOREIGN = Set.of("names.inside", "organisation.acronyms", "organisation.legal");

    private static final int LONGEST = 40;

    static PackWords of(Lexicon pack) {
        Map<String, Integer> counts = new HashMap<>();
        pack.values().forEach((key, phrases) -> {
            if (FOREIGN.contains(key)) return;
            for (String phrase : phrases) {
                for (String word : in(phrase)) counts.merge(word, 1, Integer::sum);
            }
        });
        Set<String> frequent = new HashSet<>();
        for (String key : List.of("frequent", "everyday")) {
            for (String word : pack.list(key)) frequent.add(lower(word));
        }
        return new PackWords(counts, frequent);
    }

    boolean has(String word) {
        return counts.containsKey(word);
    }

    /** The words of a text in lower case and in its order, as they are counted here. */
    static List<String> in(String text) {
        return cut(text, word -> true);
    }

    /** The words that are written in lower case: names are the same in many languages. */
    static List<String> withoutNames(String text) {
        return cut(text, word -> !Character.isUpperCase(word.codePointAt(0)));
    }

    private static List<String> cut(String text, Predicate<String> wanted) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (i - start <= LONGEST) {
                String word = text.substring(start, i);
                if (wanted.test(word)) words.add(lower(word));
            }
            start = -1;
        }
        return words;
    }

    static boolean isLetter(char c) {
        if (c < 128) return (c | 32) >= 'a' && (c | 32) <= 'z';
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Lower case, in today's spelling of letters that have an older code. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
    }
}
