package org.reticula.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;

/** Tells the language of a text by its letters, its small words and what others say of it; abstains when unsure. */
final class LanguageDetector {
    /** Below this many letters a text alone tells nothing. */
    static final int FEW_LETTERS = 25;

    /** Below this many letters the letter model is right too seldom to contradict the page. */
    private static final int FEW_LETTERS_FOR_MODEL = 50;

    /** More does not make the letter model better, only slower. */
    private static final int SAMPLE = 300;

    private static final double LETTERS_WEIGHT = 3;
    private static final double WORDS_WEIGHT = 12;
    /** Evidence from so many words counts half of what very many would. */
    private static final double HALF_TRUST_WORDS = 6;
    /** Languages that nobody described are rare here. */
    private static final double WITHOUT_PACK = -2.5;

    private static final double SURE = 0.6;

    private final LetterModel letters = new LetterModel();
    private final FrequentWords frequent;
    private final Scripts scripts;
    private final Set<String> packed;

    LanguageDetector(List<Lexicon> packs) {
        frequent = new FrequentWords(packs);
        scripts = new Scripts(packs);
        packed = packs.stream().map(Lexicon::language).collect(Collectors.toUnmodifiableSet());
    }

    static Language unknown() {
        return new Language(Language.UNKNOWN, 0);
    }

    /**
     * Language of a text.
     *
     * @param text all of it; the letter model sees its beginning only
     * @param prior tag that somebody claims for it, or null
     * @param trust in the prior, as natural log odds
     */
    Language detect(String text, @Nullable String prior, double trust) {
        if (countLetters(text) < FEW_LETTERS) return unknown();
        Map<String, Double> scores = scores(text);
        if (prior != null) scores.computeIfPresent(prior, (tag, score) -> score + trust);
        return best(scores);
    }

    /**
     * Language of a block of a page: the page's where its words agree; only a block that disagrees is looked at closely.
     *
     * @param closely whether the block is worth the letter model
     */
    Language detectBlock(String text, Language page, boolean closely) {
        int letters = countLetters(text);
        if (letters < FEW_LETTERS) return unknown();
        if (page.known() && scripts.allows(page.tag(), Scripts.dominant(text))) {
            FrequentWords.Evidence words = frequent.evidence(text);
            double own = words.of(page.tag());
            double other = words.bestBeside(page.tag());
            if (own > 0 && own >= other) return page;
            if (other == 0 && letters < FEW_LETTERS_FOR_MODEL) return unknown();
        }
        return closely ? detect(text, page.known() ? page.tag() : null, 2) : unknown();
    }

    private Map<String, Double> scores(String text) {
        int script = Scripts.dominant(text);
        FrequentWords.Evidence words = frequent.evidence(text);
        double trust = WORDS_WEIGHT / (words.words() + HALF_TRUST_WORDS);
        Map<String, Double> scores = new TreeMap<>();
        letters.probabilities(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text)
                .forEach((tag, probability) -> {
                    if (!scripts.allows(tag, script)) return;
                    double score = LETTERS_WEIGHT * Math.log(probability + 1e-6) + trust * words.of(tag);
                    scores.put(tag, packed.contains(tag) ? score : score + WITHOUT_PACK);
                });
        return scores;
    }

    private static Language best(Map<String, Double> scores) {
        String best = Language.UNKNOWN;
        double top = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> e : scores.entrySet()) {
            if (e.getValue() > top) {
                top = e.getValue();
                best = e.getKey();
            }
        }
        double sum = 0;
        for (double score : scores.values()) sum += Math.exp(score - top);
        double confidence = sum == 0 ? 0 : 1 / sum;
        return confidence < SURE ? unknown() : new Language(best, confidence);
    }

    static int countLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) letters++;
        }
        return letters;
    }
}
