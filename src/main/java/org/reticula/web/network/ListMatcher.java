package org.reticula.web.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reticula.graph.search.NameMatch;
import org.reticula.graph.search.NameMatcher;
import org.reticula.graph.search.SearchIndex;

/** Looks the names of a list up in one release. */
final class ListMatcher {
    private static final Set<String> ORGANISATIONS = Set.of("organisation");
    private static final int CANDIDATES = 6;

    private final SearchIndex index;
    private final NameMatcher matcher;

    ListMatcher(SearchIndex index) {
        this.index = index;
        this.matcher = new NameMatcher(index);
    }

    MatchReport match(MemberList list) {
        List<MatchReport.Row> rows = new ArrayList<>();
        for (ListRow row : list.rows()) rows.add(match(rows.size(), row));
        return new MatchReport(rows);
    }

    private MatchReport.Row match(int number, ListRow row) {
        NameMatch found =
                matcher.match(row.name(), row.country().isEmpty() ? null : row.country(), ORGANISATIONS, CANDIDATES);
        List<NameMatch.Candidate> candidates = found.candidates();
        if (row.choice().equals(ListRow.NOBODY))
            return new MatchReport.Row(number, row, MatchReport.State.CHOSEN, null, candidates);
        if (!row.choice().isEmpty() && index.find(row.choice()).isPresent())
            return new MatchReport.Row(number, row, MatchReport.State.CHOSEN, row.choice(), candidates);
        return switch (found.decision()) {
            case SURE ->
                new MatchReport.Row(
                        number,
                        row,
                        MatchReport.State.SURE,
                        candidates.get(0).hit().iri(),
                        candidates);
            case UNSURE -> new MatchReport.Row(number, row, MatchReport.State.UNSURE, null, candidates);
            case NONE -> new MatchReport.Row(number, row, MatchReport.State.NONE, null, candidates);
        };
    }
}
