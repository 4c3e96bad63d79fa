package org.reticula.operations;

import java.util.List;

/**
 * A row of a list.
 *
 * @param number of the line that it begins on in CSV, of the record in JSON; from 1
 * @param cells as they stand there, without blanks around them; in the order of the headings
 * @param open whether it has a quote that is closed nowhere, so that nothing behind it can be read
 */
record Row(long number, List<String> cells, boolean open) {
    Row(long number, List<String> cells) {
        this(number, cells, false);
    }

    /** Empty for a cell that is not there. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
