package org.reticula.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reticula.model.Lexicon;
import org.reticula.model.Sentence;
import org.reticula.model.WordAnalyser;

/**
 * Finds amounts of money in a sentence and says what they are. Thread-safe.
 *
 * <pre>
 * List&lt;FoundMoney&gt; amounts(sentence, pageText)         every number that has a currency, in reading order
 * List&lt;MoneyRole&gt; roles(sentence, pageText, amounts)    one per amount, same order: what the words around it say
 * </pre>
 *
 * All offsets are those of the page's text. Percentages are no money.
 */
public final class MoneyExtractor {
    private record Words(NumberWords numbers, CurrencyNames currencies, JoinWords joins, MoneyCues cues) {}

    private final WordAnalyser analyser;
    private final LanguageTables<Words> languages;

    public MoneyExtractor(List<Lexicon> packs, WordAnalyser analyser) {
        this.analyser = analyser;
        this.languages = new LanguageTables<>(
                packs,
                own -> new Words(
                        new NumberWords(own, analyser),
                        new CurrencyNames(own, analyser),
                        new JoinWords(own, analyser),
                        new MoneyCues(own, analyser)));
    }

    /** Amounts in reading order; of a range both ends ("5,5 a 8,5 milioni di euro"). */
    public List<FoundMoney> amounts(Sentence sentence, String text) {
        Words words = languages.get(sentence.language());
        if (!DateExtractor.hasDigit(sentence) && !words.numbers.mayMultiply(sentence.words())) return List.of();
        Atoms atoms = Atoms.of(sentence, text, analyser);
        MoneyReader reader = new MoneyReader(atoms, words.numbers, words.currencies, words.joins);
        List<FoundMoney> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i = reader.next()) found.addAll(reader.read(i));
        return found;
    }

    /** What the amounts of a sentence are: the nearest phrase of the pack tells. */
    public List<MoneyRole> roles(Sentence sentence, String text, List<FoundMoney> amounts) {
        if (amounts.isEmpty()) return List.of();
        MoneyCues cues = languages.get(sentence.language()).cues;
        Atoms atoms = Atoms.of(sentence, text, analyser);
        return cues.roles(atoms, amounts);
    }

    /** Without trailing zeros: 241,401.00 and 241401 are one amount. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
