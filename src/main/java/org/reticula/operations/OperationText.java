package org.reticula.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text of an operation: what the mapping says of all, then the cells that are mapped, a line each, those of one role together. A cell
 * that several rows of the operation share stands there once; amounts of rows that differ stand there all, as they are parts of one sum.
 */
final class OperationText {
    /**
     * @param start offset in the text
     */
    record Line(String cell, int start, Row row) {
        int end() {
            return start + cell.length();
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final Map<Role, List<Line>> lines = new EnumMap<>(Role.class);
    private final Map<Role, Integer> constants = new EnumMap<>(Role.class);

    /** @param rows at least one, in an order that does not depend on the list's */
    OperationText(OperationsMapping mapping, RoleReader reader, List<Row> rows) {
        mapping.constants().forEach((role, value) -> constants.put(role, append(constant(role, value))));
        for (Role role : mapping.columns().keySet()) {
            List<Line> own = new ArrayList<>(1);
            boolean differ = role.isAmount() && differ(reader, role, rows);
            boolean parts = differ || reader.isSum(role);
            Set<String> seen = new HashSet<>();
            for (Row row : parts && !differ ? rows.subList(0, 1) : rows) {
                for (String cell : reader.cells(row, role))
                    if (seen.add(cell) || parts) own.add(new Line(cell, append(cell), row));
            }
            lines.put(role, own);
        }
    }

    static String constant(Role role, String value) {
        return role.key() + ": " + value;
    }

    private static boolean differ(RoleReader reader, Role role, List<Row> rows) {
        if (rows.size() == 1) return false;
        List<String> first = reader.cells(rows.get(0), role);
        return rows.stream().anyMatch(row -> !reader.cells(row, role).equals(first));
    }

    private int append(String line) {
        if (!text.isEmpty()) text.append('\n');
        int start = text.length();
        text.append(line);
        return start;
    }

    List<Line> lines(Role role) {
        return lines.getOrDefault(role, List.of());
    }

    /** Offset of the line that the mapping says. */
    int constant(Role role) {
        return constants.getOrDefault(role, 0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
