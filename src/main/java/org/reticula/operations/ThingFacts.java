package org.reticula.operations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;

/** The bodies, programmes, places and countries that one operation names. */
record ThingFacts(
        OperationsMapping mapping,
        OperationsKnowledge knowledge,
        RoleReader reader,
        OperationText text,
        Findings found) {
    /** "Name (15351583880)". */
    private static final Pattern WITH_CODE =
            Pattern.compile("^(.*\\p{L}.*\\S)\\s*\\(\\s*(\\p{Lu}{0,3}\\d[\\d .-]{3,20}\\d)\\s*\\)$", Pattern.DOTALL);

    private static final Pattern NUTS = Pattern.compile("\\p{Lu}{2}[\\p{Lu}\\d]{0,3}\\d[\\p{Lu}\\d]{0,3}");

    void organisations(Role role, Property property) {
        List<OperationText.Line> ids = role == Role.BENEFICIARY ? text.lines(Role.BENEFICIARY_ID) : List.of();
        int count = 0;
        for (Findings.Part part : found.parts(role)) {
            Matcher coded = WITH_CODE.matcher(part.value());
            boolean own = coded.matches();
            String name = own ? coded.group(1) : part.value();
            @Nullable String code = own ? coded.group(2).replace(" ", "") : only(ids, part.row());
            state(part, property, EntityKind.ORGANISATION, null, name, code);
            count++;
        }
        if (count == 0)
            found.constant(role).ifPresent(c -> state(c, property, EntityKind.ORGANISATION, null, c.value(), null));
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

    void programmes(Role role) {
        int count = 0;
        for (Findings.Part part : found.parts(role)) count += programme(part) ? 1 : 0;
        if (count == 0) found.constant(role).ifPresent(this::programme);
    }

    private boolean programme(Findings.Part part) {
        String name = KnownNames.withoutCode(part.value());
        if (name.codePoints().noneMatch(Character::isLetter)) return false;
        Term term = knowledge
                .names
                .programme(part.value(), mapping.country(), mapping.period())
                .orElse(null);
        if (term == null) found.remark("ProgrammeUnknown", part.row(), "the vocabulary does not know " + name);
        state(part, Property.FUNDED_UNDER, EntityKind.PROGRAMME, term, name, null);
        return true;
    }

    void places(Role role) {
        int count = 0;
        for (Findings.Part part : found.parts(role)) {
            String name = KnownNames.withoutCode(part.value());
            if (name.codePoints().noneMatch(Character::isLetter)
                    || NUTS.matcher(name).matches()) continue;
            state(part, Property.PLACE, EntityKind.PLACE, null, name, null);
            count++;
        }
        if (count == 0)
            found.constant(role).ifPresent(c -> state(c, Property.PLACE, EntityKind.PLACE, null, c.value(), null));
    }

    void country() {
        int count = 0;
        for (Findings.Part part : found.parts(Role.COUNTRY)) count += country(part) ? 1 : 0;
        if (count == 0) found.constant(Role.COUNTRY).ifPresent(this::country);
    }

    private boolean country(Findings.Part part) {
        Term term = knowledge.names.country(part.value()).orElse(null);
        if (term == null) return false;
        state(part, Property.COUNTRY, EntityKind.COUNTRY, term, part.value(), null);
        return true;
    }

    private void state(
            Findings.Part part,
            Property property,
            EntityKind kind,
            @Nullable Term term,
            String name,
            @Nullable String code) {
        found.state(property, new Value.Thing(found.mention(part, kind, term, name, code)), part);
    }
}
