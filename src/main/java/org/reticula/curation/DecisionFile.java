package org.reticula.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.reticula.model.UsageException;

/** A table that decisions are added to, one at a time, in whatever order of columns a person has made of it. */
public final class DecisionFile {
    private final Path file;

    /** @param file made with its folder when the first decision comes */
    public DecisionFile(Path file) {
        this.file = file;
    }

    /**
     * Adds a row for {@code same} or {@code different}: it is on the disk when this returns.
     *
     * @throws UsageException if the table lacks a column that the decision needs
     */
    public void append(Decision.Type type, Reference thing, Reference other, String who, String when) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(
                    file,
                    added(before, cells(type, thing, other, who, when)),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private String added(String before, Map<String, String> cells) throws IOException {
        CSVFormat format = TableFormat.of(TableFormat.withoutMark(before));
        List<String> columns = columns(before, format);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (!cell.getValue().isEmpty() && !columns.contains(cell.getKey()))
                throw new UsageException(file + " has no column " + cell.getKey());
        }
        StringBuilder added = new StringBuilder();
        if (before.isBlank()) added.append(format.format(columns.toArray())).append('\n');
        else if (!before.endsWith("\n")) added.append('\n');
        List<String> row = new ArrayList<>();
        for (String column : columns) row.add(TableFormat.safe(cells.getOrDefault(column, "")));
        return added.append(format.format(row.toArray())).append('\n').toString();
    }

    private static List<String> columns(String before, CSVFormat format) throws IOException {
        if (before.isBlank()) return TableFormat.COLUMNS;
        try (CSVParser rows = format.parse(new java.io.StringReader(TableFormat.withoutMark(before)))) {
            return rows.iterator().next().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    private static Map<String, String> cells(
            Decision.Type type, Reference thing, Reference other, String who, String when) {
        return Map.ofEntries(
                Map.entry("decision", type.name().toLowerCase(Locale.ROOT)),
                Map.entry(
                        "kind", thing.kind() == null ? "" : thing.kind().name().toLowerCase(Locale.ROOT)),
                Map.entry("thing", thing.text()),
                Map.entry("country", text(thing.country())),
                Map.entry("page", text(thing.page())),
                Map.entry("other", other.text()),
                Map.entry("other_country", text(other.country())),
                Map.entry("other_page", text(other.page())),
                Map.entry("who", who),
                Map.entry("when", when));
    }

    private static String text(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
