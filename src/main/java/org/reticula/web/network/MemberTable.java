package org.reticula.web.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Members with their projects and programmes as a table for spreadsheets: a row for each member, project and programme, so that a pivot
 * table makes any matrix of it; members without a project, and names that nobody is known for, have a row too.
 */
final class MemberTable {
    /** Tells spreadsheets that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "listed",
            "listed_country",
            "match",
            "member",
            "iri",
            "country",
            "since",
            "role",
            "project",
            "project_iri",
            "programme",
            "programme_iri");

    private final Network network;
    private final Map<String, Network.Member> members = new HashMap<>();
    private final Map<String, Network.Project> projects;
    private final Map<String, Network.Thing> programmes = new HashMap<>();
    private final CSVPrinter out;

    private MemberTable(Network network, CSVPrinter out) {
        this.network = network;
        this.out = out;
        projects = network.projectsByIri();
        network.members().forEach(m -> members.put(m.thing().iri(), m));
        network.programmes().forEach(p -> programmes.put(p.iri(), p));
    }

    static String write(Networks.Found found) {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(COLUMNS);
            MemberTable table = new MemberTable(found.network(), out);
            MatchReport report = found.report();
            if (report == null) table.writeMembers();
            else table.writeList(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void writeMembers() throws IOException {
        for (Network.Member member : network.members()) write(List.of("", "", ""), member);
    }

    private void writeList(MatchReport report) throws IOException {
        for (MatchReport.Row row : report.rows()) {
            String state = row.state().name().toLowerCase(java.util.Locale.ROOT);
            write(
                    List.of(row.row().name(), row.row().country(), state),
                    row.iri() == null ? null : members.get(row.iri()));
        }
    }

    private void write(List<String> listed, Network.@Nullable Member member) throws IOException {
        if (member == null) {
            print(listed, List.of("", "", "", ""), List.of("", "", ""), List.of("", ""));
            return;
        }
        List<String> who = List.of(
                member.thing().label().text(),
                member.thing().iri(),
                String.join(" ", member.countries()),
                member.since());
        Set<String> all = new TreeSet<>(member.leads());
        all.addAll(member.joins());
        if (all.isEmpty()) print(listed, who, List.of("", "", ""), List.of("", ""));
        for (String iri : all) {
            Network.Project project = projects.get(iri);
            if (project == null)
                throw new IllegalStateException("a member's project that the network does not have: " + iri);
            String role = member.leads().contains(iri) ? "lead" : "partner";
            List<String> what = List.of(role, project.thing().label().text(), iri);
            if (project.programmes().isEmpty()) print(listed, who, what, List.of("", ""));
            for (String programme : project.programmes()) {
                Network.Thing funder = programmes.get(programme);
                String name = funder == null ? "" : funder.label().text();
                print(listed, who, what, List.of(name, programme));
            }
        }
    }

    @SafeVarargs
    private void print(List<String>... parts) throws IOException {
        List<String> cells = new ArrayList<>();
        for (List<String> part : parts) part.forEach(cell -> cells.add(SpreadsheetCell.safe(cell)));
        out.printRecord(cells);
    }
}
