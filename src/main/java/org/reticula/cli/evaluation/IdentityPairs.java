package org.reticula.cli.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.UsageException;

/** Reads pairs of names from a table with commas, quotes where a cell holds a comma, and a header row. */
public final class IdentityPairs {
    private static final List<String> COLUMNS = List.of(
            "kind", "name_a", "lang_a", "country_a", "place_a", "name_b", "lang_b", "country_b", "place_b", "same");

    private IdentityPairs() {}

    /**
     * @param file columns by name: kind, name_a, lang_a, country_a, place_a, the same of b, same (1 or 0), why
     * @throws UsageException if it cannot be read, or a row is not like that, naming the line
     */
    public static List<IdentityPair> read(Path file) {
        if (!Files.isRegularFile(file)) throw new UsageException("no such file: " + file);
        try {
            List<IdentityPair> pairs = new ArrayList<>();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
            for (String column : COLUMNS) {
                if (!header.contains(column)) throw new UsageException(file + ": no column " + column);
            }
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) pairs.add(pair(header, lines.get(i), i + 1, file));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static IdentityPair pair(List<String> header, String line, int number, Path file) {
        List<String> cells = cells(line);
        String where = file + ", line " + number + ": ";
        if (cells.size() != header.size()) {
            throw new UsageException(where + cells.size() + " cells below " + header.size() + " columns");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++)
            row.put(header.get(i), cells.get(i).strip());
        String same = row.getOrDefault("same", "");
        if (!same.equals("0") && !same.equals("1")) throw new UsageException(where + "same is neither 0 nor 1");
        return new IdentityPair(
                number,
                kind(row, where),
                side(row, "_a"),
                side(row, "_b"),
                same.equals("1"),
                row.getOrDefault("why", ""));
    }

    private static EntityKind kind(Map<String, String> row, String where) {
        String kind = row.getOrDefault("kind", "");
        for (EntityKind known : EntityKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) return known;
        }
        throw new UsageException(where + "unknown kind '" + kind + "'");
    }

    private static IdentityPair.Side side(Map<String, String> row, String end) {
        return new IdentityPair.Side(
                row.getOrDefault("name" + end, ""),
                row.getOrDefault("lang" + end, ""),
                given(row.get("country" + end)),
                given(row.get("place" + end)));
    }

    private static @Nullable String given(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c); // two quotes inside quotes are one
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
