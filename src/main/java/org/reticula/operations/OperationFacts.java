package org.reticula.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Source;
import org.reticula.model.Value;

/** What one operation says: the same mentions and facts as a project's page. */
final class OperationFacts {
    private final OperationsMapping mapping;
    private final OperationsKnowledge knowledge;
    private final ListColumns columns;
    private final RoleReader reader;
    private final OperationText text;
    private final Findings found;

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
        this.found = new Findings(mapping, reader, text);
    }

    PageResult read(String contentHash) {
        String title = project();
        ThingFacts things = new ThingFacts(mapping, knowledge, reader, text, found);
        MoneyFacts money = new MoneyFacts(columns, reader, text, found);
        things.organisations(Role.BENEFICIARY, Property.COORDINATOR);
        things.organisations(Role.PARTNER, Property.PARTNER);
        dates(Role.START, Property.START_DATE);
        dates(Role.END, Property.END_DATE);
        duration();
        money.money(Role.TOTAL, Property.TOTAL_BUDGET);
        if (!money.money(Role.EU, Property.EU_CONTRIBUTION)) money.shares();
        things.programmes(Role.FUND);
        things.programmes(Role.PROGRAMME);
        things.places(Role.PLACE);
        things.places(Role.POSTCODE);
        things.country();
        themes();
        return found.result(contentHash, title);
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
        Findings.Part part = new Findings.Part(
                first.cell(), titles.get(0), first.start(), Findings.CELL, "operations/cell", first.row());
        found.mention(part, EntityKind.PROJECT, null, titles, null); // the first: Operation.PROJECT
        found.state(Property.EXISTS, new Value.Text("", null), part);
        for (OperationText.Line line : text.lines(Role.CODE)) {
            CellValue code = reader.value(line.cell(), Role.CODE);
            if (code != null) found.cell(Property.IDENTIFIER, new Value.Text(code.value(), null), line);
        }
        for (OperationText.Line line : text.lines(Role.URL)) url(line);
        return titles.get(0);
    }

    private void url(OperationText.Line line) {
        CellValue value = reader.value(line.cell(), Role.URL);
        if (value == null) return;
        String written = value.value().startsWith("www.") ? "https://" + value.value() : value.value();
        if (Source.isWebAddress(written)) found.cell(Property.URL, new Value.Text(written, null), line);
        else found.unreadable("AddressUnreadable", Role.URL, line);
    }

    private void dates(Role role, Property property) {
        for (OperationText.Line line : text.lines(role)) {
            CellValue value = reader.value(line.cell(), role);
            if (value == null) continue;
            Optional<Value.Date> date = columns.date(role, value.value());
            if (date.isPresent()) found.cell(property, date.get(), line);
            else found.unreadable("DateUnreadable", role, line);
        }
    }

    private void duration() {
        for (OperationText.Line line : text.lines(Role.DURATION)) {
            CellValue value = reader.value(line.cell(), Role.DURATION);
            if (value == null) continue;
            Optional<Value.Count> months = columns.months(value.value());
            if (months.isPresent()) found.cell(Property.DURATION_MONTHS, months.get(), line);
            else found.unreadable("DurationUnreadable", Role.DURATION, line);
        }
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
            Findings.Part part = new Findings.Part(
                    quote,
                    quote,
                    f.start(),
                    confidence,
                    "operations/theme",
                    text.lines(Role.PROJECT).get(0).row());
            int id = found.mention(part, EntityKind.THEME, f.theme(), Cells.name(quote), null);
            found.state(Property.THEME, new Value.Thing(id), part);
        }
    }
}
