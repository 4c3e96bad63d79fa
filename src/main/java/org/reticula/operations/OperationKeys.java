package org.reticula.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows are one operation. Rows of one code are; without a code those are that agree in name, beneficiary and start. Where such
 * rows differ in end or amounts, they are as many operations as there are different ones.
 */
final class OperationKeys {
    private static final int HASH = 16;
    private static final int LONGEST_CODE = 120;
    private static final List<Role> SAME = List.of(Role.PROJECT, Role.BENEFICIARY, Role.START);
    private static final List<Role> BESIDES = List.of(Role.END, Role.TOTAL, Role.EU);

    private final RoleReader reader;
    /** How many rows of each key. */
    private final Map<String, Integer> rows = new HashMap<>();
    /** What rows of a key without code say besides; empty if they differ. */
    private final Map<String, String> besides = new HashMap<>();

    OperationKeys(RoleReader reader) {
        this.reader = reader;
    }

    /** Takes note of a row. */
    void see(Row row) {
        String code = code(row);
        if (code == null) {
            String same = hash(row, SAME);
            String other = hash(row, BESIDES);
            besides.merge(same, other, (a, b) -> a.equals(b) ? a : "");
            rows.merge(same + other, 1, Integer::sum);
            rows.merge(same, 1, Integer::sum);
        } else {
            rows.merge(code, 1, Integer::sum);
        }
    }

    /** @return the operation's name within its list */
    String key(Row row) {
        String code = code(row);
        if (code != null) return code;
        String same = hash(row, SAME);
        return besides.getOrDefault(same, "").isEmpty() ? same + hash(row, BESIDES) : same;
    }

    /** How many rows an operation has. */
    int count(String key) {
        return rows.getOrDefault(key, 0);
    }

    @Nullable
    String code(Row row) {
        CellValue code = reader.first(row, Role.CODE);
        if (code == null) return null;
        String text = code.value();
        return text.length() <= LONGEST_CODE ? text : Digests.sha256(text);
    }

    private String hash(Row row, List<Role> roles) {
        StringBuilder all = new StringBuilder();
        for (Role role : roles) {
            for (String cell : reader.cells(row, role)) all.append(cell).append('\u0001');
            all.append('\u0002');
        }
        return Digests.sha256(all.toString()).substring(0, HASH);
    }
}
