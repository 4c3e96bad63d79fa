package org.reticula.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;

/** A table whose header row names a column of organisations ("Partner", "Country", "Role"): which cell of a row is the name, and what it is. */
final class PartnerTable {
    /** @param start offset in the page's text */
    record Cell(int start, String text) {}

    private static final List<String> ROLES = List.of("coordinator", "partner", "funder");

    private final int column;
    private final String key;
    private final LabelReader labels;

    private PartnerTable(int column, String key, LabelReader labels) {
        this.column = column;
        this.key = key;
        this.labels = labels;
    }

    /** The table that a row opens, null if its cells are not column headers or none is for organisations. */
    static @Nullable PartnerTable of(Block row, LabelReader labels) {
        if (row.kind() != Block.Kind.TABLE_ROW || row.cells().size() < 2) return null;
        int column = -1, known = 0;
        String key = "";
        for (int i = 0; i < row.cells().size(); i++) {
            String own = labels.key(row.cells().get(i));
            if (own == null) continue;
            known++;
            if (column < 0 && ROLES.contains(own)) {
                column = i;
                key = own;
            }
        }
        return column >= 0 && known >= 2 ? new PartnerTable(column, key, labels) : null;
    }

    /** The name's cell, null if the row is too short or the cell empty. */
    @Nullable
    Cell name(Block row) {
        int at = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            int found = row.text().indexOf(cell, at);
            if (found < 0) return null;
            if (i == column) return cell.isBlank() ? null : new Cell(row.start() + found, cell);
            at = found + cell.length();
        }
        return null;
    }

    /** What the organisation of a row is: what a cell of its own says ("Lead partner"), else what its column says. */
    String key(Block row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String own = i == column ? null : labels.key(row.cells().get(i));
            if (own != null && ROLES.contains(own)) return own;
        }
        return key;
    }
}
