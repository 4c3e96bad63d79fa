package org.reticula.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.UsageException;

/**
 * A list of operations. It is read from its file each time, row by row; between two readings only the keys of the operations are kept. Not
 * thread-safe.
 */
public final class OperationsList {
    private static final int OK = 200;
    private static final int LONGEST_CELL = 100_000;
    private static final Comparator<Row> BY_CELLS = Comparator.comparing(
                    (Row row) -> String.join("\u0001", row.cells()))
            .thenComparingLong(Row::number);

    private final OperationsMapping mapping;
    private final OperationsKnowledge knowledge;
    private final ListFile file;
    private final List<String> headings;
    private final RoleReader reader;
    private final OperationKeys keys;
    private final ListColumns columns;
    private final Instant modified;
    private final String digest;
    private long operations;

    private OperationsList(OperationsMapping mapping, OperationsKnowledge knowledge, Consumer<Issue> issues)
            throws IOException {
        this.mapping = mapping;
        this.knowledge = knowledge;
        modified = Files.getLastModifiedTime(mapping.file()).toInstant();
        file = new ListFile(mapping);
        headings = file.headings();
        reader = new RoleReader(mapping, new Columns(mapping, headings));
        keys = new OperationKeys(reader);
        columns = new ListColumns(mapping, knowledge);
        digest = file.forEach(row -> survey(row, issues));
        if (columns.lacksCurrency())
            throw new UsageException(mapping.name() + ": no amount has a currency: say for instance currency: EUR");
        if (operations == 0)
            issues.accept(new Issue("ListEmpty", mapping.id(), "no row of the list is an operation", true));
    }

    /**
     * Reads a list to see what it holds and how its columns are written.
     *
     * @param issues gets every row that is no operation, with its line: "RowWithoutProject", "RowTooLong", "RowOfHeadings",
     *     "QuoteNotClosed"
     * @throws UsageException naming the mapping's line, if a column is not there
     */
    public static OperationsList open(
            OperationsMapping mapping, OperationsKnowledge knowledge, Consumer<Issue> issues) {
        try {
            return new OperationsList(mapping, knowledge, issues);
        } catch (IOException e) {
            throw new UsageException(mapping.name() + ": cannot read " + mapping.file() + ": " + e.getMessage());
        }
    }

    private void survey(Row row, Consumer<Issue> issues) {
        @Nullable Issue issue = refusal(row);
        if (issue != null) {
            issues.accept(issue);
            return;
        }
        columns.see(row, reader);
        keys.see(row);
        operations++;
    }

    private @Nullable Issue refusal(Row row) {
        if (row.open())
            return refused(
                    "QuoteNotClosed", row, "a quote is opened here and closed nowhere: nothing behind it is read");
        if (row.cells().equals(headings)) return refused("RowOfHeadings", row, "the headings stand here again");
        for (int i = headings.size(); i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty())
                return refused(
                        "RowTooLong",
                        row,
                        row.cells().size() + " cells under " + headings.size() + " headings: they may have moved");
        }
        for (String cell : row.cells()) {
            if (cell.length() > LONGEST_CELL)
                return refused(
                        "RowTooLong", row, "a cell of " + cell.length() + " characters: perhaps a quote is not closed");
        }
        if (reader.first(row, Role.PROJECT) != null) return null;
        boolean blank = row.cells().stream().noneMatch(Cells::says);
        return refused("RowWithoutProject", row, blank ? "the row is empty" : "the project has no name");
    }

    private Issue refused(String code, Row row, String message) {
        return new Issue(code, mapping.id() + ":" + row.number(), message, true);
    }

    /** Of the list's and the mapping's bytes: what the operations say depends on nothing else but the program and the ontology. */
    public String fingerprint() {
        return Digests.sha256(mapping.id() + "\n" + digest + "\n" + mapping.fingerprint());
    }

    public OperationsMapping mapping() {
        return mapping;
    }

    /**
     * Gives all operations, in an order that only the list decides.
     *
     * @throws ListChangedException if the list is not the same any more
     */
    public void forEach(Consumer<Operation> operation) throws ListChangedException {
        Map<String, List<Row>> open = new HashMap<>();
        String now;
        try {
            now = file.forEach(row -> {
                if (refusal(row) != null) return;
                String key = keys.key(row);
                int count = keys.count(key);
                if (count == 1) operation.accept(operation(key, List.of(row)));
                if (count <= 1) return;
                List<Row> rows = open.computeIfAbsent(key, k -> new ArrayList<>());
                rows.add(row);
                if (rows.size() < count) return;
                open.remove(key);
                rows.sort(BY_CELLS);
                operation.accept(operation(key, rows));
            });
        } catch (IOException e) {
            throw new ListChangedException(mapping.id() + ": " + e.getMessage());
        }
        if (!now.equals(digest))
            throw new ListChangedException(mapping.id() + " changed while it was imported: import again");
    }

    private Operation operation(String key, List<Row> rows) {
        OperationText text = new OperationText(mapping, reader, rows);
        String hash = "sha256:" + Digests.sha256(text.toString());
        KnownPage page = new KnownPage(mapping.id() + "#" + key, hash, modified, OK, mapping.id());
        OperationFacts facts = new OperationFacts(mapping, knowledge, columns, reader, text);
        return new Operation(page, keys.code(rows.get(0)), facts.names(), facts);
    }
}
