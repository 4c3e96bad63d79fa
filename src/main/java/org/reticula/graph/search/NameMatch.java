package org.reticula.graph.search;

import java.util.List;

/**
 * What a name can mean.
 *
 * @param candidates best first
 */
public record NameMatch(Decision decision, List<Candidate> candidates) {
    /** How much is known. */
    public enum Decision {
        /** The first candidate is meant. */
        SURE,
        /** One of the candidates may be meant: for a person to say. */
        UNSURE,
        /** Nothing is like it. */
        NONE
    }

    /**
     * @param score 0 to 1: how much of both names is the same
     * @param name of the candidate that is most like the one looked for
     */
    public record Candidate(SearchHit hit, double score, SearchName name) {}
}
