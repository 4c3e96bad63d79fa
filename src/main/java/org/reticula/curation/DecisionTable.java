package org.reticula.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.reticula.model.Issue;

/** Reads one table of decisions; a row that cannot be understood is an issue, and the rest goes on. */
final class DecisionTable {
    private final String file;
    private final byte[] bytes;

    /** @param file its name, for issues */
    DecisionTable(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    void read(List<Decision> decisions, List<Issue> issues) {
        long line = 1;
        try {
            String text = TableFormat.withoutMark(decode());
            try (CSVParser rows = TableFormat.of(text).parse(new java.io.StringReader(text))) {
                Iterator<CSVRecord> all = rows.iterator();
                if (!all.hasNext()) return;
                List<String> header = header(all.next());
                for (line = rows.getCurrentLineNumber() + 1; all.hasNext(); line = rows.getCurrentLineNumber() + 1) {
                    CSVRecord row = all.next();
                    if (!isBlank(row)) read(row, header, (int) line, decisions, issues);
                }
            }
        } catch (CharacterCodingException e) {
            issues.add(issue(line, "the table is not in UTF-8: save it as CSV UTF-8"));
        } catch (IOException | UncheckedIOException e) {
            issues.add(issue(line, "from here on the table is no CSV: " + e.getMessage()));
        } catch (BadRow e) {
            issues.add(issue(line, e.reason()));
        }
    }

    private String decode() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static List<String> header(CSVRecord row) {
        List<String> names = new ArrayList<>();
        for (String cell : row) names.add(cell.toLowerCase(Locale.ROOT));
        for (String needed : List.of("decision", "thing", "who", "when")) {
            if (!names.contains(needed))
                throw new BadRow("the first row must name the columns, and " + needed + " is not there");
        }
        return names;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private void read(CSVRecord row, List<String> header, int line, List<Decision> decisions, List<Issue> issues) {
        try {
            if (row.size() > header.size()) throw new BadRow(row.size() + " cells below " + header.size() + " columns");
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < row.size(); i++) cells.put(header.get(i), TableFormat.unsafe(row.get(i)));
            decisions.add(new DecisionRow(cells).decision(file, line));
        } catch (BadRow e) {
            issues.add(issue(line, e.reason()));
        }
    }

    private Issue issue(long line, String reason) {
        return new Issue("BadDecision", file + ":" + line, reason, true);
    }
}
