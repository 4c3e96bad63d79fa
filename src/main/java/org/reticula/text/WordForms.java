package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folded forms and stems of the words of one language, remembered for the frequent ones. Thread-safe. */
final class WordForms {
    /** Zipf: the first 16 k words a language shows are nearly all its running text; more would only cost heap. */
    private static final int REMEMBERED = 16_384;

    private static final int LONGEST_REMEMBERED = 32;

    /** Beyond are no words, and no stemmer promises to be quick with them. */
    private static final int LONGEST_STEMMED = 80;

    private final Locale locale;
    private final Stemmer stemmer;
    private final Map<String, Forms> known = new ConcurrentHashMap<>();

    /** @param stem of the word as printed; @param plainStem of the folded word; both folded */
    record Forms(String folded, String stem, String plainStem) {}

    WordForms(String language, Stemmer stemmer) {
        this.locale = Locale.forLanguageTag(language);
        this.stemmer = stemmer;
    }

    Forms of(String word) {
        Forms forms = known.get(word);
        if (forms != null) return forms;
        forms = compute(word);
        if (word.length() <= LONGEST_REMEMBERED && known.size() < REMEMBERED) known.put(word, forms);
        return forms;
    }

    private Forms compute(String word) {
        String folded = Folding.fold(word);
        if (word.length() > LONGEST_STEMMED) return new Forms(folded, folded, folded);
        String plainStem = Folding.fold(stemmer.stem(folded));
        if (!hasSpellingAccents(folded)) return new Forms(folded, plainStem, plainStem);
        String lower = forStemmers(word.toLowerCase(locale));
        if (lower.equals(folded)) return new Forms(folded, plainStem, plainStem);
        return new Forms(folded, Folding.fold(stemmer.stem(lower)), plainStem);
    }

    /** Greek accents only mark stress, and its stemmers want them gone; elsewhere accents make other letters. */
    private static boolean hasSpellingAccents(String folded) {
        return folded.isEmpty() || UScript.getScript(folded.codePointAt(0)) != UScript.GREEK;
    }

    /** Stemmers know the older cedilla letters and the straight apostrophe only. */
    private static String forStemmers(String lower) {
        return lower.replace('ș', 'ş').replace('ț', 'ţ').replace('\u2019', '\'').replace("\u00AD", "");
    }
}
