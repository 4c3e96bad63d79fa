package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;

/** A block before the page's text is put together: its offset and whether it is main are still open. */
final class Draft {
    final Block.Kind kind;
    final int level;
    final String text;
    final List<String> cells;

    /** Whether a blank line (or the edge of a box) parts it from the block before. */
    final boolean apart;

    boolean main = true;

    /** Offset in the page's text; -1 until assembled, and for ever when the page was cut before it. */
    int start = -1;

    /** The blocks that name this one by the page's own structure: a definition list's term, labels of the boxes around. */
    final List<Draft> labels = new ArrayList<>(0);

    /** The box it stands in; null for pages without boxes. */
    @Nullable
    Region region;

    /** Characters of it in links, and of these in links to other sites. */
    int links;

    int foreignLinks;
    int linkCount;

    /** Whether it is the heading that names the page. */
    boolean title;

    /** For a TABLE_ROW: whether its cells are label, value, label, value. */
    boolean labelledCells;

    /** Where emphasised or boxed words stand in the text, as pairs of offsets from and to. */
    final List<int[]> marks = new ArrayList<>(0);

    Draft(Block.Kind kind, int level, String text, List<String> cells, boolean apart) {
        this.kind = kind;
        this.level = level;
        this.text = text;
        this.cells = cells;
        this.apart = apart;
    }

    static Draft of(Block.Kind kind, int level, String text, boolean apart) {
        return new Draft(kind, level, text, List.of(), apart);
    }

    boolean placed() {
        return start >= 0;
    }
}
