package org.reticula.extract;

import java.util.List;
import java.util.Set;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** How far a name reaches to the right of its head. */
final class NameExtent {
    private static final int MOST_LOWER_CASE = 6;
    private static final int MOST_CAPITALS = 5;

    /** Words of a name between commas, with its head: "Pohjois-Savon hyvinvointialue". */
    private static final int MOST_OF_ONE = 2;

    /** Kinds of bodies named after one place or person, not after all that they deal with ("… for Labour and Social Policy"). */
    private static final Set<String> SITED = Set.of("municipality", "university", "provider", "company");

    private final NameGrammar grammar;
    private final LanguageRules rules;
    private final List<Word> words;
    private final LanguageRules.Head head;
    private final boolean capitalHead;
    private final boolean isolated;
    /** Index behind the name's last word. */
    int end;
    /** Whether the name runs on in lower case without a capital: "Agence nationale des services". */
    boolean sentenceCase;

    private final int from;
    private int at;
    private int lowers;
    private boolean sawCapital;
    private boolean connected;
    private boolean linked;

    /** @param from index behind the head @param isolated whether the name ends where its block ends */
    NameExtent(NameGrammar grammar, int from, boolean capitalHead, LanguageRules.Head head, boolean isolated) {
        this.grammar = grammar;
        this.rules = grammar.rules;
        this.words = grammar.words;
        this.isolated = isolated;
        this.head = head;
        this.capitalHead = capitalHead;
        this.from = from;
        end = from;
        at = from;
    }

    NameExtent run() {
        while (at < words.size() && step()) {}
        boolean bounded = at >= words.size()
                || !words.get(at).isWord()
                || rules.frequent.contains(words.get(at).folded())
                || grammar.cueAt(at);
        boolean punctuated = at >= words.size() || !words.get(at).isWord();
        boolean prose = !isolated && !(at < words.size() && words.get(at).text().equals("("));
        if (!sawCapital && (!rules.sentenceCase || prose && (!linked || !punctuated || at - end < 3))) return this;
        if (!sawCapital && capitalHead && bounded && lowers > 0 || sawCapital && punctuated && lowers > 0) {
            int to = at;
            while (to > end
                    && (!words.get(to - 1).isWord()
                            || rules.inside.contains(words.get(to - 1).folded()))) to--;
            if (to > end) {
                sentenceCase = !sawCapital;
                end = to;
            }
        }
        return this;
    }

    private boolean step() {
        Word w = words.get(at);
        if ((at > end || sawCapital) && grammar.cueAt(at) && !isPartOfName(w)) return false;
        Quotes.Quoted quoted = Quotes.at(words, at);
        if (quoted != null && quoted.close() - quoted.open() <= 12 && (at == end || connected))
            return take(quoted.close() + 1);
        if (!w.isWord()) return punctuation(w);
        Span term = grammar.termAt(at);
        if (term != null
                && term.from() == at
                && (term.kind() == EntityKind.PROGRAMME
                        || term.kind() == EntityKind.COUNTRY && at > end && !grammar.isGlue(at - 1)
                        || term.kind() == EntityKind.ORGANISATION && lowers > 0)) {
            return false;
        }
        if (term != null && isOwnCountry(term) && w.isCapitalised()) return take(term.to());
        if (w.isNumber()) return at == end && sawNameBefore() && !isYear(w) && !isOrdinal() && take(at + 1);
        boolean shouted = w.isUpperCase() && words.get(at - 1).isUpperCase();
        if (shouted && rules.frequent.contains(w.folded()) && !rules.inside.contains(w.folded())) return false;
        if (w.isCapitalised() && !(shouted && rules.inside.contains(w.folded()))) return capital();
        if (rules.inside.contains(w.folded())) {
            connected = true;
            linked = true;
            at++;
            return at - end <= MOST_LOWER_CASE + 3;
        }
        return lowerCase(w);
    }

    /** "Caritas | Česká republika": a country of several words right behind the head. */
    private boolean isOwnCountry(Span term) {
        return term.kind() == EntityKind.COUNTRY && term.from() == at && at == end && term.to() > at + 1;
    }

    /** "Network for Local Integration and Social Action": a capital behind one, though its word alone announces projects ("action X"). */
    private boolean isPartOfName(Word w) {
        boolean inside =
                at + 1 >= words.size() || !words.get(at + 1).isCapitalised() && Quotes.at(words, at + 1) == null;
        return w.isCapitalised() && words.get(at - 1).isCapitalised() && inside && grammar.isProjectCue(at, at + 1);
    }

    private boolean capital() {
        boolean conjunction = conjoined();
        boolean head = grammar.isHead(at) || rules.headLast && headEndsCapitals(); // "… a Slovenská sieť …"
        if (conjunction && (head || endsEnumeration())) return false;
        if (conjunction && Acronyms.isAcronym(words.get(at).text())) return false;
        return take(at + 1);
    }

    /** Whether a head stands behind the next capitals: "… ja Keski-Suomen Muistiyhdistys". */
    private boolean headEndsCapitals() {
        int k = at + 1;
        while (k < words.size() && k - at < MOST_CAPITALS && (words.get(k).isCapitalised() || grammar.isGlue(k))) {
            if (grammar.isHead(k) || rules.compoundHead(words.get(k)) != null) return true;
            k++;
        }
        return k < words.size() && grammar.isHead(k);
    }

    /** "…, University of Lowtown and | Lantern Trust": the word for "and" behind a name that a comma parts from the one before. */
    private boolean endsEnumeration() {
        if (!SITED.contains(String.valueOf(head.type()))) return false;
        int k = from - 1, parts = 0;
        for (; k > 0 && (words.get(k).isWord() || grammar.isGlue(k)); k--)
            if (!grammar.isGlue(k) && !grammar.isGlue(k + 1)) parts++;
        return k > 0
                && parts <= MOST_OF_ONE
                && words.get(k).text().equals(",")
                && (words.get(k - 1).isCapitalised() || grammar.isHead(k - 1));
    }

    private boolean conjoined() {
        return words.subList(end, at).stream().anyMatch(w -> rules.conjunctions.contains(w.folded()));
    }

    private boolean take(int to) {
        sawCapital = true;
        connected = false;
        lowers = 0;
        end = to;
        at = to;
        return true;
    }

    private boolean lowerCase(Word w) {
        boolean headed = grammar.isHead(at) || at + 1 < words.size() && grammar.isHead(at + 1);
        boolean body = connected && conjoined() && headed; // "… Univerza v Mariboru in | društvo Ozara"
        boolean allowed = rules.sentenceCase && (!sawCapital || connected) && !body;
        boolean article = at > end && rules.inside.contains(words.get(at - 1).folded());
        if (!allowed
                || rules.frequent.contains(w.folded()) && !article
                || grammar.cueAt(at)
                || lowers >= MOST_LOWER_CASE) return false;
        lowers++;
        at++;
        return true;
    }

    private boolean punctuation(Word w) {
        if (grammar.isGlue(at) || w.text().equals("&")) {
            at++;
            return true;
        }
        boolean abbreviation = w.text().equals(".")
                && at == end
                && words.get(at - 1).text().length() <= 2
                && words.get(at - 1).isCapitalised();
        boolean dotted = w.text().equals(".")
                && at == end
                && words.get(at - 1).text().contains(".")
                && Acronyms.isAcronym(words.get(at - 1).text());
        if ((abbreviation || dotted) && at + 1 < words.size()) {
            end = ++at;
            return true;
        }
        if (connected && grammar.isShortForm(at - 1)) {
            at++;
            return true;
        }
        if (w.text().equals(",") && "ministry".equals(head.type()) && sawCapital && listContinues(at)) {
            at++;
            return true;
        }
        return false;
    }

    /** "Ministerul Muncii, Familiei, Protecției Sociale și Persoanelor Vârstnice": commas inside a ministry's name. */
    private boolean listContinues(int comma) {
        if (comma + 1 >= words.size() || !words.get(comma + 1).isCapitalised()) return false;
        for (int k = comma + 1; k < words.size() && k < comma + 12; k++) {
            Word w = words.get(k);
            if (rules.conjunctions.contains(w.folded())) {
                return k + 1 < words.size() && words.get(k + 1).isCapitalised() && !grammar.isHead(k + 1);
            }
            if (grammar.isHead(k)) return false;
            if (!w.isCapitalised() && !w.text().equals(",") && !rules.inside.contains(w.folded())) return false;
        }
        return false;
    }

    private boolean sawNameBefore() {
        Word before = words.get(at - 1);
        return before.isUpperCase() || sawCapital || before.text().equals(".");
    }

    /** "Općina Donje Selo | 19. rujna": the day of a date. */
    private boolean isOrdinal() {
        return at + 2 < words.size()
                && words.get(at + 1).text().equals(".")
                && words.get(at + 1).start() == words.get(at).end();
    }

    private static boolean isYear(Word w) {
        return w.text().length() == 4 && (w.text().startsWith("19") || w.text().startsWith("20"));
    }
}
