package org.reticula.extract;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reticula.model.EntityKind;
import org.reticula.model.Field;
import org.reticula.model.Word;

/**
 * Names that need no head word because a label says what they are: "Beneficiary: Casa Ioana".
 * Run before mentions are built.
 */
final class FieldNames {
    private static final Map<String, EntityKind> KINDS = Map.of(
            "coordinator", EntityKind.ORGANISATION,
            "partner", EntityKind.ORGANISATION,
            "funder", EntityKind.ORGANISATION,
            "programme", EntityKind.PROGRAMME,
            "fund", EntityKind.PROGRAMME,
            "place", EntityKind.PLACE,
            "title", EntityKind.PROJECT);
    /** Not the comma of words that share their end: "elinkeino-, liikenne- ja ympäristökeskus", "Arbeits-, Sozial- und Familienamt". */
    private static final String COMMA = "(?<![-‐]),";

    private static final Pattern SEPARATOR = Pattern.compile("[;•|\\n]|" + COMMA + " (?=\\p{Lu})");
    private static final Pattern SEMICOLON = Pattern.compile("[;•|\\n]");
    private static final Pattern NAME_END = Pattern.compile(" [–—-] | \\(|" + COMMA);
    private static final String LIST = "partner";
    private static final Set<EntityKind> NAMED =
            Set.of(EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.PLACE);
    private static final int LONGEST_ITEM = 25;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final PageScan scan;
    private final LabelReader labels;

    FieldNames(PageScan scan, LabelReader labels) {
        this.scan = scan;
        this.labels = labels;
    }

    void add(List<LabelReader.Labelled> fields) {
        for (LabelReader.Labelled labelled : fields) {
            EntityKind kind = KINDS.get(labelled.key());
            if (kind != null && kind != EntityKind.PROJECT)
                addValues(labelled.field(), kind, labelled.key().equals(LIST) && isOnlyValue(labelled, fields));
        }
    }

    /** Else each value of the label is one name, commas and all. */
    private static boolean isOnlyValue(LabelReader.Labelled labelled, List<LabelReader.Labelled> fields) {
        return fields.stream()
                        .filter(f -> f.field().label().equals(labelled.field().label()))
                        .count()
                == 1;
    }

    /** @param list whether a value with a name may hold more of them */
    private void addValues(Field field, EntityKind kind, boolean list) {
        if (kind == EntityKind.ORGANISATION) wholeValue(field);
        boolean known = !scan.within(field.valueStart(), field.end(), kind).isEmpty();
        if (kind != EntityKind.PLACE && known && !list) return;
        if (kind == EntityKind.ORGANISATION
                && !scan.within(field.valueStart(), field.end(), EntityKind.PROGRAMME)
                        .isEmpty()) return;
        List<int[]> pieces = pieces(field, kind);
        if (!known || !list) {
            for (int[] piece : pieces) addPiece(piece[0], piece[1], kind, 0.85, "field/name");
        } else if (pieces.stream().noneMatch(p -> isCountry(p[0], p[1]))) { // "Lantern Trust, Cork, Ireland" is one
            for (int[] piece : pieces)
                if (isListed(piece[0], piece[1])) addPiece(piece[0], piece[1], kind, 0.7, "field/listed");
        }
    }

    private List<int[]> pieces(Field field, EntityKind kind) {
        List<int[]> pieces = new ArrayList<>();
        int from = field.valueStart();
        Pattern separator = kind == EntityKind.ORGANISATION
                        && SEMICOLON.matcher(field.value()).find()
                ? SEMICOLON
                : SEPARATOR;
        Matcher m = separator.matcher(scan.text).region(from, field.end());
        while (from < field.end()) {
            boolean more = m.find();
            while (more && insideBrackets(from, m.start())) more = m.find();
            pieces.add(new int[] {from, more ? m.start() : field.end()});
            if (!more) break;
            from = m.end();
        }
        return pieces;
    }

    private boolean isCountry(int start, int end) {
        return scan.within(start, end, EntityKind.COUNTRY).stream()
                .anyMatch(c -> scan.text.substring(start, end).strip().equals(scan.text.substring(c.start(), c.end())));
    }

    /** Beside others that have a head word, capitals throughout and more than one word, or an acronym: "Málaga Acoge", "KLFB (Germany)". */
    private boolean isListed(int start, int end) {
        if (scan.all().stream().anyMatch(s -> NAMED.contains(s.kind()) && s.start() < end && start < s.end()))
            return false;
        Matcher stop = NAME_END.matcher(scan.text).region(start, end);
        Span name = scan.piece(EntityKind.ORGANISATION, start, stop.find() ? stop.start() : end, 0.7, "field/listed");
        if (name == null) return false;
        Set<String> inside = scan.rules(name.sentence()).inside;
        List<Word> own = scan.words(name.sentence()).subList(name.from(), name.to()).stream()
                .filter(w -> w.isWord() && !inside.contains(w.folded()))
                .toList();
        boolean acronym = own.stream().anyMatch(w -> Acronyms.isAcronym(w.text()));
        return own.stream().allMatch(w -> w.isCapitalised() || w.isNumber()) && (acronym || own.size() > 1);
    }

    private boolean insideBrackets(int from, int at) {
        return scan.text.lastIndexOf('(', at - 1) >= from
                && scan.text.lastIndexOf('(', at - 1) > scan.text.lastIndexOf(')', at - 1);
    }

    /**
     * A value without separators is one name, whatever heads stand inside it: "Agenția Națională pentru Plăți și Inspecție Socială"; with the
     * article it begins with: "The Health Centre"; a municipality's with both parts of its name: "Občina Log - Dragomer".
     */
    private void wholeValue(Field field) {
        List<Span> inside = scan.within(field.valueStart(), field.end(), EntityKind.ORGANISATION);
        String value = field.value();
        if (inside.isEmpty() || value.length() > 120 || inside.stream().anyMatch(s -> s.term() != null)) return;
        Span first = inside.get(0);
        boolean plain = !value.matches("(?s).*[,;•|\\n(–].*");
        boolean several = plain && inside.size() > 1 && first.start() == field.valueStart();
        boolean article = plain && inside.size() == 1 && first.end() == field.end() && opensWithArticle(field, first);
        if (several) {
            inside.forEach(scan::remove);
            addPiece(field.valueStart(), field.end(), EntityKind.ORGANISATION, 0.9, "field/name");
        } else if (article || inside.size() == 1 && isDoubleName(field, first)) {
            Span whole = scan.piece(EntityKind.ORGANISATION, field.valueStart(), field.end(), 0.9, "field/name");
            if (whole != null) scan.add(first.over(whole));
        }
    }

    /** One word with a capital, and right behind it a name that does not begin with its head: not "Die Stadt Wien". */
    private boolean opensWithArticle(Field field, Span name) {
        if (name.from() == 0) return false;
        List<Word> words = scan.words(name.sentence());
        Word before = words.get(name.from() - 1);
        return before.start() == field.valueStart()
                && before.isWord()
                && before.isCapitalised()
                && !isKnown(name.sentence(), before)
                && scan.rules(name.sentence()).heads.longest(words, name.from(), (h, f, t) -> true) == null;
    }

    /** Whether the vocabulary has a name for what a word is of: "Europe", "Slovenija". */
    private boolean isKnown(int sentence, Word word) {
        return scan.spans(sentence).stream()
                .anyMatch(s -> s.term() != null && s.start() < word.end() && word.start() < s.end());
    }

    /** "Občina Log - Dragomer", "Comune di Bolzano – Bozen", but not "Občina Ajdovščina - Slovenija". */
    private boolean isDoubleName(Field field, Span name) {
        if (!"municipality".equals(name.type()) || name.start() != field.valueStart()) return false;
        List<Word> words = scan.words(name.sentence());
        int last = name.to() + 1;
        if (last >= words.size() || !"-–".contains(words.get(last - 1).text())) return false;
        Word second = words.get(last);
        return second.isCapitalised()
                && second.end() == field.end()
                && scan.rules(name.sentence()).heads.longest(words, last, (h, f, t) -> true) == null
                && !isKnown(name.sentence(), second);
    }

    /** Adds the name that a piece of the text begins with, if it looks like one. */
    void addPiece(int start, int end, EntityKind kind, double confidence, String extractor) {
        Matcher stop = NAME_END.matcher(scan.text).region(start + Math.min(2, end - start), end);
        int to = kind == EntityKind.PROGRAMME ? end : stop.find() ? stop.start() : end;
        Span span = scan.piece(kind, start, to, confidence, extractor);
        if (span == null || !looksLikeName(span) || !labelFree(span.name())) return;
        if (kind == EntityKind.PROGRAMME && span.name().contains(":")) return;
        scan.add(Brackets.read(span, scan.words(span.sentence()), scan.text, scan.spans(span.sentence())));
    }

    private boolean looksLikeName(Span span) {
        List<Word> words = scan.words(span.sentence()).subList(span.from(), span.to());
        if (words.size() > LONGEST_ITEM
                || words.isEmpty()
                || !NameGrammar.isNamed(words.get(0)) && !opensWithHead(span)) return false;
        if (words.size() == 1
                && (words.get(0).isNumber() || CURRENCIES.contains(words.get(0).text()))) return false;
        if (scan.rules(span.sentence()).frequent.contains(words.get(0).folded()) && words.size() < 2) return false;
        boolean country = scan.spans(span.sentence(), EntityKind.COUNTRY).stream()
                .anyMatch(c -> c.start() == span.start() && c.end() == span.end());
        return !country
                && words.stream()
                        .anyMatch(w -> w.isWord() && !w.isNumber() && w.text().length() > 1);
    }

    /** "občina Domžale": a head in lower case and a name with a capital. */
    private boolean opensWithHead(Span span) {
        List<Word> words = scan.words(span.sentence()).subList(span.from(), span.to());
        return span.kind() == EntityKind.ORGANISATION
                && words.stream().anyMatch(Word::isCapitalised)
                && scan.rules(span.sentence()).heads.longest(words, 0, (h, f, t) -> true) != null;
    }

    /** Whether what stands before its colon, or all of it, is no label. */
    boolean labelFree(String text) {
        int colon = text.indexOf(':');
        return labels.key(colon < 0 ? text : text.substring(0, colon)) == null;
    }
}
