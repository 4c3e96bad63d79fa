package org.reticula.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.reticula.graph.OpenRelease;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands before Fuseki: limits, and the release that a request holds from its begin to its end. */
final class SparqlGate extends OncePerRequestFilter {
    /** Characters. */
    static final int LONGEST_QUERY = 100_000;

    /** Names the release that answered. */
    static final String RELEASE = "Reticula-Release";

    private static final int LONGEST_BODY = 4 * LONGEST_QUERY; // percent-encoded

    /** Answers up to this size are sent when they are whole, so that their status says how it went. */
    private static final int BUFFER = 128 << 10;

    private static final String PINNED = SparqlGate.class.getName() + ".pinned";

    private final ReleaseFollower releases;
    private final PinnedDataset dataset;

    SparqlGate(ReleaseFollower releases, PinnedDataset dataset) {
        this.releases = releases;
        this.dataset = dataset;
    }

    /** The release that this request holds. */
    static OpenRelease pinned(HttpServletRequest request) {
        return (OpenRelease) Objects.requireNonNull(request.getAttribute(PINNED));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain fuseki)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_BODY)
            Reply.send(request, response, Reply.URI_TOO_LONG, "The address is too long: send the query by POST.");
        else if (request.getContentLengthLong() > LONGEST_BODY)
            Reply.send(request, response, Reply.TOO_LARGE, "The query is too long.");
        else if (request.getMethod().equals("OPTIONS")) fuseki.doFilter(request, response);
        else answer(request, response, fuseki);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain fuseki)
            throws ServletException, IOException {
        Optional<OpenRelease> pinned = releases.pin();
        if (pinned.isEmpty()) {
            response.setHeader("Retry-After", "5");
            Reply.send(request, response, Reply.UNAVAILABLE, "Nothing was published yet: run import first.");
            return;
        }
        try (OpenRelease release = pinned.get()) {
            response.setBufferSize(BUFFER);
            response.setHeader(RELEASE, release.release().name());
            request.setAttribute(PINNED, release);
            dataset.pin(release.dataset());
            fuseki.doFilter(request, response);
        } finally {
            dataset.unpin();
        }
        Reply.closeIfCut(request);
    }
}
