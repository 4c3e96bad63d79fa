package org.reticula.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.Block.Kind;
import org.reticula.model.Field;

/**
 * Finds labelled values. It knows no label: whatever is built like one is given, and the extractor looks it up. Looked at are
 * "Label: value" in a line or cell, emphasised words followed by others, pairs of cells, terms with their definitions, and short
 * lines followed by a line or a list, as portals flatten their records.
 */
final class FieldFinder {
    /** Longest label; "Obiectivul specific al programului operațional" has 46. */
    static final int LABEL = 60;

    /** Longest value that is found by its place alone. */
    private static final int VALUE = 1_000;

    /** Longest of several lines below a label: a name, not a sentence. */
    private static final int LINE = 150;

    /** Fields of a page: a long fact sheet has 200. */
    private static final int FIELDS = 10_000;

    /** Values of one label. */
    private static final int VALUES = 60;

    /** A quote from label to value longer than this is cut to the value. */
    private static final int QUOTE = 600;

    private final List<Draft> drafts;
    private final Set<Field> fields = new LinkedHashSet<>();

    private FieldFinder(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** @param drafts assembled; fields of those that are not main are left out */
    static List<Field> find(List<Draft> drafts) {
        FieldFinder finder = new FieldFinder(drafts.stream()
                .filter(d -> d.placed() && d.main && d.text.length() <= PageText.BLOCK_LIMIT)
                .toList());
        for (int i = 0; i < finder.drafts.size() && finder.fields.size() < FIELDS; i++) finder.findAt(i);
        List<Field> sorted = new ArrayList<>(finder.fields);
        sorted.sort(Comparator.comparingInt(Field::valueStart)
                .thenComparingInt(Field::start)
                .thenComparingInt(Field::end));
        return sorted;
    }

    private void findAt(int i) {
        Draft draft = drafts.get(i);
        if (draft.kind == Kind.TABLE_ROW) {
            inCells(draft);
            return;
        }
        boolean complete = inMarks(draft) || inText(draft, 0, draft.text.length());
        for (Draft label : draft.labels) if (label.placed()) below(label, draft, false);
        if (!complete && draft.labels.isEmpty()) byPlace(i);
    }

    private void inCells(Draft row) {
        int[] starts = cellStarts(row);
        for (int c = 0; c < starts.length; c++) {
            String cell = row.cells.get(c);
            inText(row, starts[c], starts[c] + cell.length());
            boolean pair = row.labelledCells && c % 2 == 0 && c + 1 < starts.length;
            if (pair && isLabel(cell) && !row.cells.get(c + 1).isEmpty()) {
                add(
                        row,
                        starts[c],
                        labelEnd(cell),
                        starts[c + 1],
                        starts[c + 1] + row.cells.get(c + 1).length());
            }
        }
    }

    private static int[] cellStarts(Draft row) {
        int[] starts = new int[row.cells.size()];
        int from = 0;
        for (int c = 0; c < starts.length; c++) {
            starts[c] = Math.max(from, row.text.indexOf(row.cells.get(c), from));
            from = starts[c] + row.cells.get(c).length();
        }
        return starts;
    }

    /** Emphasised words that begin the block or end in a colon, each followed by plain words. */
    private boolean inMarks(Draft draft) {
        List<int[]> labels = new ArrayList<>();
        for (int[] mark : draft.marks) {
            String words = draft.text.substring(mark[0], mark[1]);
            boolean colon = Colon.closes(words) || Colon.follows(draft.text, mark[1]);
            if (isLabel(words) && (colon || mark[0] == 0 && draft.text.length() <= VALUE)) labels.add(mark);
        }
        boolean found = false;
        for (int k = 0; k < labels.size(); k++) {
            int[] mark = labels.get(k);
            int from = Colon.skip(draft.text, mark[1]);
            int to = k + 1 < labels.size() ? labels.get(k + 1)[0] : draft.text.length();
            found |= add(draft, mark[0], labelEnd(draft.text.substring(mark[0], mark[1])), from, to);
        }
        return found;
    }

    /** "Label: value", also several of them parted by bars or semicolons. Says whether one with a colon was found. */
    private boolean inText(Draft draft, int from, int to) {
        boolean found = false;
        int at = from;
        while (at < to) {
            int end = segmentEnd(draft.text, at, to);
            int begin = Colon.skipSpaces(draft.text, at, end);
            int colon = Colon.find(draft.text, begin, Math.min(end, begin + LABEL + 1));
            if (colon > begin && isLabel(draft.text.substring(begin, colon))) {
                found |= add(draft, begin, labelEnd(draft.text.substring(begin, colon)), colon + 1, end);
            } else if (begin == 0 && end - begin <= LABEL * 4) {
                byDash(draft, end);
            }
            at = end + 1;
        }
        return found;
    }

    private void byDash(Draft draft, int end) {
        for (String dash : List.of(" \u2013 ", " - ", " \u2014 ")) {
            int at = draft.text.indexOf(dash);
            if (at > 0 && at <= LABEL && at < end && isLabel(draft.text.substring(0, at))) {
                add(draft, 0, labelEnd(draft.text.substring(0, at)), at + dash.length(), end);
                return;
            }
        }
    }

    /** A bar always parts; a semicolon only where another label with its colon follows. */
    private static int segmentEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '\t') return i;
            if (c == ';') {
                int colon = Colon.find(text, i + 1, Math.min(to, i + 1 + LABEL));
                if (colon > 0 && isLabel(text.substring(i + 1, colon))) return i;
            }
        }
        return to;
    }

    /** A short line and what stands below it: all items of a list, the short lines up to the next blank one after a colon, or the next line. */
    private void byPlace(int i) {
        Draft label = drafts.get(i);
        if (i + 1 == drafts.size() || !isLabel(label.text)) return;
        Draft first = drafts.get(i + 1);
        if (label.kind == Kind.LIST_ITEM && first.level <= label.level) return;
        boolean apart = parted(first);
        below(label, first, apart);
        int last = Math.min(drafts.size(), i + 1 + VALUES);
        for (int j = i + 2; j < last && goesOn(label, first, drafts.get(j - 1), drafts.get(j)); j++) {
            apart |= parted(drafts.get(j));
            below(label, drafts.get(j), apart);
        }
    }

    private static boolean goesOn(Draft label, Draft first, Draft previous, Draft value) {
        if (first.kind == Kind.LIST_ITEM)
            return value.kind == Kind.LIST_ITEM && (label.kind != Kind.LIST_ITEM || value.level > label.level);
        boolean lines = Colon.closes(label.text) && !first.apart && !value.apart && !Colon.closes(value.text);
        return lines && value.kind == first.kind && value.text.length() <= LINE && !previous.text.endsWith(".");
    }

    /** Whether a text file has a blank line or a bullet before it: a quote that begins further up would not stand so in the file. */
    private static boolean parted(Draft draft) {
        return draft.region == null && (draft.apart || draft.kind == Kind.LIST_ITEM);
    }

    /** @param apart whether the quote must not reach up to the label */
    private void below(Draft label, Draft value, boolean apart) {
        if (value.kind == Kind.TABLE_ROW || value.text.length() > VALUE || !isLabel(label.text)) return;
        String name = label.text.substring(0, labelEnd(label.text));
        int end = value.start + value.text.length();
        int start = apart || end - label.start > QUOTE ? value.start : label.start;
        fields.add(new Field(name, value.text, start, end, value.start));
    }

    private boolean add(Draft draft, int labelStart, int labelLength, int from, int to) {
        int valueStart = Colon.skipSpaces(draft.text, from, to);
        int valueEnd = to;
        while (valueEnd > valueStart && Blank.is(draft.text.charAt(valueEnd - 1))) valueEnd--;
        if (valueEnd <= valueStart || labelLength == 0) return false;
        String label = draft.text.substring(labelStart, labelStart + labelLength);
        String value = draft.text.substring(valueStart, valueEnd);
        fields.add(new Field(label, value, draft.start + labelStart, draft.start + valueEnd, draft.start + valueStart));
        return true;
    }

    /** Length of the label's words without closing colon and spaces. */
    private static int labelEnd(String label) {
        int end = label.length();
        while (end > 0 && (Blank.is(label.charAt(end - 1)) || Colon.is(label.charAt(end - 1)))) end--;
        return end;
    }

    /** Short, with a letter, and not the end of a sentence. */
    private static boolean isLabel(String text) {
        String words = Blank.trim(text);
        if (words.isEmpty() || words.length() > LABEL + 1 || words.codePoints().noneMatch(Character::isLetter))
            return false;
        char last = words.charAt(words.length() - 1);
        return Colon.is(last) || last == '.' && words.length() <= 12 || !TextReader.endsSentence(words);
    }
}
