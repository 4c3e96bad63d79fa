package org.reticula.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern SEPARATOR = Pattern.compile("[;•|\\n]|, (?=\\p{Lu})");
    private static final Pattern NAME_END = Pattern.compile(" [–—-] | \\(|,");
    private static final int LONGEST_ITEM = 25;

    private final PageScan scan;
    private final LabelReader labels;

    FieldNames(PageScan scan, LabelReader labels) {
        this.scan = scan;
        this.labels = labels;
    }

    void add(List<LabelReader.Labelled> fields) {
        for (LabelReader.Labelled labelled : fields) {
            EntityKind kind = KINDS.get(labelled.key());
            if (kind != null && kind != EntityKind.PROJECT) addValues(labelled.field(), kind);
        }
    }

    private void addValues(Field field, EntityKind kind) {
        if (kind == EntityKind.ORGANISATION) wholeValue(field);
        if (kind != EntityKind.PLACE
                && !scan.within(field.valueStart(), field.end(), kind).isEmpty()) return;
        if (kind == EntityKind.ORGANISATION
                && !scan.within(field.valueStart(), field.end(), EntityKind.PROGRAMME)
                        .isEmpty()) return;
        int from = field.valueStart();
        Matcher m = SEPARATOR.matcher(scan.text).region(from, field.end());
        while (from < field.end()) {
            boolean more = m.find();
            while (more && insideBrackets(from, m.start())) more = m.find();
            int to = more ? m.start() : field.end();
            addPiece(from, to, kind, 0.85, "field/name");
            if (!more) break;
            from = m.end();
        }
    }

    private boolean insideBrackets(int from, int at) {
        return scan.text.lastIndexOf('(', at - 1) >= from
                && scan.text.lastIndexOf('(', at - 1) > scan.text.lastIndexOf(')', at - 1);
    }

    /** A value without separators is one name, whatever heads stand inside it: "Agenția Națională pentru Plăți și Inspecție Socială". */
    private void wholeValue(Field field) {
        List<Span> inside = scan.within(field.valueStart(), field.end(), EntityKind.ORGANISATION);
        String value = field.value();
        if (inside.size() < 2 || value.length() > 120 || value.matches("(?s).*[,;•|\\n(–].*")) return;
        if (inside.stream().anyMatch(s -> s.term() != null) || inside.get(0).start() != field.valueStart()) return;
        inside.forEach(scan::remove);
        addPiece(field.valueStart(), field.end(), EntityKind.ORGANISATION, 0.9, "field/name");
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
        if (words.size() > LONGEST_ITEM || words.isEmpty() || !words.get(0).isCapitalised() && !opensWithHead(span))
            return false;
        if (words.size() == 1 && words.get(0).isNumber()) return false;
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
