package org.reticula.web.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reticula.web.page.Label;

/**
 * Members and what they do, ready to be shown to one reader.
 *
 * @param members in the order of their names
 * @param projects of members, those with most members first
 * @param links pairs of members that share projects, closest first
 * @param countries members by ISO code, most first; "" for those of no known country
 * @param missingThemes that no project of a member is about
 * @param missingCountries that have projects or organisations in the graph, but no member
 */
record Network(
        Label title,
        List<Member> members,
        List<Project> projects,
        List<Link> links,
        Map<String, List<Member>> countries,
        List<Thing> programmes,
        List<Thing> missingThemes,
        List<Thing> missingCountries) {

    /** Anything with a page. */
    record Thing(String iri, Label label, String href) {}

    /**
     * @param since when it joined, "" if no page says so
     * @param leads projects that it coordinates
     * @param joins projects that it is a partner in
     */
    record Member(Thing thing, List<String> countries, String since, Set<String> leads, Set<String> joins) {
        int projects() {
            return leads.size()
                    + (int) joins.stream().filter(p -> !leads.contains(p)).count();
        }
    }

    record Project(Thing thing, List<String> programmes, List<String> themes, List<String> members) {}

    /** @param projects IRIs of those that both are in */
    record Link(Member one, Member other, List<String> projects) {}

    /** Projects by their IRI. */
    Map<String, Project> projectsByIri() {
        Map<String, Project> all = new java.util.HashMap<>();
        projects.forEach(p -> all.put(p.thing().iri(), p));
        return all;
    }
}
