package org.reticula.operations;

import java.util.List;

/**
 * A row of a list.
 *
 * @param number of the line that it begins on in CSV, of the record in JSON; from 1
 * @param cells as they stand there, without blanks around them; in the order of the headings
 */
record Row(long number, List<String> cells) {
    /** Empty for a cell that is not there. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
