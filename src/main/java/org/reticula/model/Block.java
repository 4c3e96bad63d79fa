package org.reticula.model;

import java.util.List;

/**
 * A piece of a page's text that a reader sees as one.
 *
 * @param kind what it is
 * @param level 1–6 for headings, nesting depth (from 1) for list items, 0 otherwise
 * @param start offset of the first character in {@link ParsedPage#text()}
 * @param text the words, literally as they stand in the page's text
 * @param main whether it belongs to the main text; menus, banners and footers are kept but are not main
 * @param cells for TABLE_ROW the cells' texts in order (each occurs in {@code text}); else empty
 */
public record Block(Kind kind, int level, int start, String text, boolean main, List<String> cells) {
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW
    }

    public int end() {
        return start + text.length();
    }
}
