package org.reticula.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.reticula.model.UsageException;

/**
 * How the web is read.
 *
 * @param contact web or mail address of who answers for the crawl; stands in every request
 * @param delay between the end of a request and the next one to the same host
 * @param pause before the first retry and before a vanished page is looked at again; doubles with each retry
 * @param deadline for one request with its whole body
 * @param wireLimit largest body as it comes, in bytes
 * @param bodyLimit largest body after decompression, in bytes
 * @param allowedHosts names or addresses, as they stand in the URL, that may lie outside the public internet
 */
public record FetchSettings(
        URI contact,
        Duration delay,
        Duration pause,
        Duration deadline,
        long wireLimit,
        long bodyLimit,
        Set<String> allowedHosts) {
    /** The first word of the User-Agent: what a robots.txt calls this program. */
    static final String ROBOT = "reticula";

    public FetchSettings {
        String scheme = contact.getScheme() == null ? "" : contact.getScheme();
        if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("mailto"))
            throw new UsageException("the contact must be a web address or mailto:, not " + contact);
        if (delay.isNegative()) throw new UsageException("the delay must not be negative");
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** The usual limits: a minute and 20 MB for each page, two seconds before the first retry. */
    public static FetchSettings usual(URI contact, Duration delay, Set<String> allowedHosts) {
        return new FetchSettings(
                contact,
                delay,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                FileFetcher.DEFAULT_LIMIT,
                FileFetcher.DEFAULT_LIMIT,
                allowedHosts);
    }

    String userAgent() {
        return ROBOT + " (+" + contact.toASCIIString() + ")";
    }
}
