package org.reticula.extract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one amount, or the two ends of a range, at a place in a sentence. */
final class MoneyReader {
    /** A number with its factor. @param factor 1 if none is named */
    private record Amount(BigDecimal number, BigDecimal factor, int first, int next) {
        BigDecimal value() {
            return MoneyExtractor.plain(number.multiply(factor));
        }
    }

    private final Atoms atoms;
    private final NumberWords numbers;
    private final CurrencyNames currencies;
    private final JoinWords joins;
    private int next;
    private int taken;

    MoneyReader(Atoms atoms, NumberWords numbers, CurrencyNames currencies, JoinWords joins) {
        this.atoms = atoms;
        this.numbers = numbers;
        this.currencies = currencies;
        this.joins = joins;
    }

    /** Where to look on after {@link #read(int)}. */
    int next() {
        return next;
    }

    List<FoundMoney> read(int i) {
        next = i + 1;
        Amount amount = amount(i);
        if (amount == null) return List.of();
        next = amount.next;
        CurrencyNames.Named before = currencies.before(atoms, i);
        int start = currencies.startBefore(atoms, i);
        if (before != null && start >= taken) return withCurrencyFirst(amount, before.code(), start);
        CurrencyNames.Named after = currencyAfter(amount.next);
        if (after != null) {
            next = taken = after.next();
            return List.of(found(amount, after.code(), i, after.next()));
        }
        return range(amount);
    }

    /** "€ 5 million", and "€2–3 million" where the second amount lends its factor. */
    private List<FoundMoney> withCurrencyFirst(Amount amount, String code, int start) {
        next = taken = amount.next;
        FoundMoney alone = found(amount, code, start, amount.next);
        Amount second = secondOf(amount);
        if (second == null) return List.of(alone);
        CurrencyNames.Named again = currencyAfter(second.next);
        if (again != null && !again.code().equals(code)) return List.of(alone);
        next = taken = again == null ? second.next : again.next();
        return List.of(found(lent(amount, second), code, start, amount.next), found(second, code, second.first, next));
    }

    /** "5,5 a 8,5 milioni di euro". */
    private List<FoundMoney> range(Amount amount) {
        Amount second = secondOf(amount);
        if (second == null) return List.of();
        CurrencyNames.Named after = currencyAfter(second.next);
        if (after == null) return List.of();
        next = taken = after.next();
        return List.of(
                found(lent(amount, second), after.code(), amount.first, amount.next),
                found(second, after.code(), second.first, next));
    }

    private Amount lent(Amount amount, Amount second) {
        boolean lends = amount.factor.equals(BigDecimal.ONE) && amount.number.compareTo(second.number) < 0;
        return lends ? new Amount(amount.number, second.factor, amount.first, amount.next) : amount;
    }

    private @Nullable Amount secondOf(Amount amount) {
        int i = amount.next;
        var to = joins.to(atoms, i);
        if (to != null) return amount(to.end());
        boolean joined = atoms.at(i).isDash() || joins.isAnd(atoms.at(i)) || oneLetter(i);
        return joined ? amount(i + 1) : null;
    }

    private boolean oneLetter(int i) {
        return atoms.at(i).isWord() && atoms.at(i).text().length() == 1 && !atoms.glued(i);
    }

    private @Nullable Amount amount(int i) {
        ReadNumber number = ReadNumber.read(atoms, i);
        if (number == null) return amountInWords(i);
        if (atoms.glued(i) && atoms.at(i - 1).isWord() && currencies.before(atoms, i) == null) return null;
        if (atoms.at(number.next()).isSign("%‰")) return null;
        NumberWords.Factor factor = factorAt(number.next());
        if (factor == null) return new Amount(number.value(), BigDecimal.ONE, i, number.next());
        return withRest(new Amount(number.value(), factor.value(), i, factor.next()));
    }

    private NumberWords.@Nullable Factor factorAt(int i) {
        NumberWords.Factor factor = numbers.factor(atoms, i);
        return factor != null || !atoms.at(i).isDash() ? factor : numbers.factor(atoms, i + 1);
    }

    /** "2 million 300 thousand". */
    private Amount withRest(Amount amount) {
        ReadNumber rest = ReadNumber.read(atoms, amount.next);
        NumberWords.Factor factor = rest == null ? null : numbers.factor(atoms, rest.next());
        if (rest == null || factor == null || factor.value().compareTo(amount.factor) >= 0) return amount;
        BigDecimal sum = amount.value().add(rest.value().multiply(factor.value()));
        return new Amount(sum, BigDecimal.ONE, amount.first, factor.next());
    }

    /** "two million euros": words count only before a factor. */
    private @Nullable Amount amountInWords(int i) {
        var number = numbers.number(atoms, i);
        NumberWords.Factor factor = number == null ? null : numbers.factor(atoms, number.end());
        if (number == null || factor == null) return null;
        return new Amount(BigDecimal.valueOf(number.meaning()), factor.value(), i, factor.next());
    }

    /** The currency behind an amount, over at most one small word: "milioane de euro", "mil. Kč". */
    private CurrencyNames.@Nullable Named currencyAfter(int i) {
        int at = i;
        if (atoms.at(at).isSign(".") && atoms.glued(at)) at++;
        if (atoms.at(at).isSign(",") && atoms.at(at + 1).isDash()) at += 2; // 100,- Kč
        at = skipApostrophe(at);
        CurrencyNames.Named named = currencies.find(atoms, at);
        if (named != null && !atoms.at(at).isWord()) return opensNext(named) ? null : named;
        if (named != null) return named;
        boolean small = atoms.at(at).isWord() && atoms.at(at).text().length() <= 3;
        return small ? currencies.find(atoms, skipApostrophe(at + 1)) : null;
    }

    private int skipApostrophe(int i) {
        return atoms.at(i).isSign("'’") ? i + 1 : i;
    }

    /** In "10 (€ 500)" and "12 €500" the sign belongs to the number behind it. */
    private boolean opensNext(CurrencyNames.Named sign) {
        int at = sign.next() - 1;
        return atoms.glued(sign.next()) && atoms.at(sign.next()).isNumber() && !atoms.glued(at);
    }

    private FoundMoney found(Amount amount, String code, int first, int behind) {
        return new FoundMoney(
                amount.value(),
                code,
                atoms.at(first).start(),
                atoms.at(behind - 1).end());
    }
}
