package org.reticula.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Looks through a table for what tells data from layout, and stops at the first sign of layout. */
final class TableScan implements NodeFilter {
    private final int longestCell;
    private boolean inside;
    private boolean layout;
    private int cells;
    private int widest;
    private int length;

    TableScan(int longestCell) {
        this.longestCell = longestCell;
    }

    boolean isData() {
        return !layout && widest > 1;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && !text.isBlank())
            length += text.getWholeText().length();
        if (length > longestCell) layout = true;
        if (node instanceof Element element) look(element);
        return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "table" -> {
                layout = inside || element.attr("role").equals("presentation");
                inside = true;
            }
            case "h1", "h2", "h3", "form", "section", "article", "main", "nav", "footer" -> layout = true;
            case "tr" -> cells = 0;
            case "td", "th" -> {
                widest = Math.max(widest, ++cells);
                length = 0;
            }
            default -> {}
        }
    }
}
