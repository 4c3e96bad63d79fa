package org.reticula.cli.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.UsageException;

/** Reads pairs of names from a table with commas, quotes where a cell holds a comma, and a header row. */
public final class IdentityPairs {
    private static final List<String> COLUMNS = List.of(
            "kind", "name_a", "lang_a", "country_a", "place_a", "name_b", "lang_b", "country_b", "place_b", "same");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private IdentityPairs() {}

    /**
     * @param file columns by name: kind, name_a, lang_a, country_a, place_a, the same of b, same (1 or 0), why
     * @throws UsageException if it cannot be read, or a row is not like that, naming the line
     */
    public static List<IdentityPair> read(Path file) {
        if (!Files.isRegularFile(file)) throw new UsageException("no such file: " + file);
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (String column : COLUMNS) {
                if (!rows.getHeaderNames().contains(column)) throw new UsageException(file + ": no column " + column);
            }
            List<IdentityPair> pairs = new ArrayList<>();
            for (CSVRecord row : rows) pairs.add(pair(row, (int) rows.getCurrentLineNumber(), file));
            return pairs;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UsageException(file + " is no table of pairs in UTF-8: " + e.getMessage());
        }
    }

    private static IdentityPair pair(CSVRecord row, int number, Path file) {
        String where = file + ", line " + number + ": ";
        if (!row.isConsistent()) throw new UsageException(where + row.size() + " cells, not one below each column");
        String same = row.get("same");
        if (!same.equals("0") && !same.equals("1")) throw new UsageException(where + "same is neither 0 nor 1");
        String why = row.isMapped("why") ? row.get("why") : "";
        return new IdentityPair(number, kind(row, where), side(row, "_a"), side(row, "_b"), same.equals("1"), why);
    }

    private static EntityKind kind(CSVRecord row, String where) {
        String kind = row.get("kind");
        for (EntityKind known : EntityKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) return known;
        }
        throw new UsageException(where + "unknown kind '" + kind + "'");
    }

    private static IdentityPair.Side side(CSVRecord row, String end) {
        return new IdentityPair.Side(
                row.get("name" + end),
                row.get("lang" + end),
                given(row.get("country" + end)),
                given(row.get("place" + end)));
    }

    private static @Nullable String given(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
