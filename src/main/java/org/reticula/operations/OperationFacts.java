package org.reticula.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.Language;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;

/** What one operation says: the same mentions and facts as a project's page. */
final class OperationFacts {
    private static final double CELL = 0.98;
    private static final double CONSTANT = 0.95;
    private static final double SUM = 0.85;
    private static final double RATE = 0.8;

    /** "Name (15351583880)". */
    private static final Pattern WITH_CODE =
            Pattern.compile("^(.*\\p{L}.*\\S)\\s*\\(\\s*(\\p{Lu}{0,3}\\d[\\d .-]{3,20}\\d)\\s*\\)$", Pattern.DOTALL);

    private static final Pattern NUTS = Pattern.compile("\\p{Lu}{2}[\\p{Lu}\\d]{0,3}\\d[\\p{Lu}\\d]{0,3}");

    private final OperationsMapping mapping;
    private final OperationsKnowledge knowledge;
    private final ListColumns columns;
    private final RoleReader reader;
    private final OperationText text;
    private final OperationMentions mentions;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private int project;

    OperationFacts(
            OperationsMapping mapping,
            OperationsKnowledge knowledge,
            ListColumns columns,
            RoleReader reader,
            OperationText text) {
        this.mapping = mapping;
        this.knowledge = knowledge;
        this.columns = columns;
        this.reader = reader;
        this.text = text;
        this.mentions = new OperationMentions(mapping.language());
    }

    PageResult read(String contentHash) {
        String title = project();
        organisations(Role.BENEFICIARY, Property.COORDINATOR);
        organisations(Role.PARTNER, Property.PARTNER);
        dates(Role.START, Property.START_DATE);
        dates(Role.END, Property.END_DATE);
        duration();
        money(Role.TOTAL, Property.TOTAL_BUDGET);
        if (!money(Role.EU, Property.EU_CONTRIBUTION)) shares();
        programmes(Role.FUND);
        programmes(Role.PROGRAMME);
        places(Role.PLACE);
        places(Role.POSTCODE);
        country();
        themes();
        return new PageResult(
                contentHash,
                text.toString(),
                title,
                null,
                new Language(mapping.language(), 1),
                mentions.list(),
                facts,
                issues);
    }

    /** Names of the project, best first. */
    List<Name> names() {
        Set<Name> names = new LinkedHashSet<>();
        for (OperationText.Line line : text.lines(Role.PROJECT)) {
            CellValue value = reader.value(line.cell(), Role.PROJECT);
            if (value != null) names.add(new Name(value.value(), mapping.language()));
        }
        return List.copyOf(names);
    }

    private String project() {
        List<String> titles = names().stream().map(Name::text).toList();
        OperationText.Line first = text.lines(Role.PROJECT).get(0);
        project = mentions.add(
                EntityKind.PROJECT, null, titles, null, first.cell(), first.start(), CELL, "operations/cell");
        state(Property.EXISTS, new Value.Text("", null), first.cell(), first.start(), CELL, "operations/cell");
        for (OperationText.Line line : text.lines(Role.CODE)) {
            CellValue code = reader.value(line.cell(), Role.CODE);
            if (code != null) cell(Property.IDENTIFIER, new Value.Text(code.value(), null), line);
        }
        return titles.get(0);
    }

    private void organisations(Role role, Property property) {
        List<OperationText.Line> ids = role == Role.BENEFICIARY ? text.lines(Role.BENEFICIARY_ID) : List.of();
        int found = 0;
        for (Part part : parts(role)) {
            Matcher coded = WITH_CODE.matcher(part.value());
            boolean own = coded.matches();
            String name = own ? coded.group(1) : part.value();
            @Nullable String code = own ? coded.group(2).replace(" ", "") : only(ids, part.row());
            int id = part.mention(EntityKind.ORGANISATION, null, name, code);
            part.state(property, new Value.Thing(id));
            found++;
        }
        if (found == 0)
            constant(role)
                    .ifPresent(c -> c.state(
                            property, new Value.Thing(c.mention(EntityKind.ORGANISATION, null, c.value(), null))));
    }

    /** The code of the beneficiary in the same row, if that names just one. */
    private @Nullable String only(List<OperationText.Line> ids, Row row) {
        if (ids.isEmpty()) return null;
        int names = 0;
        for (String cell : reader.cells(row, Role.BENEFICIARY))
            names += reader.all(cell, Role.BENEFICIARY).size();
        CellValue code = reader.first(row, Role.BENEFICIARY_ID);
        return names == 1 && code != null ? code.value() : null;
    }

    private void dates(Role role, Property property) {
        for (OperationText.Line line : text.lines(role)) {
            CellValue value = reader.value(line.cell(), role);
            if (value == null) continue;
            Optional<Value.Date> date = columns.date(role, value.value());
            if (date.isPresent()) cell(property, date.get(), line);
            else unreadable("DateUnreadable", role, line);
        }
    }

    private void duration() {
        for (OperationText.Line line : text.lines(Role.DURATION)) {
            CellValue value = reader.value(line.cell(), Role.DURATION);
            if (value == null) continue;
            Optional<Value.Count> months = columns.months(value.value());
            if (months.isPresent()) cell(Property.DURATION_MONTHS, months.get(), line);
            else unreadable("DurationUnreadable", Role.DURATION, line);
        }
    }

    /** Amounts of several rows are parts of one; @return whether there is any. */
    private boolean money(Role role, Property property) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        List<OperationText.Line> lines = text.lines(role);
        int read = 0;
        for (OperationText.Line line : lines) {
            CellValue value = reader.value(line.cell(), role);
            if (value == null) continue;
            Optional<Value.Money> money = columns.money(role, value.value());
            money.ifPresent(m -> sums.merge(m.currency(), m.amount(), BigDecimal::add));
            if (money.isPresent()) read++;
            else unreadable("AmountUnreadable", role, line);
        }
        if (read == 0 || read < lines.size()) return read > 0; // a part of the parts is no sum
        boolean whole = lines.size() == 1;
        int start = lines.get(0).start();
        String quote =
                text.toString().substring(start, lines.get(lines.size() - 1).end());
        sums.forEach((currency, sum) -> state(
                property,
                new Value.Money(sum, currency),
                quote,
                start,
                whole ? CELL : SUM,
                whole ? "operations/cell" : "operations/sum"));
        return true;
    }

    /** The Union's rate of each row's total. */
    private void shares() {
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
        sums.forEach((currency, sum) ->
                state(Property.EU_CONTRIBUTION, new Value.Money(sum, currency), quote, start, RATE, "operations/rate"));
    }

    private void programmes(Role role) {
        int found = 0;
        for (Part part : parts(role)) found += programme(part) ? 1 : 0;
        if (found == 0) constant(role).ifPresent(this::programme);
    }

    private boolean programme(Part part) {
        String name = KnownNames.withoutCode(part.value());
        if (name.codePoints().noneMatch(Character::isLetter)) return false;
        Term term = knowledge
                .names
                .programme(part.value(), mapping.country(), mapping.period())
                .orElse(null);
        if (term == null)
            issues.add(new Issue("ProgrammeUnknown", where(part.row()), "the vocabulary does not know " + name, false));
        part.state(Property.FUNDED_UNDER, new Value.Thing(part.mention(EntityKind.PROGRAMME, term, name, null)));
        return true;
    }

    private void places(Role role) {
        int found = 0;
        for (Part part : parts(role)) {
            String name = KnownNames.withoutCode(part.value());
            if (name.codePoints().noneMatch(Character::isLetter)
                    || NUTS.matcher(name).matches()) continue;
            part.state(Property.PLACE, new Value.Thing(part.mention(EntityKind.PLACE, null, name, null)));
            found++;
        }
        if (found == 0)
            constant(role)
                    .ifPresent(c -> c.state(
                            Property.PLACE, new Value.Thing(c.mention(EntityKind.PLACE, null, c.value(), null))));
    }

    private void country() {
        int found = 0;
        for (Part part : parts(Role.COUNTRY)) found += country(part) ? 1 : 0;
        if (found == 0) constant(Role.COUNTRY).ifPresent(this::country);
    }

    private boolean country(Part part) {
        Term term = knowledge.names.country(part.value()).orElse(null);
        if (term == null) return false;
        part.state(Property.COUNTRY, new Value.Thing(part.mention(EntityKind.COUNTRY, term, part.value(), null)));
        return true;
    }

    private void themes() {
        List<ThemeWords.Found> all = new ArrayList<>();
        for (Role role : List.of(Role.PROJECT, Role.CATEGORY, Role.PRIORITY, Role.SUMMARY)) {
            for (OperationText.Line line : text.lines(role)) {
                for (ThemeWords.Found f : knowledge.themes.find(line.cell(), mapping.language()))
                    all.add(new ThemeWords.Found(
                            f.theme(), line.start() + f.start(), line.start() + f.end(), f.weight()));
            }
        }
        for (ThemeWords.Found f : ThemeWords.enough(all)) {
            String quote = text.toString().substring(f.start(), f.end());
            double confidence = Math.round(Math.min(0.9, 0.5 + f.weight() / 20) * 1000) / 1000.0;
            int id = mentions.add(
                    EntityKind.THEME,
                    f.theme(),
                    List.of(Cells.name(quote)),
                    null,
                    quote,
                    f.start(),
                    confidence,
                    "operations/theme");
            state(Property.THEME, new Value.Thing(id), quote, f.start(), confidence, "operations/theme");
        }
    }

    private void cell(Property property, Value value, OperationText.Line line) {
        state(property, value, line.cell(), line.start(), CELL, "operations/cell");
    }

    private void state(Property property, Value value, String quote, int start, double confidence, String extractor) {
        boolean own = extractor.equals("operations/constant");
        String language = own ? Language.UNKNOWN : mapping.language();
        facts.add(new Fact(project, property, value, quote, start, language, confidence, extractor));
    }

    private void unreadable(String code, Role role, OperationText.Line line) {
        String cell = Cells.name(line.cell());
        String shown = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
        issues.add(new Issue(code, where(line.row()), role.key() + " cannot be read: " + shown, true));
    }

    private String where(Row row) {
        return mapping.id() + ":" + row.number();
    }

    /** A value with its place in the text. */
    private final class Part {
        private final String quote;
        private final String value;
        private final int start;
        private final double confidence;
        private final String extractor;
        private final Row row;

        Part(String quote, String value, int start, double confidence, String extractor, Row row) {
            this.quote = quote;
            this.value = value;
            this.start = start;
            this.confidence = confidence;
            this.extractor = extractor;
            this.row = row;
        }

        String value() {
            return value;
        }

        Row row() {
            return row;
        }

        int mention(EntityKind kind, @Nullable Term term, String name, @Nullable String code) {
            return mentions.add(kind, term, List.of(name), code, quote, start, confidence, extractor);
        }

        void state(Property property, Value thing) {
            OperationFacts.this.state(property, thing, quote, start, confidence, extractor);
        }
    }

    private List<Part> parts(Role role) {
        List<Part> parts = new ArrayList<>(2);
        for (OperationText.Line line : text.lines(role)) {
            for (CellValue value : reader.all(line.cell(), role)) {
                int at = Math.max(0, line.cell().indexOf(value.literal()));
                parts.add(new Part(
                        value.literal(), value.value(), line.start() + at, CELL, "operations/cell", line.row()));
            }
        }
        return parts;
    }

    private Optional<Part> constant(Role role) {
        @Nullable String value = mapping.constants().get(role);
        if (value == null) return Optional.empty();
        String quote = OperationText.constant(role, value);
        Row row = text.lines(Role.PROJECT).get(0).row();
        return Optional.of(new Part(quote, value, text.constant(role), CONSTANT, "operations/constant", row));
    }
}
