package org.reticula.extract;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Words for small numbers (the pack's) and for thousands, millions and billions (the pack's, then CLDR's compact forms). */
final class NumberWords {
    /** A factor worked out. @param next index of the atom behind the words */
    record Factor(BigDecimal value, int next) {}

    private static final int[] SPELLED_OUT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 20, 24, 30, 36, 42, 48, 60
    };
    private static final int[] EXAMPLES = {1, 2, 5};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final List<BigDecimal> FACTORS = List.of(THOUSAND, THOUSAND.pow(2), THOUSAND.pow(3));

    private final PhraseTable<Integer> numbers = new PhraseTable<>();
    private final PhraseTable<BigDecimal> multipliers = new PhraseTable<>();

    NumberWords(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) {
            for (int n = 1; n <= 12; n++)
                for (String word : pack.list("numbers." + n)) numbers.add(word, n, pack.language(), analyser);
            Optional<ULocale> locale = Language.locale(pack.language());
            locale.ifPresent(l -> addSpelledOut(l, pack.language(), analyser));
            Map<String, BigDecimal> forms = new LinkedHashMap<>();
            for (BigDecimal factor : FACTORS)
                for (String word : pack.list("money.multipliers." + factor.toPlainString()))
                    forms.putIfAbsent(bare(word), factor);
            locale.ifPresent(l -> addCldr(forms, l));
            forms.forEach((word, factor) -> multipliers.add(word, factor, pack.language(), analyser));
        }
    }

    /** "5 Mio." gives "Mio"; "5000 M" says the factor with digits and gives nothing. */
    private static void addCldr(Map<String, BigDecimal> forms, ULocale locale) {
        for (CompactStyle style : List.of(CompactStyle.LONG, CompactStyle.SHORT)) {
            CompactDecimalFormat format = CompactDecimalFormat.getInstance(locale, style);
            for (BigDecimal factor : FACTORS) {
                for (int n : EXAMPLES) {
                    String form = format.format(factor.multiply(BigDecimal.valueOf(n)));
                    boolean word = form.startsWith(Integer.toString(n)) && !form.matches(".\\d.*") && form.length() > 1;
                    if (word) forms.putIfAbsent(bare(form.substring(1).strip()), factor);
                }
            }
        }
    }

    /** CLDR's rules spell numbers out, one set of rules per gender and case. A word of two numbers means neither. */
    private void addSpelledOut(ULocale locale, String language, WordAnalyser analyser) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            if (!rules.startsWith("%spellout-cardinal")) continue;
            for (int n : SPELLED_OUT) numbers.add(format.format(n, rules).replace("\u00AD", ""), n, language, analyser);
        }
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether a factor may be among the words. */
    boolean mayMultiply(List<Word> words) {
        return multipliers.mayStart(words);
    }

    PhraseTable.@Nullable Match<Integer> number(Atoms atoms, int at) {
        return numbers.find(atoms, at);
    }

    /** The factor named at an atom; "mil milhões" is a thousand times a million. Null if there is none. */
    @Nullable
    Factor factor(Atoms atoms, int at) {
        Factor first = one(atoms, at);
        if (first == null) return null;
        Factor second = one(atoms, first.next);
        if (second == null || second.value.compareTo(first.value) <= 0) return first;
        return new Factor(first.value.multiply(second.value), second.next);
    }

    private @Nullable Factor one(Atoms atoms, int at) {
        var match = multipliers.find(atoms, at);
        if (match != null) return new Factor(match.meaning(), stop(atoms, match.end()));
        return atoms.glued(at) && atoms.at(at - 1).isNumber() ? prefix(atoms, at) : null;
    }

    /** The international prefixes, glued to the number: 450k, 2.3M. */
    private static @Nullable Factor prefix(Atoms atoms, int at) {
        return switch (atoms.at(at).text().toLowerCase(Locale.ROOT)) {
            case "k" -> new Factor(THOUSAND, at + 1);
            case "m" -> new Factor(THOUSAND.pow(2), at + 1);
            default -> null;
        };
    }

    private static int stop(Atoms atoms, int i) {
        return atoms.glued(i) && atoms.at(i).isSign(".") ? i + 1 : i;
    }
}
