package org.reticula.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Takes the values of a role out of a row, as the mapping says. */
final class RoleReader {
    private final OperationsMapping mapping;
    private final Columns columns;

    RoleReader(OperationsMapping mapping, Columns columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    /** Cells of the role that say something, in the order of the mapping; of a role with one value the first of them. */
    List<String> cells(Row row, Role role) {
        List<String> cells = new ArrayList<>(1);
        for (int column : columns.of(role)) {
            String cell = row.cell(column);
            if (!Cells.says(cell) || !role.mayBeSeveral() && value(cell, role) == null) continue;
            cells.add(cell);
            if (!role.mayBeSeveral() && !isSum(role)) break;
        }
        return cells;
    }

    /** Whether an amount is the sum of several columns. */
    boolean isSum(Role role) {
        ColumnRule rule = mapping.columns().get(role);
        return rule != null && rule.sum();
    }

    /** The first cell's value; null if there is none. */
    @Nullable
    CellValue first(Row row, Role role) {
        for (String cell : cells(row, role)) {
            CellValue value = value(cell, role);
            if (value != null) return value;
        }
        return null;
    }

    /** Values of all cells, cut at the separator where there is one. */
    List<CellValue> all(String cell, Role role) {
        ColumnRule rule = mapping.columns().get(role);
        @Nullable String separator = rule == null ? null : rule.separator();
        if (separator == null) separator = mapping.json() ? "\n" : null; // how items of an array are handed on
        List<CellValue> values = new ArrayList<>(1);
        if (separator == null) {
            add(values, value(cell, role));
            return values;
        }
        for (int from = 0; from <= cell.length(); ) {
            int to = cell.indexOf(separator, from);
            if (to < 0) to = cell.length();
            String part = Cells.literal(cell.substring(from, to));
            if (Cells.says(part)) add(values, value(part, role));
            from = to + separator.length();
        }
        return values;
    }

    private static void add(List<CellValue> values, @Nullable CellValue value) {
        if (value != null) values.add(value);
    }

    /** Null if it is not what the pattern says, or the mapping says that it means nothing ("-"). */
    @Nullable
    CellValue value(String literal, Role role) {
        ColumnRule rule = mapping.columns().get(role);
        if (rule == null) return null;
        String text = literal;
        if (rule.pattern() != null) {
            Matcher matcher = rule.pattern().matcher(literal);
            if (!matcher.find() || matcher.group(1) == null) return null;
            text = matcher.group(1);
        }
        String name = Cells.name(text);
        if (!rule.values().isEmpty()) {
            String any = rule.values().getOrDefault(ColumnRule.ANY, name);
            name = Cells.name(rule.values().getOrDefault(Folded.of(name), any));
        }
        return Cells.says(name) ? new CellValue(literal, name) : null;
    }
}
