package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Sentence;
import org.reticula.model.Word;

/**
 * Finds organisations by their head words ("Ministerul …", "… Foundation") and the grammar of names: capitals, quotes, small words inside,
 * and for languages that write names in sentence case the words up to the next boundary.
 */
final class OrganisationExtractor {
    private static final int MOST_LOWER_CASE = 6;
    private static final int SHORTEST_BARE_ACRONYM = 5;

    private final LanguageRules rules;
    private final List<Word> words;
    private final String text;
    private final int index;
    private final List<Span> terms;
    private final boolean isolated;
    private final Sentence sentence;
    private final Block.Kind kind;
    private final ForeignHeads foreign;

    /** @param kind of the block: in a list item or cell a name ends where the text ends */
    OrganisationExtractor(
            LanguageRules rules,
            ForeignHeads foreign,
            int index,
            Sentence sentence,
            String text,
            Block.Kind kind,
            List<Span> terms) {
        this.rules = rules;
        this.foreign = foreign;
        this.sentence = sentence;
        this.kind = kind;
        this.words = sentence.words();
        this.text = text;
        this.index = index;
        this.terms = terms;
        this.isolated = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE_ROW;
    }

    List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span term = termAt(i);
            if (term != null && term.kind() != EntityKind.COUNTRY && term.kind() != EntityKind.PLACE) {
                i = term.to() - 1;
                continue;
            }
            Span span = headed(i);
            if (span == null) span = foreign(i);
            if (span == null) span = legalForm(i);
            if (span == null) span = introduced(i);
            if (span == null) span = branch(i);
            if (span == null) continue;
            found.add(Brackets.read(span, words, text, terms));
            i = Math.max(i, span.to() - 1);
        }
        return found;
    }

    private @Nullable Span termAt(int i) {
        for (Span t : terms) if (t.from() <= i && i < t.to()) return t;
        return null;
    }

    private @Nullable Span headed(int i) {
        PhraseTrie.Match<LanguageRules.Head> match = rules.heads.longest(
                words, i, (head, from, to) -> !head.acronym() || words.get(from).isUpperCase());
        LanguageRules.Head head = match != null ? match.value() : rules.compoundHead(words.get(i));
        if (head == null) return null;
        int headEnd = match != null ? match.end() : i + 1;
        boolean capital = words.get(i).isCapitalised();
        int left = rules.headLast && !head.acronym() ? extendLeft(i) : i;
        Extent right = rules.headFirst || head.acronym() ? new Extent(headEnd, capital, head).run() : null;
        int to = right == null ? headEnd : right.end;
        boolean sentenceCase = right != null && right.sentenceCase;
        if (left == i && !capital && !namedAfter(headEnd, head)) return null;
        if (head.acronym() && to == headEnd && words.get(i).text().length() < SHORTEST_BARE_ACRONYM) return null;
        if (!head.acronym() && !distinctive(left, to, i, headEnd)) return null;
        double confidence = sentenceCase ? (isolated ? 0.8 : 0.6) : capital ? 0.9 : 0.7;
        return span(
                left, to, head.type(), confidence, sentenceCase ? "organisation/sentence-case" : "organisation/head");
    }

    /** A name in another language: its head word and two capitals more, read by that language's own grammar. */
    private @Nullable Span foreign(int i) {
        for (LanguageRules other : foreign.of(words.get(i), rules.language)) {
            Span span = new OrganisationExtractor(other, foreign, index, sentence, text, kind, terms).headed(i);
            if (span == null) continue;
            boolean prose = words.subList(span.from(), span.to()).stream()
                    .anyMatch(w ->
                            w.isWord() && !w.isCapitalised() && !w.isNumber() && !other.inside.contains(w.folded()));
            if (prose) continue;
            long capitals = words.subList(span.from(), span.to()).stream()
                    .filter(Word::isCapitalised)
                    .count();
            if (capitals >= (rules.nounsCapitalised ? 3 : 2))
                return span(span.from(), span.to(), span.type(), 0.75, "organisation/foreign-head");
        }
        return null;
    }

    /** "Knipperkot VZW", "vzw Groep INTRO": capitals beside a legal form. */
    private @Nullable Span legalForm(int i) {
        int end = foreign.legalEnd(words, i, text);
        if (end < 0) return null;
        int left = extendLeft(i);
        if (left < i) return span(left, end, null, 0.85, "organisation/legal-form");
        int to = end;
        while (to < words.size() && to - end < 6 && (words.get(to).isCapitalised() || isGlue(to))) to++;
        return to > end && termAt(end) == null ? span(i, to, null, 0.8, "organisation/legal-form") : null;
    }

    /** A head in lower case opens a name only where quotes, capitals or an acronym follow at once: "fundația Lumina", "cooperativa sociale PROGETTO". */
    private boolean namedAfter(int headEnd, LanguageRules.Head head) {
        boolean place = head.type() == null
                || head.type().equals("municipality")
                || head.type().equals("public-body");
        for (int k = headEnd; k < words.size() && k <= headEnd + 1; k++) {
            Word w = words.get(k);
            if (Quotes.at(words, k) != null
                    || Acronyms.isAcronym(w.text()) && w.text().length() > 3) return termAt(k) == null;
            if (k == headEnd && w.isCapitalised()) return !place && termAt(k) == null && !isHead(k);
            if (!w.isWord() || rules.frequent.contains(w.folded()) || cueAt(k)) return false;
        }
        return false;
    }

    private boolean isHead(int i) {
        return rules.heads.longest(words, i, (h, f, t) -> true) != null;
    }

    /** "RISE România", "Keystone Moldova": an acronym or name and the country whose branch it is. */
    private @Nullable Span branch(int i) {
        Word name = words.get(i);
        if (i + 1 >= words.size()
                || !name.isCapitalised()
                || name.text().length() < 3
                || rules.frequent.contains(name.folded())) return null;
        Span country = termAt(i + 1);
        if (termAt(i) != null
                || country == null
                || country.kind() != EntityKind.COUNTRY
                || country.from() != i + 1
                || !words.get(i + 1).isCapitalised()) return null;
        if (country.extractor().endsWith("demonym") || i > 0 && words.get(i - 1).isCapitalised()) return null;
        boolean acronym = Acronyms.isAcronym(name.text());
        if (!acronym
                && (i == 0 || !isNominative(country) || rules.placeHeads.longest(words, i, (p, f, t) -> true) != null))
            return null;
        return span(i, country.to(), null, acronym ? 0.8 : 0.65, "organisation/branch");
    }

    /** As the vocabulary writes it, so not "of Romania" in a language that inflects. */
    private static boolean isNominative(Span country) {
        return country.term() != null
                && Stream.concat(country.term().labels().stream(), country.term().otherNames().stream())
                        .anyMatch(n -> n.text().equals(country.name()));
    }

    /** "ESN (European Social Network)", "AIMA – Agência para a Integração, Migrações e Asilo": an acronym that its full name follows. */
    private @Nullable Span introduced(int i) {
        Word word = words.get(i);
        if (!Acronyms.isAcronym(word.text()) || i + 2 >= words.size()) return null;
        String mark = words.get(i + 1).text();
        if (!mark.equals("(") && !mark.equals("–") && !mark.equals("-") && !mark.equals("—")) return null;
        if (!mark.equals("(") && words.get(i + 1).start() == word.end()) return null;
        if (!words.get(i + 2).isCapitalised()) return null;
        int to = i + 2;
        while (to < words.size() && to - i < 16 && !endsIntroduction(words.get(to))) to++;
        while (to > i + 2 && !words.get(to - 1).isCapitalised() && !mark.equals("(")) to--;
        if (to - i < 4 || !Acronyms.fits(word.text(), words.subList(i + 2, to))) return null;
        LanguageRules.@Nullable Head head = headWithin(i + 2, to);
        if (head == null) return null;
        Span full = span(i + 2, to, head.type(), 0.88, "organisation/introduced");
        return full.with(List.of(word.text()), List.of(), null, mark.equals("(") ? to + 1 : to);
    }

    private static boolean endsIntroduction(Word w) {
        return "().;:".contains(w.text());
    }

    private LanguageRules.@Nullable Head headWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            PhraseTrie.Match<LanguageRules.Head> m = rules.heads.longest(words, i, (h, f, t) -> t <= to);
            if (m != null) return m.value();
            LanguageRules.Head compound = rules.compoundHead(words.get(i));
            if (compound != null) return compound;
        }
        return null;
    }

    /** A name needs a word that is not itself a head word: "organisations and institutes" names nobody. */
    private boolean distinctive(int left, int to, int headFrom, int headTo) {
        for (int i = left; i < to; i++) {
            if (i >= headFrom && i < headTo) continue;
            Word w = words.get(i);
            if (!w.isWord() || rules.inside.contains(w.folded()) || rules.frequent.contains(w.folded())) continue;
            if (w.isNumber() && i > headTo && words.get(i - 1).isCapitalised()) return true;
            if (w.isNumber() && headTo - headFrom == 1 && !words.get(headFrom).isUpperCase()) continue;
            if (!isHead(i) && rules.compoundHead(w) == null) return true;
        }
        return false;
    }

    private Span span(int from, int to, @Nullable String type, double confidence, String extractor) {
        int start = words.get(from).start(), end = words.get(to - 1).end();
        return new Span(
                EntityKind.ORGANISATION,
                index,
                from,
                to,
                start,
                end,
                text.substring(start, end),
                null,
                List.of(),
                List.of(),
                type,
                null,
                confidence,
                extractor);
    }

    /** Capitalised words before a head, with small words between them. */
    private int extendLeft(int head) {
        int left = head;
        for (int k = head - 1; k >= 0; k--) {
            Word w = words.get(k);
            if (!w.isWord()) {
                if (isGlue(k) || w.text().equals("&")) continue;
                break;
            }
            if (w.isCapitalised() || w.isNumber() && left < head) {
                if (rules.frequent.contains(w.folded())
                        && (k == 0 || !words.get(k - 1).isCapitalised())) break;
                Span term = termAt(k);
                if (term != null && term.kind() == EntityKind.PROGRAMME) break;
                left = k;
            } else if (!rules.inside.contains(w.folded()) || left == head || left - k > 2) {
                break;
            }
        }
        return left;
    }

    /** A hyphen between two words without space. */
    private boolean isGlue(int k) {
        if (k == 0 || k + 1 >= words.size()) return false;
        return "-‐–'’./".contains(words.get(k).text())
                && words.get(k - 1).end() == words.get(k).start()
                && words.get(k).end() == words.get(k + 1).start();
    }

    /** How far a name reaches to the right of its head. */
    private final class Extent {
        final LanguageRules.Head head;
        final boolean capitalHead;
        int end;
        int at;
        int lowers;
        boolean sawCapital;
        boolean sentenceCase;
        boolean connected;
        boolean linked;

        Extent(int from, boolean capitalHead, LanguageRules.Head head) {
            this.head = head;
            this.capitalHead = capitalHead;
            end = from;
            at = from;
        }

        Extent run() {
            while (at < words.size() && step()) {}
            boolean bounded = at >= words.size()
                    || !words.get(at).isWord()
                    || rules.frequent.contains(words.get(at).folded())
                    || cueAt(at);
            boolean punctuated = at >= words.size() || !words.get(at).isWord();
            boolean prose =
                    !isolated && !(at < words.size() && words.get(at).text().equals("("));
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
            if (at > end && cueAt(at)) return false;
            Quotes.Quoted quoted = Quotes.at(words, at);
            if (quoted != null && quoted.close() - quoted.open() <= 12 && (at == end || connected))
                return take(quoted.close() + 1);
            if (!w.isWord()) return punctuation(w);
            Span term = termAt(at);
            if (term != null
                    && term.from() == at
                    && (term.kind() == EntityKind.PROGRAMME || term.kind() == EntityKind.COUNTRY && at > end)) {
                return false;
            }
            if (w.isNumber()) return at == end && sawNameBefore() && !isYear(w) && take(at + 1);
            if (w.isCapitalised()) return capital();
            if (rules.inside.contains(w.folded())) {
                connected = true;
                linked = true;
                at++;
                return at - end <= MOST_LOWER_CASE + 3;
            }
            return lowerCase(w);
        }

        private boolean capital() {
            boolean conjunction =
                    words.subList(end, at).stream().anyMatch(w -> rules.conjunctions.contains(w.folded()));
            if (conjunction && isHead(at)) return false;
            if (conjunction && Acronyms.isAcronym(words.get(at).text())) return false;
            return take(at + 1);
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
            boolean allowed = rules.sentenceCase && (!sawCapital || connected);
            boolean article =
                    at > end && rules.inside.contains(words.get(at - 1).folded());
            if (!allowed || rules.frequent.contains(w.folded()) && !article || cueAt(at) || lowers >= MOST_LOWER_CASE)
                return false;
            lowers++;
            at++;
            return true;
        }

        private boolean punctuation(Word w) {
            if (isGlue(at) || w.text().equals("&")) {
                at++;
                return true;
            }
            boolean abbreviation = w.text().equals(".")
                    && at == end
                    && words.get(at - 1).text().length() <= 2
                    && words.get(at - 1).isCapitalised();
            if (abbreviation) {
                end = ++at;
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
                    return k + 1 < words.size() && words.get(k + 1).isCapitalised() && !isHead(k + 1);
                }
                if (isHead(k)) return false;
                if (!w.isCapitalised() && !w.text().equals(",") && !rules.inside.contains(w.folded())) return false;
            }
            return false;
        }

        private boolean sawNameBefore() {
            Word before = words.get(at - 1);
            return before.isUpperCase() || sawCapital || before.text().equals(".");
        }
    }

    private boolean cueAt(int i) {
        boolean shouted = words.get(i).isUpperCase();
        return rules.cues.longest(words, i, (c, f, t) -> !(shouted && c.kind() == Cue.Kind.PROJECT)) != null;
    }

    private static boolean isYear(Word w) {
        return w.text().length() == 4 && (w.text().startsWith("19") || w.text().startsWith("20"));
    }
}
