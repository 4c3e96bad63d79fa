package org.reticula.operations;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, row by row. */
interface Rows extends AutoCloseable {
    /** Titles of the columns, empty texts for columns without; empty if the list is. */
    List<String> headings();

    /** @return null behind the last row */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
