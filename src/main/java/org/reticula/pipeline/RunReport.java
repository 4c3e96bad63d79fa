package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import tools.jackson.core.JacksonException;

/**
 * What an import did.
 *
 * @param run its own name
 * @param why it was not published, one line; null if it was
 * @param release that is current afterwards; null if there is none
 * @param languages pages by language tag
 * @param entities things that the pages mention, by kind
 * @param statements in the default graph
 * @param said those of them that pages say
 * @param evidence quotes that hold these up
 * @param graphHash equal for equal graphs, times aside; null if nothing was built
 * @param rejected every source that gave no page, with the reason
 * @param kept pages that could not be read now and stay as they were, with the reason
 * @param notices of addresses and sources, for instance aliases and traps, that left out no page; null in reports of an older program
 * @param remarks issues that rejected no page, counted by code
 * @param quarantined statements that were held back, with the reason
 * @param review pairs that may be one thing and wait for a person
 * @param decisions what became of people's decisions; null in reports of an older program
 * @param seconds by step
 */
public record RunReport(
        String run,
        Outcome outcome,
        @Nullable String why,
        Instant startedAt,
        Instant endedAt,
        @Nullable String release,
        Pages pages,
        Map<String, Long> languages,
        Map<String, Long> entities,
        long statements,
        long said,
        long evidence,
        @Nullable String graphHash,
        List<Issue> rejected,
        List<Issue> kept,
        @Nullable List<Issue> notices,
        Map<String, Long> remarks,
        List<Issue> quarantined,
        long review,
        @Nullable Decisions decisions,
        Map<String, Double> seconds) {

    /** Name of the file in a release's folder. */
    public static final String FILE = "report.json";

    /** How an import ended. */
    public enum Outcome {
        PUBLISHED,
        /** The pages and the ontology are those of the current release. */
        UNCHANGED,
        /** Refused: it would have done harm. */
        NOT_PUBLISHED,
        /** The operator stopped it; the next import carries on. */
        STOPPED
    }

    /**
     * Decisions counted.
     *
     * @param read rows that can be understood
     * @param issues rows that cannot, and decisions that are not followed or apply to nothing, with the reason
     */
    public record Decisions(long read, List<Issue> issues) {}

    /**
     * Pages counted.
     *
     * @param found sources, rejected ones included
     * @param added that the release before did not have
     * @param changed that it had with another content
     * @param unchanged that it had with this content
     * @param gone that it had and that are not there any more
     * @param rejected sources that gave no page
     * @param readNow that had to be read in this import
     */
    public record Pages(long found, long added, long changed, long unchanged, long gone, long rejected, long readNow) {
        public long accepted() {
            return added + changed + unchanged;
        }
    }

    void write(Path file) {
        WholeFile.write(file, Json.PRETTY.writeValueAsBytes(this));
    }

    /** Empty if there is no such file or it cannot be understood. */
    public static Optional<RunReport> find(Path file) {
        try {
            return Optional.of(Json.LINES.readValue(Files.readAllBytes(file), RunReport.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
