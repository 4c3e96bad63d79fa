package org.reticula.extract;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.WordAnalyser;

/**
 * Names of months: CLDR's in every region and script of the language (Januar, Jänner), and the pack's own. Inflected forms
 * are found by stem, or by the beginning that they share with a known form where the language bends its months.
 */
final class MonthNames {
    /** @param bends whether the language is known to bend its months */
    private record Form(String folded, int month, boolean bends) {

        /** Whether a word may be an inflected form; where the language should not bend, only of long names. */
        boolean mayBe(String word, int shared) {
            int length = folded.length();
            if (!bends) return shared >= Math.max(6, length - 2) && length >= 7 && word.length() - shared <= 4;
            if (length <= 4) return shared >= FEWEST_SHARED && word.length() <= length + 2;
            return shared >= Math.max(4, length - 3) && word.length() - shared <= 4;
        }
    }

    private static final int FEWEST_SHARED = 3;

    private final PhraseTable<Integer> names = new PhraseTable<>();
    private final Map<String, List<Form>> bent = new HashMap<>();

    MonthNames(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) {
            String language = pack.language();
            for (int m = 1; m <= 12; m++)
                for (String name : pack.list("dates.months." + m)) names.add(name, m, language, analyser);
            for (ULocale locale : locales(language)) addCldr(locale, pack, analyser);
        }
    }

    private static List<ULocale> locales(String language) {
        return Arrays.stream(ULocale.getAvailableLocales())
                .filter(l -> l.getLanguage().equals(language))
                .toList();
    }

    private void addCldr(ULocale locale, Lexicon pack, WordAnalyser analyser) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        String[] inDates = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        String[] alone = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        boolean bends = pack.values().isEmpty() || !Arrays.equals(inDates, alone);
        for (String[] forms : List.of(inDates, alone)) {
            add(forms, pack.language(), analyser);
            addBent(forms, bends, pack.language(), analyser);
        }
        add(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED), pack.language(), analyser);
        add(symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED), pack.language(), analyser);
    }

    private void add(String[] forms, String language, WordAnalyser analyser) {
        for (int m = 0; m < 12; m++) names.add(forms[m], m + 1, language, analyser);
    }

    private void addBent(String[] forms, boolean bends, String language, WordAnalyser analyser) {
        for (int m = 0; m < 12; m++) {
            List<Atom> words = Atoms.ofPhrase(forms[m], language, analyser);
            if (words.size() != 1) continue;
            Form form = new Form(words.get(0).folded(), m + 1, bends);
            if (form.folded.length() < FEWEST_SHARED) continue;
            List<Form> known = bent.computeIfAbsent(form.folded.substring(0, FEWEST_SHARED), k -> new ArrayList<>());
            if (!known.contains(form)) known.add(form);
        }
    }

    /** The month that is named at an atom, 1–12. */
    PhraseTable.@Nullable Match<Integer> find(Atoms atoms, int at) {
        PhraseTable.Match<Integer> match = names.find(atoms, at);
        if (match != null || !atoms.at(at).isWord()) return match;
        int month = bentMonth(atoms.at(at).folded());
        return month == 0 ? null : new PhraseTable.Match<>(month, at + 1, 1);
    }

    /** The month whose form shares the longest beginning with the word; 0 when none does, or two do. */
    private int bentMonth(String word) {
        int best = 0;
        int month = 0;
        if (word.length() < FEWEST_SHARED) return 0;
        for (Form form : bent.getOrDefault(word.substring(0, FEWEST_SHARED), List.of())) {
            int shared = sharedBeginning(word, form.folded);
            if (!form.mayBe(word, shared) || shared < best) continue;
            month = shared == best && month != form.month ? 0 : form.month;
            best = shared;
        }
        return month;
    }

    private static int sharedBeginning(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) i++;
        return i;
    }
}
