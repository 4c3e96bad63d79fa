package org.reticula.web.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reticula.graph.Prefixes;
import org.reticula.web.page.Reader;

/** What can be fetched of a matched thing. */
enum ThingProperty {
    NAME("name", RDFS.label.asNode(), false, ""),
    OTHER_NAME("otherName", SKOS.altLabel.asNode(), false, ""),
    ACRONYM("acronym", ret("acronym"), false, ""),
    IDENTIFIER("identifier", DCTerms.identifier.asNode(), false, ""),
    COUNTRY("country", ret("country"), false, "country"),
    PLACE("place", ret("place"), false, "place"),
    SEAT("seat", ret("seat"), false, "place"),
    TYPE("organisationType", ret("organisationType"), false, ""),
    THEME("theme", ret("theme"), false, "theme"),
    MEMBER_OF("memberOf", ORG.memberOf.asNode(), false, "organisation"),
    MEMBER("member", ORG.memberOf.asNode(), true, "organisation"),
    LEADS("leads", ret("coordinator"), true, "project"),
    JOINS("joins", ret("partner"), true, "project"),
    FUNDS("funds", ret("funder"), true, "project"),
    PROGRAMME("fundedUnder", ret("fundedUnder"), false, "programme"),
    FUNDED("funded", ret("fundedUnder"), true, "project"),
    COORDINATOR("coordinator", ret("coordinator"), false, "organisation"),
    PARTNER("partner", ret("partner"), false, "organisation"),
    START("startDate", schema("startDate"), false, ""),
    END("endDate", schema("endDate"), false, ""),
    BUDGET("totalBudget", ret("totalBudget"), false, ""),
    EU_SHARE("euContribution", ret("euContribution"), false, "");

    private static final Set<ThingProperty> OF_ALL = Set.of(NAME, OTHER_NAME, ACRONYM, IDENTIFIER);
    private static final Set<ThingProperty> OF_PROJECTS =
            Set.of(COUNTRY, PLACE, THEME, PROGRAMME, COORDINATOR, PARTNER, START, END, BUDGET, EU_SHARE);
    private static final Set<ThingProperty> OF_ORGANISATIONS =
            Set.of(COUNTRY, SEAT, TYPE, THEME, MEMBER_OF, MEMBER, LEADS, JOINS, FUNDS);

    private final String id;
    private final Node predicate;
    private final boolean inverse;
    private final String leadsTo;

    ThingProperty(String id, Node predicate, boolean inverse, String leadsTo) {
        this.id = id;
        this.predicate = predicate;
        this.inverse = inverse;
        this.leadsTo = leadsTo;
    }

    String id() {
        return id;
    }

    Node predicate() {
        return predicate;
    }

    /** Whether the thing asked about is what the statements lead to. */
    boolean isInverse() {
        return inverse;
    }

    /** Type of the values, empty for literals. */
    String leadsTo() {
        return leadsTo;
    }

    String name(Reader reader) {
        return reader.say("reconcile.property." + id);
    }

    static Optional<ThingProperty> find(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** @param type of things; all properties if it is none of ours */
    static List<ThingProperty> list(String type) {
        return Arrays.stream(values()).filter(p -> p.isOf(type)).toList();
    }

    private boolean isOf(String type) {
        if (OF_ALL.contains(this)) return true;
        return switch (type) {
            case "project" -> OF_PROJECTS.contains(this);
            case "organisation" -> OF_ORGANISATIONS.contains(this);
            case "programme" -> this == FUNDED;
            case "place", "event" -> this == COUNTRY;
            case "country", "theme" -> false;
            default -> true;
        };
    }

    private static Node ret(String name) {
        return NodeFactory.createURI(Prefixes.map().get("ret") + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(Prefixes.map().get("schema") + name);
    }
}
