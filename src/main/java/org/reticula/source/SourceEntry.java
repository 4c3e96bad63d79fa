package org.reticula.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Origin;

/**
 * One entry of the file of sources.
 *
 * @param name unique in the file
 * @param urls addresses of a web kind; empty for the others
 * @param paths absolute paths of a local kind; empty for the others
 * @param include patterns of the addresses that are pages; empty for all, see {@link AddressPatterns}
 * @param exclude patterns of the addresses that are left alone
 * @param follow patterns of the addresses that are read only for their links
 * @param language BCP 47 tag of its pages, null if not known
 * @param country ISO 3166-1 code in capitals, null if not known
 * @param licence IRI of the licence of its pages, null if not known
 * @param attribution whom to name for its pages, null if nobody
 * @param schedule when it is read, as in a crontab; null for every import
 * @param zone that the schedule is meant in
 * @param maxPages most pages read of it
 * @param depth most links from a start page
 * @param delay seconds between two requests to its hosts; null for the usual
 */
public record SourceEntry(
        String name,
        SourceKind kind,
        List<URI> urls,
        List<Path> paths,
        List<String> include,
        List<String> exclude,
        List<String> follow,
        @Nullable String language,
        @Nullable String country,
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable String schedule,
        ZoneId zone,
        int maxPages,
        int depth,
        @Nullable Double delay) {
    public Origin origin() {
        return new Origin(name, country, licence, attribution);
    }

    /** Whether an address is one of its pages. */
    public boolean isPage(URI address) {
        AddressPatterns wanted = new AddressPatterns(include);
        return (wanted.isEmpty() || wanted.match(address)) && !isExcluded(address);
    }

    public boolean isExcluded(URI address) {
        return new AddressPatterns(exclude).match(address);
    }

    /** Whether it has to be read now. @param last when it was read last, null if never */
    public boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || next(last).map(next -> !next.isAfter(now)).orElse(true);
    }

    /** When it is to be read again; empty if it has no times of its own. */
    public Optional<Instant> next(Instant last) {
        if (schedule == null) return Optional.empty();
        return Optional.of(CronSchedule.parse(schedule)
                .next(ZonedDateTime.ofInstant(last, zone))
                .toInstant());
    }
}
