package org.reticula.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.reticula.model.Block.Kind;
import org.reticula.page.LineSplitter.Line;

/**
 * Cuts plain text into blocks by its lines alone. Every line is a block of its own, because pages that were flattened to text carry one
 * paragraph per line. A block's text is its line, trimmed, without the bullet: so a quote from it occurs literally in the file.
 */
final class TextReader {
    /** A heading that stands alone. Longest in the 30 annotated pages: 107. */
    private static final int HEADING = 120;

    /** A line this short may be a portal's label or value, and is no heading unless prose follows. */
    private static final int LABEL = 40;

    /** What parts entries of a menu or steps of a trail in one line. */
    private static final Pattern ENTRIES = Pattern.compile("\\s{2,}|\\s+[|·•›»→>]\\s+");

    /** What parts even two of them: two blanks may be a slip. */
    private static final Pattern WIDE = Pattern.compile("\\s{3,}|\\s[|·•›»→>]\\s");

    /** Bars that part the cells of a row; those at its ends frame it. */
    private static final Pattern BARS = Pattern.compile("\\s+\\|\\s+");

    private static final Pattern FRAME = Pattern.compile("^\\|\\s+|\\s+\\|$");

    private final List<Line> lines;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();

    private TextReader(List<Line> lines) {
        this.lines = lines;
    }

    static List<Draft> read(String text) {
        TextReader reader = new TextReader(LineSplitter.unwrapped(LineSplitter.lines(text)));
        for (int i = 0; i < reader.lines.size(); i++) reader.add(i);
        return reader.drafts;
    }

    private void add(int i) {
        Line line = lines.get(i);
        int bullet = bulletWidth(i);
        if (bullet > 0) {
            drafts.add(
                    Draft.of(Kind.LIST_ITEM, level(line.indent()), line.text().substring(bullet), line.afterBlank()));
            return;
        }
        indents.clear();
        List<String> cells = cells(line.text());
        if (cells.isEmpty()) cells = barred(i);
        if (!cells.isEmpty()) {
            Draft row = new Draft(Kind.TABLE_ROW, 0, line.text(), cells, line.afterBlank());
            row.labelledCells = cells.size() == 2;
            drafts.add(row);
        } else if (isMenu(i)) {
            Draft menu = Draft.of(Kind.PARAGRAPH, 0, line.text(), line.afterBlank());
            menu.main = false;
            drafts.add(menu);
        } else if (isHeading(i)) {
            drafts.add(Draft.of(Kind.HEADING, i == 0 ? 1 : 2, line.text(), line.afterBlank()));
        } else {
            drafts.add(Draft.of(Kind.PARAGRAPH, 0, line.text(), line.afterBlank()));
        }
    }

    /** Tabs part the cells of a row that was pasted from a table. */
    private static List<String> cells(String line) {
        if (line.indexOf('\t') < 0) return List.of();
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int tab = line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            cells.add(Blank.trim(line.substring(from, to)));
            from = to + 1;
        }
        return cells.stream().filter(c -> !c.isEmpty()).count() > 1 ? List.copyOf(cells) : List.of();
    }

    /** Bars do so too where the line above or below has as many; those of a lone line part the entries of a menu, or labels with their values. */
    private List<String> barred(int i) {
        List<String> cells = bars(i);
        if (cells.size() < 2) return List.of();
        boolean above = i > 0 && !lines.get(i).afterBlank() && bars(i - 1).size() == cells.size();
        boolean below = i + 1 < lines.size()
                && !lines.get(i).beforeBlank()
                && bars(i + 1).size() == cells.size();
        return above || below ? cells : List.of();
    }

    private List<String> bars(int i) {
        String text = lines.get(i).text();
        if (text.indexOf('|') < 0) return List.of();
        return Arrays.stream(BARS.split(FRAME.matcher(text).replaceAll(""), -1))
                .map(Blank::trim)
                .toList();
    }

    /** Entries side by side: a row of a table too, but that has others above or below it. */
    private boolean isMenu(int i) {
        Line line = lines.get(i);
        return isRow(i) && (line.afterBlank() || !isRow(i - 1)) && (line.beforeBlank() || !isRow(i + 1));
    }

    private boolean isRow(int i) {
        if (i < 0 || i >= lines.size()) return false;
        String text = lines.get(i).text();
        if (endsSentence(text) || Colon.find(text, 0, text.length()) > 0) return false;
        String[] entries = ENTRIES.split(text);
        return (entries.length > 2 || entries.length == 2 && WIDE.matcher(text).find())
                && Arrays.stream(entries).allMatch(e -> e.length() <= LABEL);
    }

    private int level(int indent) {
        while (!indents.isEmpty() && indents.getLast() > indent) indents.removeLast();
        if (indents.isEmpty() || indents.getLast() < indent) indents.addLast(indent);
        return indents.size();
    }

    /** Characters before the item's words, 0 if the line is no list item. */
    private int bulletWidth(int i) {
        String text = lines.get(i).text();
        int width = Bullet.width(text);
        if (width > 0) return width;
        int number = Bullet.number(text);
        if (number < 0) return 0;
        // "3. May 2024" is no item: a numbered list has a neighbour with the number before or behind
        boolean listed = numberAt(i + 1) == number + 1 || previousNumber(i) == number - 1;
        return listed ? Bullet.numberWidth(text) : 0;
    }

    private int numberAt(int i) {
        return i < lines.size() ? Bullet.number(lines.get(i).text()) : -1;
    }

    /** Number of the nearest numbered line among the five before: items may have lines of their own below them. */
    private int previousNumber(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 5); j--) {
            int number = numberAt(j);
            if (number >= 0) return number;
        }
        return Integer.MIN_VALUE;
    }

    private boolean isHeading(int i) {
        Line line = lines.get(i);
        String text = line.text();
        if (i + 1 == lines.size() || text.length() > HEADING || !startsLikeName(text)) return false;
        if (i == 0) return !endsSentence(text);
        boolean between = !line.afterBlank() && !line.beforeBlank() && !isProse(lines.get(i + 1));
        // an acronym among the lines of a list is an item
        if (isShout(text) && !(between && text.indexOf(' ') < 0)) return !text.endsWith(".");
        if (endsSentence(text) && !text.endsWith("?") || Colon.find(text, 0, text.length()) > 0) return false;
        if (line.alone()) return text.length() > LABEL || !isLabelOrValue(lines.get(i + 1));
        return isProse(lines.get(i - 1)) && isProse(lines.get(i + 1));
    }

    private static boolean isProse(Line line) {
        String text = line.text();
        return text.length() > HEADING && text.indexOf(' ') > 0 || text.length() > 2 * LABEL && endsSentence(text);
    }

    private static boolean isLabelOrValue(Line next) {
        return next.alone()
                && next.text().length() <= LABEL
                && !endsSentence(next.text())
                && Bullet.width(next.text()) == 0;
    }

    /** Begins with a letter, an opening mark or a number before words; a single small word with a hyphen is a file's name. */
    private static boolean startsLikeName(String text) {
        int c = text.codePointAt(0);
        boolean file =
                text.indexOf(' ') < 0 && (text.indexOf('-') > 0 || text.indexOf('_') > 0 || text.indexOf('.') > 0);
        if (file && !Character.isUpperCase(c)) return false;
        if (Character.isLetter(c)) return true;
        int type = Character.getType(c);
        boolean opens = type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || c == '"'
                || c == '\''
                || c == '\u201E'
                || c == '\u201C'
                || c == '\u00BF'
                || c == '\u00A1';
        return opens
                || Character.isDigit(c)
                        && text.codePoints().filter(Character::isLetter).count() * 5 > text.length() * 3L;
    }

    /** Ends as sentences and lead-ins do, closing quotes and brackets aside. */
    static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && isCloser(text.charAt(at))) at--;
        return ".!?:;,\u2026\u037E\u0589\u06D4\u3002".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isCloser(char c) {
        int type = Character.getType(c);
        return c == '"'
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || c == '\u201C';
    }

    /** Four letters or more, all of them upper case. */
    private static boolean isShout(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) letters++;
        }
        return letters >= 4;
    }
}
