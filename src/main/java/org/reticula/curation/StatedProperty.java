package org.reticula.curation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What people write for properties and values: "start date" and "startDate" are one. */
final class StatedProperty {
    private static final Map<Property, EntityKind> OBJECTS = new EnumMap<>(Map.of(
            Property.FUNDED_UNDER, EntityKind.PROGRAMME,
            Property.COORDINATOR, EntityKind.ORGANISATION,
            Property.PARTNER, EntityKind.ORGANISATION,
            Property.FUNDER, EntityKind.ORGANISATION,
            Property.MEMBER_OF, EntityKind.ORGANISATION,
            Property.COUNTRY, EntityKind.COUNTRY,
            Property.PLACE, EntityKind.PLACE,
            Property.SEAT, EntityKind.PLACE,
            Property.THEME, EntityKind.THEME));
    /** What else than projects the properties are about. */
    private static final Map<Property, Set<EntityKind>> SUBJECTS = new EnumMap<>(Map.of(
            Property.EXISTS,
                    EnumSet.of(
                            EntityKind.PROJECT,
                            EntityKind.PROGRAMME,
                            EntityKind.ORGANISATION,
                            EntityKind.PLACE,
                            EntityKind.EVENT),
            Property.IDENTIFIER, EnumSet.of(EntityKind.PROJECT, EntityKind.PROGRAMME, EntityKind.ORGANISATION),
            Property.COUNTRY, EnumSet.of(EntityKind.PROJECT, EntityKind.ORGANISATION, EntityKind.PLACE),
            Property.THEME, EnumSet.of(EntityKind.PROJECT, EntityKind.ORGANISATION),
            Property.SEAT, EnumSet.of(EntityKind.ORGANISATION),
            Property.MEMBER_OF, EnumSet.of(EntityKind.ORGANISATION),
            Property.ORGANISATION_TYPE, EnumSet.of(EntityKind.ORGANISATION)));

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?)\\s*([A-Z]{3})");
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?)\\s+(\\S.*)");
    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");

    private StatedProperty() {}

    static Property property(String words) {
        String wanted = plain(words);
        for (Property property : Property.values()) {
            if (plain(property.name()).equals(wanted)) return property;
        }
        throw new BadRow(
                "unknown property " + words + ": write it as the ontology does, for instance coordinator or startDate");
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** @throws BadRow if things of this kind have no such property */
    static void checkSubject(Property property, @Nullable EntityKind kind) {
        if (kind == null) throw new BadRow("a statement needs the kind of the thing it is about");
        Set<EntityKind> kinds = SUBJECTS.getOrDefault(property, Set.of(EntityKind.PROJECT));
        if (!kinds.contains(kind))
            throw new BadRow(plain(kind.name()) + " has no "
                    + property.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Kind of the thing that the property leads to; null if it leads to none. */
    static @Nullable EntityKind object(Property property) {
        return OBJECTS.get(property);
    }

    /** @param language of a figure's unit */
    static Value value(Property property, String text, String language) {
        return switch (property) {
            case START_DATE, END_DATE ->
                new Value.Date(match(DATE, text, "a date such as 2024, 2024-01 or 2024-01-31")
                        .group());
            case DURATION_MONTHS ->
                new Value.Count(Integer.parseInt(
                        match(MONTHS, text, "a number of months").group()));
            case TOTAL_BUDGET, EU_CONTRIBUTION -> {
                Matcher money = match(MONEY, text, "an amount and its currency, such as 250000 EUR");
                yield new Value.Money(new BigDecimal(money.group(1)), money.group(2));
            }
            case INDICATOR -> {
                Matcher figure = match(FIGURE, text, "a number and what was counted, such as 120 families");
                yield new Value.Figure(
                        new BigDecimal(figure.group(1)), figure.group(2), language.isEmpty() ? "und" : language);
            }
            default -> new Value.Text(text, null);
        };
    }

    private static Matcher match(Pattern form, String text, String words) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) throw new BadRow("value must be " + words + ", not " + text);
        return matcher;
    }
}
