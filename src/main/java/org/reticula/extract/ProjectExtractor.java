package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Sentence;
import org.reticula.model.Word;

/** Finds projects in a sentence: a cue phrase ("Proiectul …", "… project") and the name beside it, in quotes or capitals, with its acronym. */
final class ProjectExtractor {
    private static final int LONGEST_CHUNK = 10;
    private static final int LONGEST_SPACED = 4;

    private static final Pattern CODE = Pattern.compile("(?=(?:\\D*\\d){3})[\\p{L}\\d]+(?:[./_-]+[\\p{L}\\d]+)+");
    private static final Pattern YEAR = Pattern.compile("^\\p{L}+[./_-](?:19|20)\\d\\d$");
    /** One capitalised word that the sentence runs on from may be the beginning of a longer name: it counts only where the page has no other. */
    static final double UNSURE = 0.5;

    private static final int LONGEST_APPOSED = 10;

    private final LanguageRules rules;
    private final List<Word> words;
    private final String text;
    private final int index;
    private final List<Span> terms;
    private final Titles titles;

    ProjectExtractor(LanguageRules rules, int index, Sentence sentence, String text, List<Span> terms, Titles titles) {
        this.rules = rules;
        this.words = sentence.words();
        this.text = text;
        this.index = index;
        this.terms = terms;
        this.titles = titles;
    }

    List<Span> find() {
        return find(Cue.Kind.PROJECT);
    }

    /** @param kind of the cue phrases: for projects or for programmes of activities */
    List<Span> find(Cue.Kind kind) {
        List<Span> found = new ArrayList<>();
        for (PhraseTrie.Match<Cue> match : rules.cues.every(words, (cue, f, t) -> cue.kind() == kind)) {
            for (Cue cue : match.values()) {
                if (shouted(match) || cue.before() && isBesideBody(match)) continue;
                Span span = cue.before() ? before(match.start()) : after(match.end());
                if (span == null || found.stream().anyMatch(span::overlaps)) continue;
                found.add(Brackets.read(span, words, text, terms));
                if (!cue.before()) addQuotedBehind(found);
            }
        }
        return found;
    }

    /** "The projects »A«, »B« and »C«": quotes parted by commas or "and" from the one before. */
    private void addQuotedBehind(List<Span> found) {
        Span last = found.get(found.size() - 1);
        while (last.extractor().equals("project/quoted")) {
            int at = last.to();
            while (at < words.size() && at - last.to() < 2 && parts(words.get(at))) at++;
            Quotes.Quoted next = at > last.to() && at < words.size() ? Quotes.at(words, at) : null;
            Span span = next == null ? null : quoted(index, words, next, text, 0.9, "project/quoted");
            if (span == null) return;
            last = Brackets.read(span, words, text, terms);
            found.add(last);
        }
    }

    private boolean parts(Word w) {
        return w.text().equals(",") || rules.conjunctions.contains(w.folded());
    }

    /** "… med Göteborgs Stad projektet Vägen in": a body stands before the word for project, the name behind it. */
    private boolean isBesideBody(PhraseTrie.Match<Cue> match) {
        int last = match.start() - 1;
        boolean body = last > 0
                && (rules.heads.longest(words, last, (h, f, t) -> true) != null
                        || rules.compoundHead(words.get(last)) != null);
        return body && match.values().stream().anyMatch(c -> !c.before()) && after(match.end()) != null;
    }

    /** The word for project in capitals behind small words belongs to a name: "cooperativa sociale PROGETTO SOCIALE". */
    private boolean shouted(PhraseTrie.Match<Cue> match) {
        return match.start() > 0
                && words.get(match.start()).isUpperCase()
                && words.get(match.start() - 1).isWord()
                && !words.get(match.start() - 1).isUpperCase();
    }

    /** A quoted name in a sentence that speaks of money, a programme or a registry code as those of a project. */
    static @Nullable Span quoted(
            int index, List<Word> words, Quotes.Quoted q, String text, double confidence, String extractor) {
        int from = q.open() + 1, to = q.close();
        while (to > from && ",.;".contains(words.get(to - 1).text())) to--;
        if (to <= from) return null;
        int start = words.get(from).start(), end = words.get(to - 1).end();
        return project(index, q.open(), q.close() + 1, start, end, text, List.of(), confidence, extractor);
    }

    private static Span project(
            int index,
            int from,
            int to,
            int start,
            int end,
            String text,
            List<String> acronyms,
            double confidence,
            String extractor) {
        return new Span(
                EntityKind.PROJECT,
                index,
                from,
                to,
                start,
                end,
                text.substring(start, end),
                null,
                acronyms,
                List.of(),
                null,
                null,
                confidence,
                extractor);
    }

    /** A programme or an organisation of the vocabulary in quotes: "the project of „Erasmus+”". */
    private boolean known(Quotes.Quoted q) {
        Span term = termAt(q.open() + 1);
        return term != null && term.kind() != EntityKind.THEME && term.to() >= q.close();
    }

    /** "The second project, “Stepping Stones”, …": between commas, and no speech ("… the project, “we are glad”, …"). */
    private Quotes.@Nullable Quoted apposed(int comma) {
        if (!words.get(comma).text().equals(",") || comma + 1 >= words.size()) return null;
        Quotes.Quoted q = Quotes.at(words, comma + 1);
        if (q == null || q.close() + 1 >= words.size() || q.close() - q.open() > LONGEST_APPOSED) return null;
        Word first = words.get(q.open() + 1);
        boolean name = first.isCapitalised() && !rules.frequent.contains(first.folded());
        return name && words.get(q.close() + 1).text().equals(",") ? q : null;
    }

    private @Nullable Span after(int cueEnd) {
        int at = skipOpeners(cueEnd);
        if (at >= words.size()) return null;
        Quotes.Quoted q = Quotes.at(words, at);
        if (q == null) q = apposed(at);
        if (q != null) return known(q) ? null : quoted(index, words, q, text, 0.95, "project/quoted");
        int capitals = chunkEnd(at), titled = titles.endAt(index, at), to = Math.max(capitals, titled);
        if (capitals == at || titled < 0 && !named(at, to)) return null;
        if (to - at == 1 && continuesInLowerCase(at)) to = Math.max(to, titles.sharedEnd(index, at));
        int start = words.get(at).start(), end = words.get(to - 1).end();
        String chunk = text.substring(start, end);
        if (to < words.size()) {
            int next = isDash(to) || words.get(to).text().equals(":") ? to + 1 : to;
            Quotes.Quoted title = next < words.size() ? Quotes.at(words, next) : null;
            if (title != null) {
                Span full = quoted(index, words, title, text, 0.95, "project/acronym-and-title");
                if (full == null) return null;
                return project(
                        index,
                        at,
                        title.close() + 1,
                        full.start(),
                        full.end(),
                        text,
                        List.of(chunk),
                        0.95,
                        full.extractor());
            }
            if (next > to && Acronyms.isAcronym(chunk)) {
                int close = titleEnd(next);
                if (close - next >= 3) {
                    int s = words.get(next).start(), e = words.get(close - 1).end();
                    return project(index, at, close, s, e, text, List.of(chunk), 0.85, "project/acronym-and-title");
                }
            }
        }
        List<String> acronyms = Acronyms.isAcronym(chunk) ? List.of(chunk) : List.of();
        boolean runsOn = to - at == 1
                && continuesInLowerCase(at)
                && !rules.frequent.contains(words.get(to).folded())
                && rules.cues.longest(words, to, (c, f, t) -> true) == null;
        return project(index, at, to, start, end, text, acronyms, runsOn ? UNSURE : 0.88, "project/cue");
    }

    /** One capitalised word that may be the beginning of a longer name. */
    private boolean continuesInLowerCase(int at) {
        return at + 1 < words.size()
                && !Acronyms.isAcronym(words.get(at).text())
                && !isMixed(words.get(at))
                && words.get(at + 1).isWord()
                && !words.get(at + 1).isCapitalised();
    }

    private @Nullable Span before(int cueStart) {
        boolean compound = cueStart > 1
                && isDash(cueStart - 1)
                && words.get(cueStart - 1).end() == words.get(cueStart).start(); // "KomPAssi-hanke", "”Kotona” -hanke"
        int to = compound ? cueStart - 1 : cueStart;
        if (to == 0) return null;
        if (Quotes.isMark(words.get(to - 1))) {
            for (Quotes.Quoted q : Quotes.all(words.subList(0, to))) {
                if (q.close() == to - 1) return known(q) ? null : quoted(index, words, q, text, 0.93, "project/quoted");
            }
            return null;
        }
        int from = to;
        boolean spaced = compound && words.get(to - 1).end() < words.get(to).start();
        if (spaced) from = capitalBefore(to); // "Kukoistava kotihoito -hanke"
        while (from > 0 && to - from < LONGEST_CHUNK && joins(from - 1, from < to)) from--;
        while (from < to
                && (!words.get(from).isCapitalised()
                        || rules.frequent.contains(words.get(from).folded()))) from++;
        if (from >= to || !named(from, to)) return null;
        if (from == 0
                && to - from == 1
                && !compound
                && !isMixed(words.get(0))
                && !Acronyms.isAcronym(words.get(0).text())) return null;
        int start = words.get(from).start(), end = words.get(to - 1).end();
        String chunk = text.substring(start, end);
        return project(
                index,
                from,
                to,
                start,
                end,
                text,
                Acronyms.isAcronym(chunk) ? List.of(chunk) : List.of(),
                0.85,
                "project/cue");
    }

    /** The nearest capital before an index with nothing but words between, the index itself if there is none near. */
    private int capitalBefore(int to) {
        for (int i = to - 1; i >= 0 && to - i <= LONGEST_SPACED && words.get(i).isWord(); i--)
            if (words.get(i).isCapitalised()) return i;
        return to;
    }

    private boolean joins(int i, boolean inside) {
        Word w = words.get(i);
        if (w.isCapitalised() || w.isNumber()) return termAt(i) == null;
        return inside && (isGlue(i) || i > 0 && words.get(i - 1).isWord() && isGlue(i - 1));
    }

    /** Colons and the programme's name may stand between the cue and the name: "έργου ERASMUS+ “…”". */
    private int skipOpeners(int i) {
        int at = i;
        while (at < words.size()) {
            Span term = termAt(at);
            if (term != null && term.kind() == EntityKind.PROGRAMME) at = term.to();
            else if (words.get(at).text().equals(":")) at++;
            else if (quotedBehindCode(at) > at) at = quotedBehindCode(at);
            else break;
        }
        return at;
    }

    /** "проект BG05M9OP001-6.002 „…“": where the quote opens that a code stands before, the same index if there is none. */
    private int quotedBehindCode(int at) {
        int to = at + 1;
        while (to < words.size() && words.get(to - 1).end() == words.get(to).start() && Quotes.at(words, to) == null)
            to++;
        boolean code = to < words.size() && isCode(at, to) && Quotes.at(words, to) != null;
        return code ? to : at;
    }

    /** End of the capitalised words from here, with hyphens, numbers and small words between them. */
    private int chunkEnd(int from) {
        int end = from;
        for (int k = from; k < words.size() && k - from < LONGEST_CHUNK; k++) {
            Word w = words.get(k);
            if (k > from && stopsChunk(k)) break;
            if (w.isCapitalised() || isMixed(w) || k == from && prefixes(k)) end = k + 1;
            else if (w.isNumber()
                    && k == end
                    && end > from
                    && !(k + 1 < words.size() && words.get(k + 1).isNumber())) end = k + 1;
            else if (isGlue(k) && k == end && end > from) end = Math.min(words.size(), ++k + 1);
            else if ("+’'".contains(w.text())
                    && k == end
                    && end > from
                    && words.get(k - 1).end() == w.start()) end = k + 1;
            else if (k == end
                    && end > from
                    && w.text().equals(".")
                    && k + 1 < words.size()
                    && words.get(k + 1).isNumber()) continue;
            else if (!(rules.inside.contains(w.folded()) && end > from && k - end < 2)) break;
        }
        return end;
    }

    /** "e-YOUth": a small beginning that hangs at a capital. */
    private boolean prefixes(int k) {
        return words.get(k).isWord()
                && words.get(k).text().length() <= 3
                && isGlue(k + 1)
                && (words.get(k + 2).isCapitalised() || isMixed(words.get(k + 2)));
    }

    private boolean stopsChunk(int k) {
        Span term = termAt(k);
        return term != null
                && term.kind() != EntityKind.COUNTRY
                && term.kind() != EntityKind.PLACE
                && !words.get(k - 1).isCapitalised();
    }

    private static boolean isMixed(Word w) {
        return w.text().codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    private int titleEnd(int from) {
        int k = from;
        while (k < words.size()
                && k - from < 25
                && !".;()".contains(words.get(k).text())) k++;
        return k;
    }

    /** Whether the chunk can be a project's own name: not a vocabulary term, an organisation's head, a month or a lone number. */
    private boolean named(int from, int to) {
        Span term = termAt(from);
        if (term != null && term.to() >= to) return false;
        if (rules.heads.longest(words, from, (h, f, t) -> true) != null || rules.compoundHead(words.get(from)) != null)
            return false;
        if (to - from == 1 && rules.projectNouns.longest(words, from, (n, f, t) -> true) != null) return false;
        if (words.get(from).text().chars().filter(Character::isDigit).count() >= 4 || isCode(from, to)) return false;
        if (to + 1 < words.size()
                && isDash(to)
                && adjoins(to)
                && words.get(to + 1).isWord()) return false; // "Barne- og …"
        return words.subList(from, to).stream()
                .anyMatch(w -> w.isCapitalised() && w.text().length() > 1 || isMixed(w));
    }

    /** Letters and digits that hang together by signs, with a number in them that is no year: "PROG-2832", "UP.02.1.1". */
    private boolean isCode(int from, int to) {
        String token = text.substring(words.get(from).start(), words.get(to - 1).end());
        return CODE.matcher(token).matches() && !YEAR.matcher(token).find();
    }

    /** Whether a sign hangs at the word before it but not at the one behind. */
    private boolean adjoins(int sign) {
        return words.get(sign - 1).end() == words.get(sign).start()
                && words.get(sign).end() < words.get(sign + 1).start();
    }

    private @Nullable Span termAt(int i) {
        for (Span t : terms) if (t.from() <= i && i < t.to()) return t;
        return null;
    }

    private boolean isDash(int i) {
        return "–—-".contains(words.get(i).text());
    }

    private boolean isGlue(int k) {
        if (k <= 0 || k + 1 >= words.size()) return false;
        return "-‐–./:".contains(words.get(k).text())
                && words.get(k - 1).end() == words.get(k).start()
                && words.get(k).end() == words.get(k + 1).start();
    }
}
