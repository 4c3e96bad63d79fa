package org.reticula.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final Clients clients = new Clients(MOST, MOST_OF_ONE);

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
        Clients.Entry entry = clients.enter(client);
        if (entry != Clients.Entry.GRANTED) {
            response.setHeader("Retry-After", "1");
            boolean full = entry == Clients.Entry.SERVER_FULL;
            Reply.send(
                    request,
                    response,
                    full ? Reply.UNAVAILABLE : Reply.TOO_MANY,
                    full ? "Too many queries are under way." : "Too many queries of yours are under way.");
            return;
        }
        try {
            fuseki.doFilter(headAsGet(request), response);
        } finally {
            clients.leave(client);
        }
        Reply.closeIfCut(request);
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
