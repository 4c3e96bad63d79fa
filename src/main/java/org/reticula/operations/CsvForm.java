package org.reticula.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Sees from the beginning of a CSV file what stands between its cells. */
final class CsvForm {
    private static final int SAMPLE = 1 << 17;
    private static final int RECORDS = 200;
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    private CsvForm() {}

    static CSVFormat of(char delimiter, char quote) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setTrailingData(true)
                .get();
    }

    /** The delimiter under which most rows have the same number of cells, and the more the better. */
    static char delimiter(Reader reader, char quote) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int n; length < SAMPLE && (n = reader.read(sample, length, SAMPLE - length)) > 0; ) length += n;
        String text = new String(sample, 0, length);
        char best = DELIMITERS.get(0);
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long score = score(text, length == SAMPLE, delimiter, quote);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static long score(String text, boolean cut, char delimiter, char quote) throws IOException {
        Map<Integer, Integer> sizes = new HashMap<>();
        int rows = 0;
        CSVFormat format = of(delimiter, quote).builder().setLenientEof(cut).get(); // the sample may end inside quotes
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                sizes.merge(record.size(), 1, Integer::sum);
                if (++rows == RECORDS) break;
            }
        } catch (UncheckedIOException e) {
            return 0;
        }
        if (cut && rows < 2) return 0;
        long most = 0;
        for (Map.Entry<Integer, Integer> size : sizes.entrySet())
            most = Math.max(most, (long) size.getValue() * size.getValue() * (size.getKey() - 1));
        return most;
    }
}
