package org.reticula.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.reticula.model.Fact;
import org.reticula.model.Property;
import org.reticula.model.Value;

/**
 * Facts as RDF. Only the property that the page states is written: {@code ret:participant}, of which coordinator, partner
 * and funder are kinds, and the like are left to whoever asks, as the ontology says so.
 */
final class FactMapper {
    private static final Map<Property, Node> THINGS = new EnumMap<>(Map.of(
            Property.FUNDED_UNDER, Words.ret("fundedUnder"),
            Property.COORDINATOR, Words.ret("coordinator"),
            Property.PARTNER, Words.ret("partner"),
            Property.FUNDER, Words.ret("funder"),
            Property.COUNTRY, Words.COUNTRY,
            Property.PLACE, Words.ret("place"),
            Property.SEAT, Words.ret("seat"),
            Property.THEME, Words.ret("theme"),
            Property.MEMBER_OF, Words.MEMBER_OF));
    private static final Map<Property, Node> DATES =
            new EnumMap<>(Map.of(Property.START_DATE, Words.START_DATE, Property.END_DATE, Words.schema("endDate")));
    private static final Map<Property, Node> AMOUNTS = new EnumMap<>(Map.of(
            Property.TOTAL_BUDGET, Words.ret("totalBudget"), Property.EU_CONTRIBUTION, Words.ret("euContribution")));
    private static final Node DURATION = Words.ret("durationMonths");
    private static final Node INDICATOR = Words.ret("indicator");

    private final Iris iris;

    FactMapper(Iris iris) {
        this.iris = iris;
    }

    /**
     * @param subject what the fact speaks of
     * @param subjectType its class, for EXISTS
     * @param things mention to node; empty when nobody knows it
     * @return empty when property and value do not go together or the value is impossible
     */
    List<Statement> map(Fact fact, Node subject, Node subjectType, IntFunction<Optional<Node>> things) {
        return map(fact.property(), fact.value(), subject, subjectType, things);
    }

    /** The same of what a person states. */
    List<Statement> map(
            Property property, Value value, Node subject, Node subjectType, IntFunction<Optional<Node>> things) {
        if (property == Property.EXISTS) return List.of(Statement.of(Triple.create(subject, Words.TYPE, subjectType)));
        Node thing = THINGS.get(property);
        if (thing != null && value instanceof Value.Thing v)
            return things.apply(v.mention())
                    .map(o -> relation(subject, thing, o, v))
                    .orElse(List.of());
        Node date = DATES.get(property);
        if (date != null && value instanceof Value.Date v)
            return Literals.date(v.iso()).map(o -> plain(subject, date, o)).orElse(List.of());
        Node amount = AMOUNTS.get(property);
        if (amount != null && value instanceof Value.Money v) return List.of(money(subject, amount, v));
        if (property == Property.INDICATOR && value instanceof Value.Figure v) return List.of(figure(subject, v));
        if (property == Property.DURATION_MONTHS && value instanceof Value.Count v)
            return plain(subject, DURATION, Literals.integer(v.number()));
        if (property == Property.ORGANISATION_TYPE && value instanceof Value.Text v)
            return plain(subject, Words.ORGANISATION_TYPE, OrganisationTypes.node(v.text()));
        if (property == Property.IDENTIFIER
                && value instanceof Value.Text v
                && !v.text().isBlank()) return plain(subject, Words.IDENTIFIER, Literals.code(v.text()));
        if (property == Property.URL && value instanceof Value.Text v && Iris.isIri(v.text()))
            return plain(subject, Words.URL, Words.iri(v.text()));
        return List.of();
    }

    private static List<Statement> plain(Node subject, Node property, Node object) {
        return List.of(Statement.of(Triple.create(subject, property, object)));
    }

    private List<Statement> relation(Node subject, Node property, Node object, Value.Thing value) {
        Statement plain = Statement.of(Triple.create(subject, property, object));
        String iso = value.since();
        if (!property.equals(Words.MEMBER_OF) || iso == null) return List.of(plain);
        return Literals.date(iso)
                .map(since -> List.of(plain, membership(subject, object, iso, since)))
                .orElse(List.of(plain));
    }

    private Statement membership(Node member, Node network, String iso, Node since) {
        Node membership = iris.membership(member, network, iso);
        Node interval = iris.interval(iso);
        return new Statement(
                Triple.create(membership, Words.MEMBER_DURING, interval),
                List.of(
                        Triple.create(membership, Words.TYPE, Words.MEMBERSHIP),
                        Triple.create(membership, Words.MEMBER, member),
                        Triple.create(membership, Words.MEMBER_ORGANISATION, network),
                        Triple.create(interval, Words.TYPE, Words.INTERVAL),
                        Triple.create(interval, Words.START_DATE, since)));
    }

    private Statement money(Node subject, Node property, Value.Money value) {
        String amount = Literals.number(value.amount());
        Node money = iris.money(amount, value.currency());
        return new Statement(
                Triple.create(subject, property, money),
                List.of(
                        Triple.create(money, Words.TYPE, Words.MONEY),
                        Triple.create(money, Words.VALUE, Literals.decimal(value.amount())),
                        Triple.create(money, Words.CURRENCY, Literals.code(value.currency()))));
    }

    private Statement figure(Node subject, Value.Figure value) {
        Node result = iris.indicator(Literals.number(value.number()), value.unit(), value.language());
        return new Statement(
                Triple.create(subject, INDICATOR, result),
                List.of(
                        Triple.create(result, Words.TYPE, Words.FIGURE),
                        Triple.create(result, Words.VALUE, Literals.decimal(value.number())),
                        Triple.create(result, Words.LABEL, Literals.text(value.unit(), value.language()))));
    }
}
