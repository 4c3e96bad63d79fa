package org.reticula.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file, row by row. */
final class CsvRows implements Rows {
    private static final int BUFFER = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;

    /** @param headerRows of titles: those of one column are joined, in the order of rows */
    CsvRows(InputStream in, Charset charset, CSVFormat format, int skip, int headerRows) throws IOException {
        parser = format.parse(reader(in, charset));
        records = parser.iterator();
        for (int i = 0; i < skip; i++) read();
        headings = readHeadings(headerRows);
    }

    /** Without the byte order mark. Bytes that are no character become U+FFFD. */
    static Reader reader(InputStream in, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    private List<String> readHeadings(int rows) throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Row row = next();
            if (row == null) break;
            for (int c = 0; c < row.cells().size(); c++) {
                if (c == all.size()) all.add("");
                String title = Cells.name(row.cells().get(c));
                String above = all.get(c);
                if (!title.isEmpty() && !title.equals(above)) all.set(c, above.isEmpty() ? title : above + " " + title);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        CSVRecord record;
        try {
            record = read();
        } catch (CSVException e) {
            return new Row(line, List.of(), true);
        }
        if (record == null) return null;
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) cells.add(Cells.literal(cell));
        return new Row(line, cells);
    }

    private @Nullable CSVRecord read() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
