package org.reticula.text;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final double WORDS_WEIGHT = 12;
    /** Evidence from so many words counts half of what very many would. */
    private static final double HALF_TRUST_WORDS = 6;
    /** Languages that nobody described are rare here. */
    private static final double WITHOUT_PACK = -2.5;
    /** A block is more likely than not in its page's language. */
    private static final double TRUST_IN_NEIGHBOURS = 2;

    private static final double SPELLING_WEIGHT = 18;
    /** Spelling seen in so many words counts half of what very many would. */
    private static final double HALF_SPELLING_WORDS = 20;

    /** What a word counts, in natural log odds, that is in the pack of one language alone. */
    private static final double VOCABULARY_WEIGHT = 1;
    /** A pack in another script knows about as many words of a text as the pack that knows most of them. */
    private static final double KNOWN_ELSEWHERE = 0.9;

    /** A language without a pack shares this much of the small words of the pack that has most of them. */
    private static final double BORROWED = 0.9;

    /** A language that the letter model never saw is as likely by it as others that are not in the text. */
    private static final double UNSEEN = 0.2;

    private static final double SURE = 0.7;

    /** A language without a pack that is so near to the found one by its letters keeps the finding from being sure. */
    private static final double RIVAL = 0.4;

    /** One that is so much nearer is rather what the text is in. */
    private static final double STRONG_RIVAL = 1.5;

    private static final double BESIDE_A_RIVAL = 0.85;

    // When small words alone decide. Languages without a pack beside one that has come to a share of 0.19 and a ratio
    // of 1.7, the packs' own languages mostly to more than 0.2 and 2.5.
    private static final int MANY_WORDS = 40;
    private static final int MANY_PACKS = 10;
    private static final double PLAIN_SHARE = 0.2;
    private static final double PLAIN_RATIO = 2.5;

    private final LetterModel letters;
    private final EvidenceReader reader;
    private final PackSpelling spelling;
    private final PackVocabulary vocabulary;
    private final List<String> languages;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LanguageScripts scripts;

    LanguageDetector(List<Lexicon> packs) {
        List<PackWords> words = packs.parallelStream().map(PackWords::of).toList();
        reader = new EvidenceReader(words);
        spelling = new PackSpelling(words);
        vocabulary = new PackVocabulary(words);
        languages = packs.stream().map(Lexicon::language).toList();
        letters = new LetterModel(Set.copyOf(languages));
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
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Map<String, Double> guesses = letters.probabilities(sample);
        Map<String, Double> scores = scores(sample, evidence, guesses);
        if (prior != null) scores.computeIfPresent(prior, (tag, score) -> score + trust);
        return besideRivals(best(scores), guesses, evidence.script());
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

    private Map<String, Double> scores(String text, Evidence evidence, Map<String, Double> guesses) {
        int script = evidence.script();
        double[] packs = packScores(text, evidence);
        double unseen = UNSEEN
                * guesses.values().stream().mapToDouble(guess -> guess).max().orElse(0);
        Set<String> tags = new TreeSet<>(guesses.keySet());
        tags.addAll(languages);
        Map<String, Double> scores = new TreeMap<>();
        for (String tag : tags) {
            if (!scripts.allows(tag, script)) continue;
            double sister = guesses.getOrDefault(scripts.lettersOf(tag, script), 0.0);
            double guess = Math.max(guesses.getOrDefault(tag, unseen), sister);
            int number = numbers.getOrDefault(tag, languages.size());
            scores.put(tag, LETTERS_WEIGHT * Math.log(guess + 1e-6) + packs[number]);
        }
        return scores;
    }

    /** What the packs say of a text, by number of the language; the last is for every language without a pack. */
    private double[] packScores(String text, Evidence evidence) {
        List<String> words = PackWords.withoutNames(text);
        int script = evidence.script();
        PackSpelling.Fit fit = spelling.fit(words, script);
        double[] found = vocabulary.found(words);
        double most = Arrays.stream(found).max().orElse(0);
        double perSmallWord = WORDS_WEIGHT / (evidence.words() + HALF_TRUST_WORDS);
        double spelt = SPELLING_WEIGHT * words.size() / (words.size() + HALF_SPELLING_WORDS);
        double[] scores = new double[found.length + 1];
        for (int i = 0; i < found.length; i++) {
            double known = spelling.knowsLittle(i, script) ? KNOWN_ELSEWHERE * most : found[i];
            scores[i] = perSmallWord * evidence.of(i) + spelt * fit.packs()[i] + VOCABULARY_WEIGHT * known;
        }
        double borrowed = BORROWED * evidence.of(evidence.bestBeside(-1));
        scores[found.length] = perSmallWord * borrowed + spelt * fit.others() + VOCABULARY_WEIGHT * most + WITHOUT_PACK;
        return scores;
    }

    /** Less sure, or unknown, where the letters speak for a language without a pack that is like the found one. */
    private Language besideRivals(Language found, Map<String, Double> guesses, int script) {
        if (!numbers.containsKey(found.tag())) return found;
        String lettersOf = scripts.lettersOf(found.tag(), script);
        if (!letters.knows(lettersOf))
            return atMost(found, BESIDE_A_RIVAL); // its letters cannot stand beside any other's
        double own = Math.max(guesses.getOrDefault(found.tag(), 0.0), guesses.getOrDefault(lettersOf, 0.0));
        double rival = 0;
        for (Map.Entry<String, Double> e : guesses.entrySet()) {
            if (!numbers.containsKey(e.getKey()) && scripts.allows(e.getKey(), script))
                rival = Math.max(rival, e.getValue());
        }
        if (rival > STRONG_RIVAL * own && lettersOf.equals(found.tag())) return unknown();
        return rival < RIVAL * own ? found : atMost(found, BESIDE_A_RIVAL);
    }

    private static Language atMost(Language found, double confidence) {
        return new Language(found.tag(), Math.min(found.confidence(), confidence));
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
