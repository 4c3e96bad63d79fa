package org.reticula.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.Language;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;

/** What is found in one operation: the things it names, and what it says of its project. */
final class Findings {
    static final double CELL = 0.98;
    static final double CONSTANT = 0.95;

    private final OperationsMapping mapping;
    private final RoleReader reader;
    private final OperationText text;
    private final OperationMentions mentions;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    Findings(OperationsMapping mapping, RoleReader reader, OperationText text) {
        this.mapping = mapping;
        this.reader = reader;
        this.text = text;
        this.mentions = new OperationMentions(mapping.language());
    }

    PageResult result(String contentHash, String title) {
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

    /** A value of a cell or of the mapping, with its place in the text. */
    record Part(String quote, String value, int start, double confidence, String extractor, Row row) {}

    /** The values of all cells of a role. */
    List<Part> parts(Role role) {
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

    /** What the mapping says where no cell does. */
    Optional<Part> constant(Role role) {
        @Nullable String value = mapping.constants().get(role);
        if (value == null) return Optional.empty();
        String quote = OperationText.constant(role, value);
        Row row = text.lines(Role.PROJECT).get(0).row();
        return Optional.of(new Part(quote, value, text.constant(role), CONSTANT, "operations/constant", row));
    }

    /** @return id of the mention */
    int mention(Part part, EntityKind kind, @Nullable Term term, String name, @Nullable String code) {
        return mention(part, kind, term, List.of(name), code);
    }

    /** @param names best first */
    int mention(Part part, EntityKind kind, @Nullable Term term, List<String> names, @Nullable String code) {
        return mentions.add(kind, term, names, code, part.quote(), part.start(), part.confidence(), part.extractor());
    }

    /** What a cell says of the project. */
    void cell(Property property, Value value, OperationText.Line line) {
        state(property, value, new Part(line.cell(), line.cell(), line.start(), CELL, "operations/cell", line.row()));
    }

    /** What the operation says of its project. */
    void state(Property property, Value value, Part part) {
        boolean own = part.extractor().equals("operations/constant");
        String language = own ? Language.UNKNOWN : mapping.language();
        facts.add(new Fact(
                Operation.PROJECT,
                property,
                value,
                part.quote(),
                part.start(),
                language,
                part.confidence(),
                part.extractor()));
    }

    void unreadable(String code, Role role, OperationText.Line line) {
        String cell = Cells.name(line.cell());
        String shown = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
        issues.add(new Issue(code, where(line.row()), role.key() + " cannot be read: " + shown, true));
    }

    /** Something that is worth a word but costs nothing. */
    void remark(String code, Row row, String message) {
        issues.add(new Issue(code, where(row), message, false));
    }

    private String where(Row row) {
        return mapping.id() + ":" + row.number();
    }
}
