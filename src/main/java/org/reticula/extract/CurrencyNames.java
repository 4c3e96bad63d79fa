package org.reticula.extract;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.WordAnalyser;

/**
 * What currencies are called in a language: the pack's words, ISO codes in capitals, CLDR's names in every plural form, and
 * signs. A sign of several currencies means the one that most regions use ($, £); a word or abbreviation of several (kr)
 * means what the pack or the language's own locale says, else nothing.
 */
final class CurrencyNames {
    /** A currency at a place. @param next index of the atom behind it */
    record Named(String code, int next) {}

    private static final Date SINCE = Date.from(Instant.parse("1999-01-01T00:00:00Z"));
    private static final List<Currency> CURRENCIES = currencies();
    private static final Map<String, String> COMMON_SIGNS = commonSigns();

    private final PhraseTable<String> names = new PhraseTable<>();
    private final Set<String> codes =
            CURRENCIES.stream().map(Currency::getCurrencyCode).collect(Collectors.toSet());
    private final Map<String, String> signs = new HashMap<>(COMMON_SIGNS);

    CurrencyNames(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) addNames(pack, analyser);
    }

    /** Those that were legal tender when the pages were written; older codes are mostly words of other meaning. */
    private static List<Currency> currencies() {
        CurrencyFilter tender = CurrencyFilter.all().withTender().withDateRange(SINCE, null);
        Set<String> codes = new HashSet<>(CurrencyMetaInfo.getInstance().currencies(tender));
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> codes.contains(c.getCurrencyCode()))
                .sorted((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()))
                .toList();
    }

    /** The pack's words first; CLDR's where the pack is silent; a short symbol only if no other currency shares it. */
    private void addNames(Lexicon pack, WordAnalyser analyser) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (Currency c : CURRENCIES) {
            for (String word : pack.list("money.currencies." + c.getCurrencyCode())) {
                if (isSign(word)) signs.put(word, c.getCurrencyCode());
                else forms.putIfAbsent(word, c.getCurrencyCode());
            }
        }
        Language.locale(pack.language()).ifPresent(locale -> addCldr(forms, locale));
        Set<String> small = foldedWords(pack.list("frequent"), pack, analyser);
        forms.forEach((form, code) -> {
            if (form.equals(code) || !isWords(form)) return;
            boolean own = pack.list("money.currencies." + code).contains(form);
            // "är" in Swedish is no ariary (Ar)
            if (own || !small.containsAll(foldedWords(List.of(form), pack, analyser)))
                names.add(form, code, pack.language(), analyser);
        });
    }

    private static void addCldr(Map<String, String> forms, ULocale locale) {
        for (Currency c : CURRENCIES)
            for (String form : cldrNames(c, locale)) forms.putIfAbsent(form, c.getCurrencyCode());
        Map<String, List<Currency>> narrow = CURRENCIES.stream()
                .collect(Collectors.groupingBy(
                        c -> c.getName(locale, Currency.NARROW_SYMBOL_NAME, null), TreeMap::new, Collectors.toList()));
        narrow.forEach((form, owners) -> {
            if (owners.size() == 1) forms.putIfAbsent(form, owners.get(0).getCurrencyCode());
        });
    }

    private static Set<String> foldedWords(List<String> phrases, Lexicon pack, WordAnalyser analyser) {
        return phrases.stream()
                .flatMap(phrase -> Atoms.ofPhrase(phrase, pack.language(), analyser).stream())
                .map(Atom::folded)
                .collect(Collectors.toSet());
    }

    private static Set<String> cldrNames(Currency currency, ULocale locale) {
        Set<String> names = new TreeSet<>();
        for (String plural : PluralRules.forLocale(locale).getKeywords())
            names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
        names.add(currency.getName(locale, Currency.LONG_NAME, null));
        names.add(currency.getName(locale, Currency.SYMBOL_NAME, null));
        return names;
    }

    private static Map<String, String> commonSigns() {
        Map<String, String> signs = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (Currency currency : CURRENCIES) {
            String sign = currency.getName(ULocale.ROOT, Currency.NARROW_SYMBOL_NAME, null);
            CurrencyFilter own = CurrencyFilter.onCurrency(currency.getCurrencyCode());
            int regions = CurrencyMetaInfo.getInstance().currencyInfo(own).size();
            if (!isSign(sign) || most.getOrDefault(sign, 0) >= regions) continue;
            most.put(sign, regions);
            signs.put(sign, currency.getCurrencyCode());
        }
        return signs;
    }

    private static boolean isSign(String text) {
        return text.codePointCount(0, text.length()) == 1 && !Character.isLetter(text.codePointAt(0));
    }

    /** "Kč" and "US dollars", but neither "A$" nor a single letter. */
    private static boolean isWords(String form) {
        return form.length() > 1
                && form.chars()
                        .allMatch(c -> Character.isLetter(c) || Character.isSpaceChar(c) || ".’'-".indexOf(c) >= 0);
    }

    /** The currency that begins at an atom; null if none does. */
    @Nullable
    Named find(Atoms atoms, int at) {
        Atom atom = atoms.at(at);
        if (atom.kind() == Atom.Kind.SIGN) {
            String code = signs.get(atom.text());
            return code == null ? null : new Named(code, at + 1);
        }
        if (!atom.isWord()) return null;
        var name = names.find(atoms, at);
        if (name != null) return new Named(name.meaning(), name.end());
        return codes.contains(atom.text()) && !shouts(atoms, at) ? new Named(atom.text(), at + 1) : null;
    }

    /** The currency that ends right before an atom; the longest name. */
    @Nullable
    Named before(Atoms atoms, int at) {
        int start = startBefore(atoms, at);
        return start < 0 ? null : find(atoms, start);
    }

    /** Index of the first atom of the currency that ends right before an atom, -1 if none does. */
    int startBefore(Atoms atoms, int at) {
        for (int start = Math.max(0, at - 3); start < at; start++) {
            Named named = find(atoms, start);
            if (named != null && named.next == at) return start;
        }
        return -1;
    }

    /** Three capitals among capitals are a word of a headline. */
    private static boolean shouts(Atoms atoms, int at) {
        return isShout(atoms.at(at - 1)) || isShout(atoms.at(at + 1)) || isShout(atoms.at(at + 2));
    }

    private static boolean isShout(Atom atom) {
        return atom.isWord() && atom.text().length() > 3 && atom.text().chars().noneMatch(Character::isLowerCase);
    }
}
