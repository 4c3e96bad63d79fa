package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    /** One of a kind in its country, so any words make its name: "Ministry of Social Affairs". */
    private static final String MINISTRY = "ministry";

    /** Kinds of bodies that have no branches. */
    private static final Set<String> SINGLE_BODIES = Set.of("ministry", "eu-body", "municipality", "public-body");

    private static final Pattern POSSESSIVE = Pattern.compile("\\p{L}{2}['’]s$");
    private static final int MOST_LOWER_CASE = 4;
    private static final int MOST_QUOTED = 6;
    private static final int NAMES_SEVERAL = 4;
    private static final int MOST_OF_HEAD = 3;
    private static final int SHORTEST_BARE_ACRONYM = 5;

    private final NameGrammar grammar;
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
        this.grammar = new NameGrammar(rules, words, terms);
        this.isolated = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE_ROW;
    }

    List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span term = grammar.termAt(i);
            if (term != null && term.kind() != EntityKind.COUNTRY && term.kind() != EntityKind.PLACE) {
                Span local = term.kind() == EntityKind.ORGANISATION ? localBranch(term) : null;
                if (local != null) found.add(Brackets.read(local, words, text, terms));
                i = (local == null ? term.to() : local.to()) - 1;
                continue;
            }
            List<Span> each = new PluralNames(grammar, index, text).read(i);
            if (!each.isEmpty()) {
                found.addAll(each);
                i = each.get(each.size() - 1).to() - 1;
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

    private @Nullable Span headed(int i) {
        PhraseTrie.Match<LanguageRules.Head> match = rules.heads.longest(
                words, i, (head, from, to) -> !head.acronym() || words.get(from).isUpperCase());
        LanguageRules.Head head = match != null ? match.value() : rules.compoundHead(words.get(i));
        if (head == null) return null;
        int headEnd = match != null ? match.end() : i + 1;
        boolean capital = words.get(i).isCapitalised();
        int elided = elidedBefore(i);
        if (elided < i && grammar.isHead(headEnd)) return null; // "Ensi- ja turvakotien | liitto"
        capital |= elided < i;
        int left = rules.headLast && !head.acronym() ? extendLeft(elided, rules.sentenceCase) : elided;
        NameExtent right = rules.headFirst || head.acronym()
                ? new NameExtent(grammar, headEnd, capital, head, isolated).run()
                : null;
        int to = closedByLegalForm(headEnd, right == null ? headEnd : right.end);
        boolean sentenceCase = right != null && right.sentenceCase;
        if (left < i && isPhrase(left, headEnd)) return null;
        if (left == i && !capital && !namedAfter(headEnd, head)) return null;
        if (left == 0 && sentenceCase && !isolated && !linksOn(headEnd)) return null;
        if (head.acronym() && to == headEnd && words.get(i).text().length() < SHORTEST_BARE_ACRONYM) return null;
        boolean named = head.acronym() || MINISTRY.equals(head.type()) && to > headEnd;
        if (!named && !distinctive(left, to, i, headEnd)) return null;
        if (grammar.isPlural(i, headEnd) && named(left, to) < NAMES_SEVERAL) return null;
        double confidence = sentenceCase ? (isolated ? 0.8 : 0.6) : capital ? 0.9 : 0.7;
        return span(
                left, to, head.type(), confidence, sentenceCase ? "organisation/sentence-case" : "organisation/head");
    }

    /** Whether a phrase of the pack begins with the words up to an index, and goes on: "Partners of the Foundation are X". */
    private boolean isPhrase(int from, int to) {
        PhraseTrie.Match<Cue> cue = rules.cues.longest(words, from, (c, f, t) -> t > to && !c.before());
        return cue != null;
    }

    /** Where a name ends that reaches to an index: behind a legal form there, or one that "and" follows ("… ry | sekä Rovaniemen kaupunki"). */
    private int closedByLegalForm(int from, int to) {
        for (int i = from; i <= to && i < words.size(); i++) {
            int end = foreign.legalEnd(words, i, text, rules);
            boolean and = end >= 0
                    && end < words.size()
                    && rules.inside.contains(words.get(end).folded());
            if (end >= to || and) return end;
        }
        return to;
    }

    /** A head that opens a sentence has its capital from there: what follows must belong to a name, not to a clause ("Agentúra zatiaľ nepodpísala"). */
    private boolean linksOn(int at) {
        Word next = words.get(at);
        return rules.inside.contains(next.folded())
                || rules.generic.contains(next.plainStem())
                || grammar.isHead(at)
                || grammar.termAt(at) != null;
    }

    /** "Barne- og likestillingsdepartementet": the first of two compounds that share their end, the head itself where there is none. */
    private int elidedBefore(int head) {
        return sharesEnd(head - 1) && words.get(head - 3).isCapitalised() ? head - 3 : head;
    }

    /** Whether "and" follows a word that hangs at a hyphen: its end is that of the word behind ("ensi- ja turvakoti"). */
    private boolean sharesEnd(int and) {
        return and >= 2
                && rules.conjunctions.contains(words.get(and).folded())
                && "-‐–".contains(words.get(and - 1).text())
                && words.get(and - 2).end() == words.get(and - 1).start();
    }

    /** A name in another language: its head word and two capitals more, read by that language's own grammar. */
    private @Nullable Span foreign(int i) {
        boolean compound = i + 1 < words.size() && grammar.isGlue(i + 1); // "Sud-Est"
        boolean own = rules.headFirst && grammar.isHead(i);
        if (compound || own || rules.placeHeads.longest(words, i, (p, f, t) -> true) != null) return null;
        for (LanguageRules other : foreign.of(words.get(i), rules.language)) {
            Span span = new OrganisationExtractor(other, foreign, index, sentence, text, kind, terms).headed(i);
            if (span == null) continue;
            if (isConjoined(span.from(), i)) continue; // "Türk Kızılayı ve Berlin Diakonie"
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
        int end = foreign.legalEnd(words, i, text, rules);
        if (end < 0) return null;
        int left = extendLeft(i, false);
        if (left < i) return span(left, end, null, 0.85, "organisation/legal-form");
        int to = end;
        while (to < words.size() && to - end < 6 && (NameGrammar.isNamed(words.get(to)) || grammar.isGlue(to))) to++;
        while (to > end && !NameGrammar.isNamed(words.get(to - 1))) to--;
        return to > end && grammar.termAt(end) == null ? span(i, to, null, 0.8, "organisation/legal-form") : null;
    }

    /** A head in lower case opens a name only where quotes, capitals or an acronym follow at once: "fundația Lumina", "cooperativa sociale PROGETTO". */
    private boolean namedAfter(int headEnd, LanguageRules.Head head) {
        boolean place = head.type() == null
                || head.type().equals("municipality")
                || head.type().equals("public-body");
        for (int k = headEnd; k < words.size() && k <= headEnd + 1; k++) {
            Word w = words.get(k);
            if (Quotes.at(words, k) != null
                    || Acronyms.isAcronym(w.text()) && w.text().length() > 3) return grammar.termAt(k) == null;
            if (k == headEnd && w.isCapitalised()) return !place && grammar.termAt(k) == null && !grammar.isHead(k);
            if (!w.isWord() || rules.frequent.contains(w.folded()) || grammar.cueAt(k)) return false;
        }
        return false;
    }

    /** "RISE România", "Keystone Moldova": an acronym or name and the country whose branch it is. */
    private @Nullable Span branch(int i) {
        Word name = words.get(i);
        if (i + 1 >= words.size()
                || !name.isCapitalised()
                || name.text().length() < 3
                || rules.frequent.contains(name.folded())) return null;
        Span country = grammar.termAt(i + 1);
        if (grammar.termAt(i) != null
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

    /** "EAPN Slovenija", "COCEMFE Sevilla": a known body and the country or town whose branch it is. */
    private @Nullable Span localBranch(Span body) {
        int at = body.to();
        if (at >= words.size()
                || !words.get(at).isCapitalised() && !grammar.isGlue(at)
                || SINGLE_BODIES.contains(String.valueOf(body.type()))) return null;
        Span country = grammar.termAt(at);
        if (country != null) {
            boolean own = country.kind() == EntityKind.COUNTRY && isNominative(country);
            return own ? span(body.from(), country.to(), body.type(), 0.8, "organisation/branch") : null;
        }
        if (grammar.isGlue(at)) at++; // "EAPN-Illes Balears"
        boolean hyphened = at > body.to();
        while (hyphened && at + 1 < words.size() && words.get(at + 1).isCapitalised() && grammar.termAt(at + 1) == null)
            at++;
        boolean ends = at + 1 >= words.size() || !words.get(at + 1).isCapitalised();
        boolean prose = rules.sentenceCase
                && ends
                && words.get(at).text().length() > 3
                && !grammar.isHead(at)
                && !rules.frequent.contains(words.get(at).folded());
        return prose ? span(body.from(), at + 1, body.type(), 0.75, "organisation/branch") : null;
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
        return "().;:|".contains(w.text());
    }

    /** The first head of this language, else what a name in another one begins with. */
    private LanguageRules.@Nullable Head headWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            PhraseTrie.Match<LanguageRules.Head> m = rules.heads.longest(words, i, (h, f, t) -> t <= to);
            if (m != null) return m.value();
            LanguageRules.Head compound = rules.compoundHead(words.get(i));
            if (compound != null) return compound;
        }
        return foreign.of(words.get(from), rules.language).stream()
                .map(other -> other.heads.longest(words, from, (h, f, t) -> t <= to))
                .filter(Objects::nonNull)
                .map(PhraseTrie.Match::value)
                .findFirst()
                .orElse(null);
    }

    /** A name needs a word that is not itself a head word: "organisations and institutes" names nobody. */
    private boolean distinctive(int left, int to, int headFrom, int headTo) {
        for (int i = left; i < to; i++) {
            if (i >= headFrom && i < headTo) continue;
            Word w = words.get(i);
            if (!w.isWord() || rules.inside.contains(w.folded()) || rules.frequent.contains(w.folded())) continue;
            if (rules.generic.contains(w.plainStem())) continue;
            if (i < headFrom && rules.numbers.longest(words, i, (n, f, t) -> true) != null) continue;
            if (w.isNumber() && i > headTo && words.get(i - 1).isCapitalised()) return true;
            if (w.isNumber() && headTo - headFrom == 1 && !words.get(headFrom).isUpperCase()) continue;
            if (!grammar.isHead(i) && rules.compoundHead(w) == null) return true;
        }
        return false;
    }

    /** Capitalised words that are neither heads nor generic: many of them make a name even of a plural. */
    private long named(int from, int to) {
        return IntStream.range(from, to)
                .filter(k -> words.get(k).isCapitalised()
                        && !grammar.isHead(k)
                        && !rules.generic.contains(words.get(k).plainStem()))
                .count();
    }

    private Span span(int from, int to, @Nullable String type, double confidence, String extractor) {
        int start = words.get(from).start(), end = words.get(to - 1).end();
        if (POSSESSIVE.matcher(words.get(to - 1).text()).find() && end - start > 4) end -= 2;
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

    /** Index behind the last phrase of several words before a head: "ist Mitglied im | Paritätischen Wohlfahrtsverband". */
    private int phraseEndBefore(int head) {
        for (int from = head - 1; from >= 0; from--) {
            PhraseTrie.Match<Cue> cue =
                    rules.cues.longest(words, from, (c, f, t) -> t <= head && t - f > 1 && !c.before());
            if (cue != null) return cue.end();
        }
        return 0;
    }

    /** Capitalised words before a head, with small words between them. */
    private int extendLeft(int head, boolean sentenceCase) {
        int left = head;
        int phraseEnd = phraseEndBefore(head);
        for (int k = head - 1; k >= phraseEnd; k--) {
            Word w = words.get(k);
            if (!w.isWord()) {
                if (grammar.isGlue(k) || w.text().equals("&") || grammar.isShortForm(k - 1)) continue;
                int open = quoteOpen(k, head);
                if (open < 0) break;
                left = open;
                k = open;
                continue;
            }
            if (w.isCapitalised() || w.isNumber() && left < head) {
                if (rules.frequent.contains(w.folded())
                        && (k == 0 || !words.get(k - 1).isCapitalised())) break;
                Span term = grammar.termAt(k);
                if (term != null && term.kind() == EntityKind.PROGRAMME) break;
                if (grammar.isHead(k) && isConjoined(k + 1, left))
                    break; // "Lantern Foundation and the | Harbour Foundation"
                left = k;
            } else if (left == head
                            && !words.get(head).isCapitalised()
                            && rules.conjunctions.contains(w.folded())
                            && !sharesEnd(k)
                    || left < head && partsBodies(k, left)) {
                break;
            } else if (!rules.inside.contains(w.folded()) || left == head || left - k > 2) {
                int further = sentenceCase && left - k <= 2 ? beyondLowerCase(k) : k;
                if (further == k) break;
                left = further;
                k = further;
            }
        }
        return left;
    }

    /**
     * Whether the word for "and" stands between two bodies, not inside a name: behind names that commas part ("Caritas, Red Cross Lowtown and |
     * Lowtown Centre"), behind a body's own head ("міською радою та | …"), before an article ("Samenleving Gent en | de Hogeschool").
     */
    private boolean partsBodies(int and, int name) {
        if (!rules.conjunctions.contains(words.get(and).folded())) return false;
        if (name - and > 1 || isAnyHead(and - 1) || isKnownBody(and - 1)) return true;
        int k = and - 1;
        while (k >= 0 && words.get(k).isCapitalised()) k--;
        if (k < and - 1 && k >= 0 && endsHead(k)) return true; // "městem Olomouc a | Univerzitou Palackého"
        while (k >= 0
                && words.get(k).isWord()
                && !rules.conjunctions.contains(words.get(k).folded())) k--;
        return k > 0
                && k < and - 1
                && words.get(k).text().equals(",")
                && words.get(k - 1).isCapitalised();
    }

    /** Whether a head of one or more words ends at an index: "Crveni | krst". */
    private boolean endsHead(int last) {
        if (isAnyHead(last)) return true;
        for (int from = Math.max(0, last - MOST_OF_HEAD); from < last; from++)
            if (rules.heads.longest(words, from, (h, f, t) -> t == last + 1) != null) return true;
        return false;
    }

    private boolean isKnownBody(int i) {
        Span term = i < 0 ? null : grammar.termAt(i);
        return term != null && term.kind() == EntityKind.ORGANISATION;
    }

    private boolean isAnyHead(int i) {
        return i >= 0 && (grammar.isHead(i) || rules.compoundHead(words.get(i)) != null);
    }

    private boolean isConjoined(int from, int to) {
        return words.subList(from, to).stream().anyMatch(w -> rules.conjunctions.contains(w.folded()));
    }

    /** The mark that opens the quote which ends at a word right before the name so far, -1 if none does. */
    private int quoteOpen(int close, int head) {
        if (close != head - 1
                || !Quotes.isMark(words.get(close))
                        && !"”›".contains(words.get(close).text())) return -1;
        for (int i = Math.max(0, close - MOST_QUOTED); i < close - 1; i++) {
            Quotes.Quoted quoted = Quotes.at(words, i);
            if (quoted != null && quoted.close() == close) return i;
        }
        return -1;
    }

    /** "Valstybės vaiko teisių apsaugos tarnyba": the capital that begins a name in sentence case, a few words left; the word itself if none does. */
    private int beyondLowerCase(int last) {
        for (int k = last; k >= 0 && last - k <= MOST_LOWER_CASE; k--) {
            if (sharesEnd(k)) k -= 2;
            Word w = words.get(k);
            if (!w.isWord() || w.isNumber() || rules.frequent.contains(w.folded()) || grammar.cueAt(k)) return last;
            if (!w.isCapitalised()) continue;
            boolean opens = k == 0 && !isolated;
            return opens || Acronyms.isAcronym(w.text()) ? last : k;
        }
        return last;
    }
}
