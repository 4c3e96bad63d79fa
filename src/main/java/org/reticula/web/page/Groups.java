package org.reticula.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;

/** In which order, and under which question, the properties of a thing are shown. */
final class Groups {
    static final String OTHER = "other";

    /** Question to properties. */
    private static final Map<String, List<Node>> ORDER = new LinkedHashMap<>();

    static {
        ORDER.put(
                "who",
                List.of(Terms.COORDINATOR, Terms.PARTNER, Terms.ret("participant"), Terms.ret("organisationType")));
        ORDER.put(
                "money",
                List.of(Terms.FUNDED_UNDER, Terms.FUNDER, Terms.ret("totalBudget"), Terms.ret("euContribution")));
        ORDER.put("when", List.of(Terms.START_DATE, Terms.END_DATE, Terms.ret("durationMonths"), Terms.PERIOD));
        ORDER.put("where", List.of(Terms.COUNTRY, Terms.ret("place"), Terms.ret("seat")));
        ORDER.put("about", List.of(Terms.ret("theme")));
        ORDER.put("results", List.of(Terms.ret("indicator")));
        ORDER.put("part", List.of(Terms.MEMBER_OF, ORG.subOrganizationOf.asNode(), Terms.ret("subSchemeOf")));
        ORDER.put("codes", List.of(DCTerms.identifier.asNode()));
    }

    private static final Map<Node, Integer> RANKS = ranks();
    private static final Map<Node, String> QUESTIONS = questions();

    private Groups() {}

    static String question(Node property) {
        return QUESTIONS.getOrDefault(property, OTHER);
    }

    static int rank(Node property) {
        return RANKS.getOrDefault(property, RANKS.size());
    }

    /** Whether it is shown among the facts at all: names, classes and links to other vocabularies have places of their own. */
    static boolean isFact(Node property) {
        return RANKS.containsKey(property);
    }

    /** @throws IllegalArgumentException if no such property is shown */
    static Node byName(String localName) {
        return RANKS.keySet().stream()
                .filter(property -> Terms.localName(property).equals(localName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(localName));
    }

    static List<String> order() {
        return List.copyOf(ORDER.keySet());
    }

    private static Map<Node, Integer> ranks() {
        Map<Node, Integer> ranks = new LinkedHashMap<>();
        ORDER.values().forEach(properties -> properties.forEach(p -> ranks.put(p, ranks.size())));
        return ranks;
    }

    private static Map<Node, String> questions() {
        Map<Node, String> questions = new LinkedHashMap<>();
        ORDER.forEach((question, properties) -> properties.forEach(p -> questions.put(p, question)));
        return questions;
    }
}
