package org.reticula.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** The amounts of one operation. */
record MoneyFacts(ListColumns columns, RoleReader reader, OperationText text, Findings found) {
    private static final double SUM = 0.85;
    private static final double RATE = 0.8;

    /** Amounts of several rows are parts of one; @return whether there is any. */
    boolean money(Role role, Property property) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        List<OperationText.Line> lines = text.lines(role);
        int read = 0;
        for (OperationText.Line line : lines) {
            CellValue value = reader.value(line.cell(), role);
            if (value == null) continue;
            Optional<Value.Money> money = columns.money(role, value.value());
            money.ifPresent(m -> sums.merge(m.currency(), m.amount(), BigDecimal::add));
            if (money.isPresent()) read++;
            else found.unreadable("AmountUnreadable", role, line);
        }
        if (read == 0 || read < lines.size()) return read > 0; // a part of the parts is no sum
        boolean whole = lines.size() == 1;
        int start = lines.get(0).start();
        String quote =
                text.toString().substring(start, lines.get(lines.size() - 1).end());
        Findings.Part part = new Findings.Part(
                quote,
                quote,
                start,
                whole ? Findings.CELL : SUM,
                whole ? "operations/cell" : "operations/sum",
                lines.get(0).row());
        sums.forEach((currency, sum) -> found.state(property, new Value.Money(sum, currency), part));
        return true;
    }

    /** The Union's rate of each row's total. */
    void shares() {
        List<OperationText.Line> rates = text.lines(Role.EU_RATE);
        if (rates.isEmpty()) return;
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (OperationText.Line line : text.lines(Role.TOTAL)) {
            Optional<Value.Money> total = Optional.ofNullable(reader.value(line.cell(), Role.TOTAL))
                    .flatMap(v -> columns.money(Role.TOTAL, v.value()));
            Optional<BigDecimal> rate = Optional.ofNullable(reader.first(line.row(), Role.EU_RATE))
                    .flatMap(v -> columns.percent(v.value()));
            if (total.isEmpty() || rate.isEmpty()) return;
            BigDecimal share =
                    total.get().amount().multiply(rate.get()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            sums.merge(total.get().currency(), share, BigDecimal::add);
        }
        int start = rates.get(0).start();
        String quote =
                text.toString().substring(start, rates.get(rates.size() - 1).end());
        Findings.Part part = new Findings.Part(
                quote, quote, start, RATE, "operations/rate", rates.get(0).row());
        sums.forEach((currency, sum) -> found.state(Property.EU_CONTRIBUTION, new Value.Money(sum, currency), part));
    }
}
