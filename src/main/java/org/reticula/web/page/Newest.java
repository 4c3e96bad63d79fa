package org.reticula.web.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Projects that pages spoke of for the first time shortly before the release. */
final class Newest {
    private static final int MOST = 8;
    private static final int DAYS = 60;
    private static final int LOOKED_AT = 20_000;

    private Newest() {}

    /** Project to the day, the latest first. In a read transaction. */
    static Map<Node, String> projects(View view) {
        LocalDate day =
                view.release().manifest().created().atZone(ZoneOffset.UTC).toLocalDate();
        Map<Node, String> found = new LinkedHashMap<>();
        for (int back = 0; back < DAYS && found.size() < MOST; back++) {
            String date = day.minusDays(back).toString();
            for (Node project : firstSeenOn(view, date)) {
                if (found.size() < MOST) found.putIfAbsent(project, date);
            }
        }
        return found;
    }

    private static List<Node> firstSeenOn(View view, String date) {
        Node day = NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
        Set<String> projects = new TreeSet<>();
        view.stream(Terms.EVIDENCE, Node.ANY, Terms.FIRST_SEEN, day)
                .limit(LOOKED_AT)
                .map(Quad::getSubject)
                .filter(node -> view.graph().contains(Terms.EVIDENCE, node, Terms.OBJECT, Terms.PROJECT))
                .limit(MOST * 4L)
                .toList()
                .forEach(node -> view.find(Terms.EVIDENCE, node, Terms.SUBJECT)
                        .ifPresent(project -> projects.add(project.getURI())));
        List<Node> nodes = new ArrayList<>();
        projects.forEach(iri -> nodes.add(Terms.iri(iri)));
        return nodes;
    }
}
