package org.reticula.extract;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;

/**
 * A table of organisations: its header row names their column ("Partner", "Country"), or stands below a heading that does, or the rows say in
 * a column of their own what each of them is ("coordinator", "partner"), or one of them says so behind its name ("X (coordinator)").
 */
final class PartnerTable {
    /** @param start offset in the page's text */
    record Cell(int start, String text) {}

    static final Set<String> ROLES = Set.of("coordinator", "partner", "funder");

    /** Headers of columns beside the organisations'. */
    private static final Set<String> BESIDE = Set.of("country", "place", "coordinator", "partner");

    private static final int HEADER = 3;
    private static final Pattern PIECES = Pattern.compile("\\s+[–—-]\\s+|[,;|()]");

    private final int column;
    private final String key;
    private final boolean header;
    private final LabelReader labels;

    private PartnerTable(int column, String key, boolean header, LabelReader labels) {
        this.column = column;
        this.key = key;
        this.header = header;
        this.labels = labels;
    }

    /**
     * The table that the rows make, null if none of its columns is known for one of organisations.
     *
     * @param section key of the heading above, null if no pack knows it
     */
    static @Nullable PartnerTable of(List<Block> rows, @Nullable String section, LabelReader labels) {
        List<String> head = rows.get(0).cells();
        if (head.size() < 2 || rows.size() < 2) return null;
        List<@Nullable String> keys = head.stream().map(labels::key).toList();
        long known = keys.stream().filter(k -> k != null).count();
        int named = first(head.size(), i -> keys.get(i) != null && ROLES.contains(keys.get(i)));
        boolean below = section != null && ROLES.contains(section);
        if (named >= 0 && known >= 2)
            return new PartnerTable(
                    named, below ? String.valueOf(section) : String.valueOf(keys.get(named)), true, labels);
        boolean header = keys.stream().anyMatch(k -> k != null && BESIDE.contains(k));
        int leads = first(head.size(), column -> rows.stream().anyMatch(r -> leads(r, column, labels)));
        if (header && leads >= 0)
            return new PartnerTable(leads, below ? String.valueOf(section) : "partner", true, labels);
        int unnamed = first(head.size(), i -> keys.get(i) == null && letters(head.get(i)) >= HEADER);
        int role = roleColumn(rows, labels);
        if (unnamed < 0 || !(below && header) && role <= unnamed) return null;
        return new PartnerTable(unnamed, below ? String.valueOf(section) : "partner", header, labels);
    }

    /** The column of which half the cells say what the organisation of their row is, -1 if there is none. */
    private static int roleColumn(List<Block> rows, LabelReader labels) {
        return first(rows.get(0).cells().size(), column -> {
            long roles = rows.stream().filter(r -> isRole(r, column, labels)).count();
            return roles >= 2 && roles * 2 >= rows.size();
        });
    }

    private static boolean isRole(Block row, int column, LabelReader labels) {
        String own = column < row.cells().size() ? labels.key(row.cells().get(column)) : null;
        return own != null && ROLES.contains(own);
    }

    private static boolean leads(Block row, int column, LabelReader labels) {
        return column < row.cells().size()
                && "coordinator".equals(roleBehind(row.cells().get(column), labels));
    }

    /** What an item says of itself behind its name: "(lead partner)", ", coordinator". */
    static @Nullable String roleBehind(String item, LabelReader labels) {
        String[] pieces = PIECES.split(item);
        for (int i = 1; i < pieces.length; i++) {
            String own = pieces[i].isBlank() ? null : labels.key(pieces[i]);
            if (own != null && ROLES.contains(own)) return own;
        }
        return null;
    }

    private static int first(int columns, IntPredicate wanted) {
        return IntStream.range(0, columns).filter(wanted).findFirst().orElse(-1);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Whether the first row tells what is in the columns, and names nobody. */
    boolean hasHeader() {
        return header;
    }

    /** The name's cell, null if the row is too short or the cell empty. */
    @Nullable
    Cell name(Block row) {
        int at = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            int found = row.text().indexOf(cell, at);
            if (found < 0) return null;
            if (i == column) return cell.isBlank() ? null : new Cell(row.start() + found, cell);
            at = found + cell.length();
        }
        return null;
    }

    /** What the organisation of a row is: what a cell of its own says ("Lead partner"), else what its column says. */
    String key(Block row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String own = i == column ? null : labels.key(row.cells().get(i));
            if (own != null && ROLES.contains(own)) return own;
        }
        return key;
    }
}
