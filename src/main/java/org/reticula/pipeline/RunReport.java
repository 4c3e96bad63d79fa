package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.ThingChanges;
import org.reticula.model.Issue;
import org.reticula.model.PageResult;
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
 * @param sources pages by where they come from: host of the web, first folder of a path
 * @param losses what is missing against the release before, more than may be
 * @param things projects and organisations that are new, changed or gone
 * @param quality what the pages yielded, by language tag
 * @param hosts of the web that were asked, slowest first
 * @param disk what the data directory takes; null in reports of an older program
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
        Map<String, Double> seconds,
        Map<String, SourcePages> sources,
        List<Loss> losses,
        ThingChanges things,
        Map<String, Quality> quality,
        List<Host> hosts,
        @Nullable DiskUse disk) {

    /** Reports of an older program lack the later lists. */
    @SuppressWarnings("NullAway") // what JSON lacks is null
    public RunReport {
        if (seconds == null) seconds = Map.of();
        if (sources == null) sources = Map.of();
        if (losses == null) losses = List.of();
        if (things == null) things = ThingChanges.NONE;
        if (quality == null) quality = Map.of();
        if (hosts == null) hosts = List.of();
    }

    /** Seconds that it took, whatever the clock was set to meanwhile. */
    public double took() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

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
        STOPPED,
        /** It could not go on; the next import carries on. */
        FAILED;

        /** Whether nobody has to look at it. */
        public boolean isGood() {
            return this == PUBLISHED || this == UNCHANGED;
        }
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

    /**
     * Pages of one source against the release before.
     *
     * @param before that the release before had
     * @param now that this import has
     * @param rejected that gave no page
     * @param kept that could not be read now and stay as they were
     */
    public record SourcePages(long before, long now, long added, long changed, long gone, long rejected, long kept) {}

    /**
     * Too much is missing.
     *
     * @param what pages, source, language or kind
     * @param name of the source, language or kind
     */
    public record Loss(String what, String name, long before, long now) {
        /** "source example.org: 40 pages before, 3 now". */
        public String words() {
            String counted = what.equals("kind") ? "things" : "pages";
            String group = what.equals("pages") ? "in all" : what + " " + name;
            return String.format(Locale.ROOT, "%s: %,d %s before, %,d now", group, before, counted, now);
        }
    }

    /**
     * What the pages of a language yielded.
     *
     * @param statements that they make
     * @param abstentions remarks on what was seen and not believed
     */
    public record Quality(long pages, long statements, long abstentions) {
        static Quality of(PageResult page) {
            return new Quality(1, page.facts().size(), page.issues().size());
        }

        Quality plus(Quality other) {
            return new Quality(pages + other.pages, statements + other.statements, abstentions + other.abstentions);
        }
    }

    /**
     * How a web site answered.
     *
     * @param requests pages asked for
     * @param failures that gave no answer to use
     * @param mean seconds from asking for a page to having it, waiting for good manners included
     * @param slowest seconds of the slowest page
     */
    public record Host(String name, long requests, long failures, double mean, double slowest) {}

    /**
     * What the data directory takes. The files of a store have holes and take less of the disk than their size.
     *
     * @param bytes sizes of files by part: releases, pages, web, …
     * @param free bytes left on its disk
     */
    public record DiskUse(Map<String, Long> bytes, long free) {
        public long sum() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
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
