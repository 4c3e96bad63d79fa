package org.reticula.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether two names of one kind mean one thing. */
final class NameComparison {
    /** What only one name says may weigh this much where both are held to be one. */
    private static final double FREE = 0.36;

    /** And this much where people should look. */
    private static final double OPEN = 0.8;

    /** In names of programmes and projects every word counts. */
    private static final double FREE_OF_PROGRAMMES = 0.15;

    private static final double TELLING = 0.8;

    private final NameAnalysis analysis;

    NameComparison(NameAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @param strict whether words that differ in a letter are two names
     * @param needsCountry whether names of usual words alone are one only in one country
     */
    Verdict compare(
            NameProfile a,
            Alignment.Side left,
            NameProfile b,
            Alignment.Side right,
            boolean strict,
            boolean needsCountry) {
        if (!a.numbers().equals(b.numbers())) {
            return Verdict.different("other numbers: " + a.numbers() + " " + b.numbers());
        }
        double numbers = a.numbers().isEmpty() ? 0 : 0.4;
        Alignment best = best(a, left, b, right, strict);
        Verdict plain = verdict(best, left, right, strict, needsCountry, numbers);
        if (plain.decision() == Verdict.Decision.SAME || strict) return plain;
        NameProfile written = rewritten(a, b, left.country());
        NameProfile other = rewritten(b, written == null ? a : written, right.country());
        if (written == null && other == null) return plain;
        Alignment again = best(written == null ? a : written, left, other == null ? b : other, right, false);
        Verdict verdict = verdict(again, left, right, false, needsCountry, numbers);
        return verdict.score() > plain.score() ? verdict : plain;
    }

    /** Whether two names in one language are of two things: each has something of its own, or they cannot be one. */
    boolean contradict(NameProfile a, Alignment.Side left, NameProfile b, Alignment.Side right) {
        if (a.tokens().size() < 2 || b.tokens().size() < 2) return false;
        if (rewritten(a, b, left.country()) != null || rewritten(b, a, right.country()) != null) return false;
        Alignment found = best(a, left, b, right, false);
        return found.contradiction() || found.leftCost() > OPEN && found.rightCost() > OPEN;
    }

    private Alignment best(NameProfile a, Alignment.Side left, NameProfile b, Alignment.Side right, boolean strict) {
        Alignment best = null;
        for (List<Part> x : a.readings()) {
            for (List<Part> y : b.readings()) {
                Alignment next = new Alignment(x, left, y, right, analysis.meanings(), strict);
                boolean better = best == null
                        || next.cost() < best.cost()
                        || next.cost() == best.cost() && next.telling() > best.telling();
                if (better) best = next;
            }
        }
        if (best == null) throw new IllegalStateException("a name has no reading");
        return best;
    }

    private static Verdict verdict(
            Alignment found,
            Alignment.Side left,
            Alignment.Side right,
            boolean strict,
            boolean needsCountry,
            double numbers) {
        List<String> reasons = new ArrayList<>(found.reasons());
        if (found.contradiction()) return new Verdict(0, Verdict.Decision.DIFFERENT, reasons);
        double most = Math.max(found.leftCost(), found.rightCost());
        boolean exact = found.cost() == 0 && found.least() == 1;
        double enough = strict || exact ? 0.5 : TELLING;
        if (found.telling() + numbers < enough || most > OPEN || found.cost() > OPEN + FREE) {
            return new Verdict(0, Verdict.Decision.DIFFERENT, reasons);
        }
        double score = 0.6 + 0.35 * found.least() - found.cost() / 3;
        if (most > (needsCountry ? FREE : FREE_OF_PROGRAMMES))
            return new Verdict(score / 2, Verdict.Decision.UNSURE, reasons);
        boolean seat = left.seatDiffers(right) && !found.named();
        if (seat) return new Verdict(0, Verdict.Decision.DIFFERENT, with(reasons, "two seats"));
        boolean oneCountry = left.country() != null && left.country().equals(right.country());
        if (needsCountry && !found.tellsWhich(oneCountry)) {
            return new Verdict(0.5, Verdict.Decision.UNSURE, with(reasons, "a usual name, and nothing tells where"));
        }
        return new Verdict(score, Verdict.Decision.SAME, with(reasons, "the names say the same"));
    }

    private static List<String> with(List<String> reasons, String last) {
        List<String> all = new ArrayList<>(reasons);
        all.add(last);
        return all;
    }

    /** The first name with its short forms and slips written as the other has them; null if it has none. */
    private @Nullable NameProfile rewritten(NameProfile name, NameProfile other, @Nullable String country) {
        List<Token> tokens = new ArrayList<>();
        boolean changed = false;
        int from = 0;
        for (Token token : name.tokens()) {
            List<Token> instead = instead(token, name.language(), other, from);
            if (instead.isEmpty()) {
                tokens.add(token);
            } else {
                tokens.addAll(instead);
                changed = true;
                from = other.tokens().indexOf(instead.get(0)) + 1;
            }
        }
        if (!changed) return null;
        boolean all = other.tokens().containsAll(tokens);
        return analysis.profiler().with(name, tokens, all ? other.language() : name.language(), country);
    }

    private List<Token> instead(Token token, String language, NameProfile other, int from) {
        if (token.small()) return List.of();
        for (Token there : other.tokens()) if (there.folded().equals(token.folded())) return List.of();
        WordIndex index = analysis.words().meanings(other.language());
        if (token.isAcronym()) return Initials.run(token, other.tokens(), index);
        for (int i = from; i < other.tokens().size(); i++) {
            Token candidate = other.tokens().get(i);
            boolean begins = token.cut() && candidate.folded().startsWith(token.folded());
            boolean slip = language.equals(other.language())
                    && Spelling.isSlip(token.folded(), candidate.folded())
                    && index.at(List.of(token), 0) == null
                    && index.at(List.of(candidate), 0) != null;
            if (begins || slip) return List.of(candidate);
        }
        return List.of();
    }
}
