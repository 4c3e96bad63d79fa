package org.reticula.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.FetchSettings;
import org.reticula.model.UsageException;
import org.reticula.source.SourceEntry;

/**
 * What the operator asks for.
 *
 * @param sources folders and files
 * @param list text file of paths, one a line; null if none
 * @param data where everything is kept
 * @param threads pages read at the same time, at least 1
 * @param baseIri of everything that the pages bring; ends in / or #
 * @param web how web pages are fetched; null if the operator did not say who asks, so that none can be
 * @param curation folder of tables of decisions; null if there is none
 * @param minConfidence statements less sure than this (0–1) are left out
 * @param entries of the file of sources; empty if there is none
 * @param due whether only entries are read whose time has come; the others stay as they are
 * @param archive whether what the web answers is kept as a WARC file
 * @param policy what may be published
 */
public record ImportRequest(
        List<Path> sources,
        @Nullable Path list,
        Path data,
        int threads,
        String baseIri,
        double minConfidence,
        @Nullable FetchSettings web,
        @Nullable Path curation,
        List<SourceEntry> entries,
        boolean due,
        boolean archive,
        PublishPolicy policy) {
    /** With the usual policy. */
    public ImportRequest(
            List<Path> sources,
            @Nullable Path list,
            Path data,
            int threads,
            String baseIri,
            double minConfidence,
            @Nullable FetchSettings web,
            @Nullable Path curation,
            List<SourceEntry> entries,
            boolean due,
            boolean archive) {
        this(
                sources,
                list,
                data,
                threads,
                baseIri,
                minConfidence,
                web,
                curation,
                entries,
                due,
                archive,
                PublishPolicy.USUAL);
    }

    /** Without a file of sources. */
    public ImportRequest(
            List<Path> sources,
            @Nullable Path list,
            Path data,
            int threads,
            String baseIri,
            double minConfidence,
            @Nullable FetchSettings web,
            @Nullable Path curation) {
        this(sources, list, data, threads, baseIri, minConfidence, web, curation, List.of(), false, false);
    }

    /** Of local pages. */
    public ImportRequest(
            List<Path> sources, @Nullable Path list, Path data, int threads, String baseIri, double minConfidence) {
        this(sources, list, data, threads, baseIri, minConfidence, null, null);
    }

    public ImportRequest {
        if (sources.isEmpty() && list == null && entries.isEmpty())
            throw new UsageException("nothing to import: name a folder or a list");
        if (threads < 1) throw new UsageException("--threads must be at least 1, not " + threads);
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new UsageException("--min-confidence must be between 0 and 1, not " + minConfidence);
        }
        sources = List.copyOf(sources);
        entries = List.copyOf(entries);
    }
}
