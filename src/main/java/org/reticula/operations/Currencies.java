package org.reticula.operations;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;

/** What a currency is called beside an amount: its code, its sign, and the words of the list's language. */
final class Currencies {
    private static final String PREFIX = "money.currencies.";

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    Currencies(String language, List<Lexicon> packs) {
        for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies())
            codes.put(form(currency.getCurrencyCode()), currency.getCurrencyCode());
        ULocale locale = Language.locale(language).orElse(ULocale.ENGLISH);
        for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies())
            add(Currency.getInstance(currency.getCurrencyCode()).getSymbol(locale), currency.getCurrencyCode());
        for (Lexicon pack : packs) {
            if (!pack.language().equals(language)) continue;
            pack.values().forEach((key, words) -> {
                if (key.startsWith(PREFIX))
                    words.forEach(word -> codes.put(form(word), key.substring(PREFIX.length())));
            });
        }
        unclear.forEach(codes::remove);
    }

    private void add(String sign, String code) {
        String other = codes.putIfAbsent(form(sign), code);
        if (other != null && !other.equals(code)) unclear.add(form(sign));
    }

    Optional<String> find(String word) {
        return Optional.ofNullable(codes.get(form(word)));
    }

    private static String form(String word) {
        String folded = Folded.of(word);
        return folded.isEmpty() ? word.strip() : folded;
    }
}
