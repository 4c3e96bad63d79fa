package org.reticula.web.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;
import org.reticula.web.search.FoundThing;

/**
 * All that the page of a network shows.
 *
 * @param address of this page, with all of its state
 * @param known number of countries that have a member
 */
record NetworkView(
        Label title,
        String address,
        String packed,
        Network network,
        List<CountryRow> countries,
        int known,
        List<LinkRow> links,
        int moreLinks,
        List<Network.Thing> programmes,
        int moreProgrammes,
        List<MatrixRow> matrix,
        int moreRows,
        boolean isList,
        Map<String, Long> counts,
        List<ReportRow> report,
        Map<String, String> files) {
    private static final int LINKS = 60;
    private static final int ROWS = 150;
    private static final int PROGRAMMES = 12;
    private static final List<String> FILES = List.of("members.csv", "network.graphml", "countries.geojson", "network.jsonld");

    /** @param shade 1 to 4, the darker the more members */
    record CountryRow(String code, String name, List<Network.Member> members, int shade) {}

    record LinkRow(Network.Thing one, Network.Thing other, List<Network.Thing> projects) {}

    /**
     * @param cells projects by programme, in the order of the programmes
     * @param projects all of the member's projects
     */
    record MatrixRow(Network.Thing member, List<List<Network.Thing>> cells, List<Role> projects) {}

    record Role(Network.Thing project, boolean leads) {}

    /** @param chosen IRI, "-" for nobody, "" where nobody chose */
    record ReportRow(
            int number, String name, String country, String state, String chosen, @Nullable FoundThing meant, List<FoundThing> candidates) {}

    static NetworkView of(Networks.Found found, NetworkWish wish, Reader reader) {
        Network network = found.network();
        MatchReport report = found.report();
        List<Network.Thing> programmes = network.programmes().stream().limit(PROGRAMMES).toList();
        List<MatrixRow> matrix = matrix(network, programmes);
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, wish.address(name)));
        return new NetworkView(
                network.title().text().isEmpty() ? new Label(reader.say("networks.list"), reader.language()) : network.title(),
                wish.address("view"),
                wish.packed(),
                network,
                countries(network, reader),
                (int) network.countries().keySet().stream().filter(code -> !code.isEmpty()).count(),
                links(network),
                Math.max(0, network.links().size() - LINKS),
                programmes,
                network.programmes().size() - programmes.size(),
                matrix.stream().limit(ROWS).toList(),
                Math.max(0, matrix.size() - ROWS),
                report != null,
                counts(report),
                report == null ? List.of() : report.rows().stream().map(row -> row(row, reader)).toList(),
                files);
    }

    private static Map<String, Long> counts(@Nullable MatchReport report) {
        Map<String, Long> counts = new HashMap<>();
        if (report == null) return counts;
        for (MatchReport.State state : MatchReport.State.values()) counts.put(key(state), report.count(state));
        counts.put("matched", report.matched());
        counts.put("all", (long) report.rows().size());
        return counts;
    }

    private static String key(MatchReport.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static ReportRow row(MatchReport.Row row, Reader reader) {
        List<FoundThing> candidates =
                row.candidates().stream().map(c -> FoundThing.of(c.hit(), reader)).toList();
        FoundThing meant = candidates.stream()
                .filter(c -> c.iri().equals(row.iri()))
                .findFirst()
                .orElse(null);
        String country = row.row().country().isEmpty() ? "" : reader.formats().country(row.row().country());
        return new ReportRow(
                row.number(), row.row().name(), country, key(row.state()), row.row().choice(), meant, candidates);
    }

    private static List<CountryRow> countries(Network network, Reader reader) {
        int most = network.countries().entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .mapToInt(e -> e.getValue().size())
                .max()
                .orElse(1);
        List<CountryRow> rows = new ArrayList<>();
        network.countries().forEach((code, members) -> rows.add(new CountryRow(
                code,
                code.isEmpty() ? reader.say("networks.nocountry") : reader.formats().country(code),
                members,
                shade(members.size(), most))));
        return rows;
    }

    private static int shade(int members, int most) {
        return most <= 1 ? 2 : Math.min(4, 1 + (int) (4 * Math.log(members) / Math.log(most + 1.0)));
    }

    private static List<LinkRow> links(Network network) {
        Map<String, Network.Project> projects = network.projectsByIri();
        return network.links().stream()
                .limit(LINKS)
                .map(link -> new LinkRow(
                        link.one().thing(),
                        link.other().thing(),
                        link.projects().stream()
                                .map(projects::get)
                                .map(Network.Project::thing)
                                .toList()))
                .toList();
    }

    private static List<MatrixRow> matrix(Network network, List<Network.Thing> programmes) {
        Map<String, Network.Project> projects = network.projectsByIri();
        List<MatrixRow> rows = new ArrayList<>();
        for (Network.Member member : network.members()) {
            Set<String> all = new TreeSet<>(member.leads());
            all.addAll(member.joins());
            if (all.isEmpty()) continue;
            List<Network.Project> own = all.stream().map(projects::get).toList();
            List<List<Network.Thing>> cells = new ArrayList<>();
            for (Network.Thing programme : programmes) {
                cells.add(own.stream()
                        .filter(p -> p.programmes().contains(programme.iri()))
                        .map(Network.Project::thing)
                        .toList());
            }
            rows.add(new MatrixRow(
                    member.thing(),
                    cells,
                    own.stream()
                            .map(p -> new Role(p.thing(), member.leads().contains(p.thing().iri())))
                            .toList()));
        }
        return rows;
    }
}
