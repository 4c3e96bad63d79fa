package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.reticula.model.Block.Kind;

/** Reads a table of data into one row block each; tables that only lay out a page are told apart and not read. */
final class TableReader implements NodeFilter {
    /** A cell with more characters lays out a page. */
    private static final int CELL = 1_000;

    /** Columns of a row; further cells are left out. */
    private static final int COLUMNS = 200;

    private static final String BETWEEN = " | ";

    private record Cell(String text, boolean label, int width, int height, int links, int foreignLinks) {}

    private final InlineRun run = new InlineRun();
    private final PageHead head;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Draft> captions = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean emphasised;
    private int links;
    private int foreignLinks;

    private TableReader(PageHead head) {
        this.head = head;
    }

    /** Whether the table holds data: rows of two or more short cells, and no table, heading or form inside. */
    static boolean isData(Element table) {
        TableScan scan = new TableScan(CELL);
        NodeTraversor.filter(scan, table);
        return scan.isData();
    }

    /** Captions first, then the rows. A cell that covers several places has its text in the first and leaves the others empty. */
    static List<Draft> read(Element table, PageHead head) {
        TableReader reader = new TableReader(head);
        NodeTraversor.filter(reader, table);
        List<Draft> drafts = new ArrayList<>(reader.captions);
        boolean header = isHeader(reader.rows);
        boolean pairs = !header && reader.rows.stream().allMatch(r -> r.size() <= 2);
        int[] covered = new int[COLUMNS];
        for (int i = 0; i < reader.rows.size(); i++) {
            List<Cell> row = reader.rows.get(i);
            List<String> cells = places(row, covered);
            if (row.stream().allMatch(c -> c.text.isEmpty())) continue;
            Draft draft = draft(row, cells);
            draft.labelledCells = !(header && i == 0) && cells.size() == row.size() && isLabelled(row, pairs);
            drafts.add(draft);
        }
        return drafts;
    }

    private static boolean isHeader(List<List<Cell>> rows) {
        if (rows.size() < 2) return false;
        List<Cell> first = rows.get(0);
        return first.size() > 1 && first.stream().allMatch(c -> c.label || c.text.isEmpty());
    }

    /** @param covered per column, how many rows more a cell from above covers */
    private static List<String> places(List<Cell> row, int[] covered) {
        List<String> places = new ArrayList<>();
        for (Cell cell : row) {
            while (places.size() < COLUMNS && covered[places.size()] > 0) {
                covered[places.size()]--;
                places.add("");
            }
            for (int w = 0; w < cell.width && places.size() < COLUMNS; w++) {
                covered[places.size()] = cell.height - 1;
                places.add(w == 0 ? cell.text : "");
            }
        }
        return places;
    }

    private static Draft draft(List<Cell> row, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (String cell : cells)
            if (!cell.isEmpty()) text.append(text.isEmpty() ? "" : BETWEEN).append(cell);
        Draft draft = new Draft(Kind.TABLE_ROW, 0, text.toString(), List.copyOf(cells), true);
        draft.links = row.stream().mapToInt(Cell::links).sum();
        draft.foreignLinks = row.stream().mapToInt(Cell::foreignLinks).sum();
        return draft;
    }

    /** Every odd cell is a label, every even one is not; or the whole table is made of pairs. */
    private static boolean isLabelled(List<Cell> row, boolean pairs) {
        if (row.size() % 2 != 0) return false;
        if (pairs) return true;
        for (int c = 0; c < row.size(); c++) {
            boolean label = row.get(c).label || Colon.closes(row.get(c).text);
            if (label != (c % 2 == 0)) return false;
        }
        return true;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) run.append(text.getWholeText());
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.hasAttr("hidden")) return FilterResult.SKIP_ENTIRELY;
        switch (Tag.of(element.normalName())) {
            case SKIP, ABOUT, BUTTON -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case LINK -> run.openLink(head.isForeign(element.attr("href")));
            case IMAGE -> run.image(element.attr("alt"), FlagImage.is(element));
            case MARK -> {
                if (FlagImage.is(element)) run.image(element.attr("title"), true);
                run.openMark();
            }
            case BREAK, BLOCK, RULE -> open(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (element.nameIs("tr")) {
            rows.add(new ArrayList<>());
            clear();
        } else if (element.nameIs("td") || element.nameIs("th")) {
            clear();
        } else {
            endLine();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        switch (Tag.of(element.normalName())) {
            case LINK -> run.closeLink();
            case MARK -> {
                if (element.nameIs("strong") || element.nameIs("b")) emphasised |= cell.isEmpty();
                run.closeMark();
            }
            case BLOCK -> close(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        endLine();
        if (element.nameIs("caption")) {
            if (!cell.isEmpty()) captions.add(Draft.of(Kind.PARAGRAPH, 0, cell.toString(), true));
            clear();
        } else if (element.nameIs("td") || element.nameIs("th")) {
            if (rows.isEmpty()) rows.add(new ArrayList<>());
            boolean label = element.nameIs("th") || emphasised;
            rows.get(rows.size() - 1)
                    .add(new Cell(
                            cell.toString(),
                            label,
                            span(element, "colspan"),
                            span(element, "rowspan"),
                            links,
                            foreignLinks));
            clear();
        }
    }

    /** Lines of a cell become one text, parted by semicolons unless a mark parts them already. */
    private void endLine() {
        String line = run.words();
        if (!line.isEmpty()) {
            boolean parted = cell.isEmpty() || TextReader.endsSentence(cell.toString());
            if (!cell.isEmpty()) cell.append(parted ? " " : "; ");
            emphasised &= coversLine(line);
            cell.append(line);
            links += run.links();
            foreignLinks += run.foreignLinks();
        }
        run.clear();
    }

    private boolean coversLine(String line) {
        return run.marks().stream().anyMatch(m -> m[1] - m[0] >= line.length() - 1);
    }

    private void clear() {
        run.clear();
        cell.setLength(0);
        emphasised = false;
        links = 0;
        foreignLinks = 0;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute);
        boolean number = !span.isEmpty() && span.length() <= 2 && span.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Integer.parseInt(span)) : 1;
    }
}
