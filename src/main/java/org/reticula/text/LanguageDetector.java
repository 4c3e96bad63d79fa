package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    static final int SAMPLE = 250;

    private static final double LETTERS_WEIGHT = 4;
    /** A language in its second script is rarer than its sister in her main one. */
    private static final double SISTERS_LETTERS = 0.75;

    private static final double WORDS_WEIGHT = 12;
    /** Evidence from so many words counts half of what very many would. */
    private static final double HALF_TRUST_WORDS = 6;
    /** Languages that nobody described are rare here. */
    private static final double WITHOUT_PACK = -2.5;
    /** A block is more likely than not in its page's language. */
    private static final double TRUST_IN_NEIGHBOURS = 2;

    private static final double SURE = 0.6;

    // When small words alone decide. Languages without a pack beside one that has (ca, gl, oc, lb, bs beside es, pt,
    // de,
    // hr) reach a share of 0.19 and a ratio of 1.7, the packs' own languages mostly more than 0.2 and 2.5.
    private static final int MANY_WORDS = 40;
    private static final int MANY_PACKS = 10;
    private static final double PLAIN_SHARE = 0.2;
    private static final double PLAIN_RATIO = 2.5;

    private final LetterModel letters = new LetterModel();
    private final EvidenceReader reader;
    private final List<String> languages;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LanguageScripts scripts;

    LanguageDetector(List<Lexicon> packs) {
        reader = new EvidenceReader(packs);
        languages = packs.stream().map(Lexicon::language).toList();
        scripts = new LanguageScripts(packs);
        for (int i = 0; i < packs.size(); i++) numbers.put(languages.get(i), i);
    }

    static Language unknown() {
        return new Language(Language.UNKNOWN, 0);
    }

    /** What a text shows at first sight. */
    Evidence evidence(String text) {
        return reader.read(text);
    }

    /**
     * Language of a text.
     *
     * @param text all of it or its beginning
     * @param evidence of all of it
     * @param prior tag that somebody claims for it, or null
     * @param trust in the prior, as natural log odds
     */
    Language detect(String text, Evidence evidence, @Nullable String prior, double trust) {
        if (evidence.letters() < FEW_LETTERS) return unknown();
        Language plain = detectPlain(evidence);
        if (plain.known()) return plain;
        Map<String, Double> scores = scores(text, evidence);
        if (prior != null) scores.computeIfPresent(prior, (tag, score) -> score + trust);
        return best(scores);
    }

    /**
     * Language of a block of a page: the page's where its words agree; only a block that disagrees is looked at closely.
     *
     * @param closely whether the block is worth the letter model
     */
    Language detectBlock(String text, Evidence evidence, Language page, boolean closely) {
        if (evidence.letters() < FEW_LETTERS) return unknown();
        if (page.known() && isMixedWithLatin(evidence, page.tag())) return page;
        if (page.known() && scripts.allows(page.tag(), evidence.script())) {
            int number = numbers.getOrDefault(page.tag(), -1);
            double own = evidence.of(number);
            double other = evidence.of(evidence.bestBeside(number));
            if (own > 0 && own >= other) return page;
            if (other == 0 && evidence.letters() < FEW_LETTERS_FOR_MODEL) return unknown();
        }
        return closely ? detect(text, evidence, page.known() ? page.tag() : null, TRUST_IN_NEIGHBOURS) : unknown();
    }

    /** Texts in other scripts quote many Latin names; Latin texts transliterate theirs. */
    private boolean isMixedWithLatin(Evidence evidence, String page) {
        if (evidence.script() != UScript.LATIN) return false;
        Set<Integer> own = scripts.of(page);
        return !own.contains(UScript.LATIN) && own.stream().anyMatch(evidence::hasMuch);
    }

    /** The language whose small words are everywhere in a text that has few of any other's: saves the letter model. */
    private Language detectPlain(Evidence evidence) {
        int best = evidence.bestBeside(-1);
        if (best < 0 || evidence.words() < MANY_WORDS || languages.size() < MANY_PACKS) return unknown();
        if (!scripts.allows(languages.get(best), evidence.script())) return unknown();
        double share = evidence.of(best) / evidence.words();
        double next = evidence.of(evidence.bestBeside(best)) / evidence.words();
        if (share < PLAIN_SHARE * reader.heaviest() || share < PLAIN_RATIO * next) return unknown();
        return new Language(languages.get(best), 1 / (1 + Math.exp(WORDS_WEIGHT * (next - share))));
    }

    private Map<String, Double> scores(String text, Evidence evidence) {
        int script = evidence.script();
        double trust = WORDS_WEIGHT / (evidence.words() + HALF_TRUST_WORDS);
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Double> guesses = letters.probabilities(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
        guesses.forEach((tag, own) -> {
            if (!scripts.allows(tag, script)) return;
            Integer number = numbers.get(tag);
            double sister = guesses.getOrDefault(scripts.lettersOf(tag, script), 0.0);
            double guess = Math.max(own, sister * SISTERS_LETTERS);
            double score = LETTERS_WEIGHT * Math.log(guess + 1e-6);
            scores.put(tag, score + (number == null ? WITHOUT_PACK : trust * evidence.of(number)));
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
}
