package org.reticula.web.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.NameMatch;

/** What the names of a list mean in one release, row by row. */
record MatchReport(List<Row> rows) {
    /** How much is known of a row. */
    enum State {
        SURE,
        /** A person said who is meant, or that nobody is. */
        CHOSEN,
        UNSURE,
        NONE
    }

    /**
     * @param iri of who is meant, null where that is not known
     * @param candidates who may be meant, best first
     */
    record Row(
            int number, ListRow row, State state, @Nullable String iri, List<NameMatch.Candidate> candidates) {}

    long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Rows with somebody that is in the graph. */
    long matched() {
        return rows.stream().filter(row -> row.iri() != null).count();
    }

    /** Who is meant, each once, in the order of the list, with the country that the list has for it or "". */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.iri() != null) members.merge(row.iri(), row.row().country(), (a, b) -> a.isEmpty() ? b : a);
        }
        return members;
    }
}
