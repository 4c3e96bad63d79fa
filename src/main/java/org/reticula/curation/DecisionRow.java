package org.reticula.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Makes a decision of the cells of a row. */
final class DecisionRow {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Map<String, String> cells;

    /** @param cells by column, in small letters */
    DecisionRow(Map<String, String> cells) {
        this.cells = cells;
    }

    /** @throws BadRow with the reason, if it is none */
    Decision decision(String file, int line) {
        Decision.Type type = choose("decision", Decision.Type.class, cell("decision"));
        Reference thing = reference("thing", "country", "page", kind());
        Reference other = null;
        Property property = null;
        Value value = null;
        switch (type) {
            case SAME, DIFFERENT -> other = reference("other", "other_country", "other_page", thing.kind());
            case NAME -> value = new Value.Text(needed("value"), language());
            default -> {
                property = StatedProperty.property(needed("property"));
                StatedProperty.checkSubject(property, thing.kind());
                EntityKind object = StatedProperty.object(property);
                if (object != null) other = reference("other", "other_country", "other_page", object);
                else if (property != Property.EXISTS)
                    value = StatedProperty.value(property, needed("value"), cell("language"));
                if (property == Property.EXISTS && type == Decision.Type.RIGHT)
                    throw new BadRow(
                            "what no page names cannot be made to exist; only a wrong existence can be decided");
            }
        }
        return new Decision(type, thing, other, property, value, needed("who"), date(), cell("why"), file, line);
    }

    private @Nullable EntityKind kind() {
        return cell("kind").isEmpty() ? null : choose("kind", EntityKind.class, cell("kind"));
    }

    private Reference reference(String column, String country, String page, @Nullable EntityKind kind) {
        String text = needed(column);
        if (kind == null && !Reference.isIri(text)) throw new BadRow("a name needs its kind, such as organisation");
        String code = cell(country);
        if (!code.isEmpty() && !COUNTRY.matcher(code).matches())
            throw new BadRow(country + " must be two capital letters such as RO, not " + code);
        String source = cell(page);
        return new Reference(kind, text, code.isEmpty() ? null : code, source.isEmpty() ? null : source);
    }

    private String language() {
        String language = needed("language");
        if (!LANGUAGE.matcher(language).matches())
            throw new BadRow("language must be a tag such as ro, not " + language);
        return language;
    }

    private String date() {
        String date = needed("when");
        try {
            return LocalDate.parse(date).toString();
        } catch (DateTimeException e) {
            throw new BadRow("when must be a date such as 2026-03-01, not " + date);
        }
    }

    private String needed(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) throw new BadRow("no " + column);
        return cell;
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static <E extends Enum<E>> E choose(String column, Class<E> type, String word) {
        StringBuilder known = new StringBuilder();
        for (E value : type.getEnumConstants()) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(word.toLowerCase(Locale.ROOT))) return value;
            known.append(known.isEmpty() ? "" : ", ").append(name);
        }
        throw new BadRow(column + " must be one of " + known + (word.isEmpty() ? "" : ", not " + word));
    }
}
