package org.reticula.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Value;

/** How dates and amounts of a list's columns are written, seen over all rows. */
final class ListColumns {
    /** More decimals than this are a spreadsheet's binary fractions: 1250.5000000001. */
    private static final int MILLS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OperationsMapping mapping;
    private final Currencies currencies;
    private final Map<Role, AmountColumn> amounts = new EnumMap<>(Role.class);
    private final Map<Role, DateColumn> dates = new EnumMap<>(Role.class);
    private long bare;
    private long named;

    ListColumns(OperationsMapping mapping, OperationsKnowledge knowledge) {
        this.mapping = mapping;
        this.currencies = new Currencies(mapping.language(), knowledge.packs);
        Map<String, Integer> months = MonthWords.of(mapping.language(), knowledge.packs);
        mapping.columns().forEach((role, rule) -> {
            if (role.isAmount())
                amounts.put(role, new AmountColumn(rule.decimals(), mapping.json() ? DecimalSign.POINT : null));
            if (role.isDate()) dates.put(role, new DateColumn(rule.format(), months));
        });
    }

    void see(Row row, RoleReader reader) {
        amounts.forEach((role, column) -> {
            for (String cell : reader.cells(row, role)) {
                CellValue value = reader.value(cell, role);
                if (value != null) AmountCell.of(value.value()).ifPresent(amount -> see(role, column, amount));
            }
        });
        dates.forEach((role, column) -> {
            CellValue value = reader.first(row, role);
            if (value != null) column.see(value.value());
        });
    }

    private void see(Role role, AmountColumn column, AmountCell cell) {
        column.see(cell.number());
        if (role != Role.TOTAL && role != Role.EU) return;
        if (cell.unit().isEmpty() && currency(role) == null) bare++;
        else named++;
    }

    /** Whether amounts have no currency, neither in their cells nor by the mapping. */
    boolean lacksCurrency() {
        return bare > 0 && named == 0;
    }

    Optional<Value.Date> date(Role role, String value) {
        DateColumn column = dates.get(role);
        return column == null ? Optional.empty() : column.read(value).map(Value.Date::new);
    }

    /** An amount that is not negative; empty if it cannot be read, or in no known currency. */
    Optional<Value.Money> money(Role role, String value) {
        AmountCell cell = AmountCell.of(value).orElse(null);
        if (cell == null || cell.negative()) return Optional.empty();
        String code = cell.unit().isEmpty()
                ? currency(role)
                : currencies.find(cell.unit()).orElse(null);
        if (code == null) return Optional.empty();
        return number(role, cell)
                .map(n -> new Value.Money(n.scale() > MILLS ? n.setScale(2, RoundingMode.HALF_UP) : n, code));
    }

    /** Percent of the whole, 0 to 100; a number up to 1 is a share. */
    Optional<BigDecimal> percent(String value) {
        AmountCell cell = AmountCell.of(value).orElse(null);
        if (cell == null
                || cell.negative()
                || !(cell.unit().isEmpty() || cell.unit().equals("%"))) return Optional.empty();
        return number(Role.EU_RATE, cell)
                .map(n -> n.compareTo(BigDecimal.ONE) <= 0 && cell.unit().isEmpty() ? n.multiply(HUNDRED) : n)
                .filter(n -> n.compareTo(HUNDRED) <= 0);
    }

    /** Whole months; empty if they are none. */
    Optional<Value.Count> months(String value) {
        AmountCell cell = AmountCell.of(value).orElse(null);
        if (cell == null || cell.negative()) return Optional.empty();
        return number(Role.DURATION, cell)
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() - n.scale() < 5)
                .map(n -> new Value.Count(n.intValueExact()));
    }

    private Optional<BigDecimal> number(Role role, AmountCell cell) {
        AmountColumn column = amounts.get(role);
        ColumnRule rule = mapping.columns().get(role);
        if (column == null || rule == null) return Optional.empty();
        return column.read(cell.number()).map(n -> n.multiply(rule.factor()));
    }

    private @Nullable String currency(Role role) {
        ColumnRule rule = mapping.columns().get(role);
        return rule != null && rule.currency() != null ? rule.currency() : mapping.currency();
    }
}
