package org.reticula.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.reticula.web.sparql.ClientPlaces;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands before Fuseki: limits on the size of requests, and on how many are under way. */
final class SparqlGate extends OncePerRequestFilter {
    /** Characters. */
    static final int LONGEST_QUERY = 100_000;

    /** Names the release that answered. */
    static final String RELEASE = "Reticula-Release";

    /** Says how many rows (or statements) were written, where there would have been more. */
    static final String CUT = "Reticula-Cut";

    private static final int LONGEST_BODY = 4 * LONGEST_QUERY; // percent-encoded

    /** Fewer than the server has threads, so that pages are still answered. */
    private static final int MOST = 150;

    private static final int MOST_OF_ONE = 100;

    private final Semaphore places = new Semaphore(MOST);
    private final ClientPlaces own = new ClientPlaces(MOST_OF_ONE);

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
        String client = String.valueOf(request.getRemoteAddr());
        if (!own.enter(client)) {
            refuse(request, response, Reply.TOO_MANY, "Too many queries of yours are under way.");
            return;
        }
        try {
            if (!places.tryAcquire()) {
                refuse(request, response, Reply.UNAVAILABLE, "Too many queries are under way.");
                return;
            }
            try {
                fuseki.doFilter(headAsGet(request), response);
            } finally {
                places.release();
            }
        } finally {
            own.leave(client);
        }
        Reply.closeIfCut(request);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        response.setHeader("Retry-After", "1");
        Reply.send(request, response, status, why);
    }

    /** Fuseki knows no HEAD; Tomcat leaves the body out of the answer to one, whatever is written. */
    private static HttpServletRequest headAsGet(HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) return request;
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
