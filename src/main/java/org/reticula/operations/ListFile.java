package org.reticula.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The file of a list, whose form is seen once, so that it is read the same each time. */
final class ListFile {
    private static final int SAMPLE = 200;

    private final OperationsMapping mapping;
    private final Charset charset;
    private final CSVFormat format;
    private final List<String> headings;

    ListFile(OperationsMapping mapping) throws IOException {
        this.mapping = mapping;
        Path file = mapping.file();
        Charset given = mapping.encoding();
        charset = given != null ? given : ListEncoding.detect(file, mapping.language());
        Character delimiter = mapping.delimiter();
        format = CsvForm.of(delimiter != null || mapping.json() ? delimiter == null ? ',' : delimiter : delimiter(), mapping.quote());
        headings = readHeadings();
    }

    private char delimiter() throws IOException {
        try (InputStream in = Files.newInputStream(mapping.file());
                Reader reader = CsvRows.reader(in, charset)) {
            return CsvForm.delimiter(reader, mapping.quote());
        }
    }

    /** In JSON any object may bring a new key. */
    private List<String> readHeadings() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mapping.file()));
                Rows rows = rows(in, null)) {
            if (mapping.json()) while (rows.next() != null) continue;
            return mapping.json() ? rows.headings() : padded(rows);
        }
    }

    /** Columns without a heading, behind the last one, are columns all the same if most rows have them. */
    private static List<String> padded(Rows rows) throws IOException {
        Map<Integer, Integer> widths = new TreeMap<>();
        for (int i = 0; i < SAMPLE; i++) {
            Row row = rows.next();
            if (row == null) break;
            widths.merge(row.cells().size(), 1, Integer::sum);
        }
        int usual = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet())
            if (width.getValue() >= widths.getOrDefault(usual, 0)) usual = width.getKey();
        List<String> headings = new ArrayList<>(rows.headings());
        while (headings.size() < usual && !headings.isEmpty()) headings.add("");
        return List.copyOf(headings);
    }

    List<String> headings() {
        return headings;
    }

    Path path() {
        return mapping.file();
    }

    private Rows rows(InputStream in, @Nullable List<String> known) throws IOException {
        return mapping.json()
                ? new JsonRows(in, charset, mapping.records(), known)
                : new CsvRows(in, charset, format, mapping.skip(), mapping.headerRows());
    }

    /** What is done with each row. */
    interface RowReader {
        void read(Row row);
    }

    /** @return SHA-256 in hex of the bytes read: all of the file */
    String forEach(RowReader reader) throws IOException {
        MessageDigest digest = Digests.start();
        try (InputStream in =
                        new DigestInputStream(new BufferedInputStream(Files.newInputStream(mapping.file())), digest);
                Rows rows = rows(in, headings)) {
            for (Row row = rows.next(); row != null; row = rows.next()) reader.read(row);
            in.transferTo(OutputStream.nullOutputStream());
        }
        digest.update(StandardCharsets.UTF_8.name().equals(charset.name()) ? new byte[0] : charset.name().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }
}
