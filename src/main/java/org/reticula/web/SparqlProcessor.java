package org.reticula.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Release;
import org.reticula.web.sparql.Answer;
import org.reticula.web.sparql.QueryLimits;
import org.reticula.web.sparql.QueryReader;
import org.reticula.web.sparql.QueryReader.ReadQuery;
import org.reticula.web.sparql.QueryService;
import org.reticula.web.sparql.Question;
import org.reticula.web.sparql.RefusedQueryException;
import org.reticula.web.sparql.ReleaseGoneException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.DigestUtils;

/** The query operation of Fuseki, stricter: SPARQL 1.1 alone, nothing that leads out, and answers whole or not at all. */
final class SparqlProcessor extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlProcessor.class);

    /** Would let a client choose the content type or a style sheet of our answers. */
    private static final List<String> REFUSED_PARAMETERS = List.of("stylesheet", "callback", "force-accept");

    /** Releases that may vanish under a query before we give in. */
    private static final int TRIES = 5;

    private final QueryReader reader = new QueryReader();
    private final ServiceDescription description = new ServiceDescription();
    private final ReleaseFollower releases;
    private final QueryService queries;
    private final QueryLimits limits;

    SparqlProcessor(ReleaseFollower releases, QueryService queries, QueryLimits limits) {
        this.releases = releases;
        this.queries = queries;
        this.limits = limits;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) executeLifecycle(action);
        else super.execGet(action);
    }

    @Override
    protected void validateRequest(HttpAction action) {
        for (String name : REFUSED_PARAMETERS) {
            if (action.getRequestParameter(name) != null)
                throw new RefusedQueryException(Reply.BAD_REQUEST, "The parameter " + name + " is off here.");
        }
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        try {
            if (isDescription(action.getRequest())) description.send(action, current());
            else super.executeLifecycle(action);
        } catch (RefusedQueryException e) {
            if (e.retryAfter() > 0) action.getResponse().setHeader("Retry-After", String.valueOf(e.retryAfter()));
            reply(action, e.status(), String.valueOf(e.getMessage()));
        } catch (ActionErrorException e) {
            reply(action, e.getRC(), String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) { // of Tomcat, for a form that is too large or not one
            reply(action, Reply.BAD_REQUEST, "The request cannot be read: " + e.getMessage());
        } catch (RuntimeIOException | UncheckedIOException e) {
            Reply.cut(action.getRequest()); // the client has gone
        }
    }

    private static boolean isDescription(HttpServletRequest request) {
        return request.getQueryString() == null && !request.getMethod().equals("POST");
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            byte[] body = action.getRequestInputStream().readNBytes(SparqlGate.LONGEST_QUERY + 1);
            execute(new String(body, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > SparqlGate.LONGEST_QUERY)
            throw new RefusedQueryException(
                    Reply.TOO_LARGE, "A query may have " + SparqlGate.LONGEST_QUERY + " characters, not more.");
        ReadQuery query = reader.read(text);
        HttpServletRequest request = action.getRequest();
        String contentType = SparqlFormat.choose(query.query(), request);
        for (int tries = 1; ; tries++) {
            Question question = question(text, contentType, request);
            try {
                answer(question, query.repeatable(), action);
                return;
            } catch (ReleaseGoneException e) {
                if (tries == TRIES)
                    throw new RefusedQueryException(Reply.UNAVAILABLE, "The release was replaced. Ask again.", 1);
                releases.look();
            }
        }
    }

    private Question question(String text, String contentType, HttpServletRequest request) {
        return new Question(
                current().name(),
                text,
                values(request, "default-graph-uri"),
                values(request, "named-graph-uri"),
                contentType,
                limits.rows(),
                limits.bytes());
    }

    private Release current() {
        Optional<Release> current = releases.findCurrent();
        return current.orElseThrow(() ->
                new RefusedQueryException(Reply.UNAVAILABLE, "Nothing was published yet: run import first.", 5));
    }

    private static List<String> values(HttpServletRequest request, String parameter) {
        String @Nullable [] values = request.getParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }

    private void answer(Question question, boolean repeatable, HttpAction action) throws ReleaseGoneException {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        String tag = tag(question);
        boolean keeps = repeatable && !request.getMethod().equals("POST");
        if (keeps && tag.equals(request.getHeader("If-None-Match"))) {
            headers(response, question.release(), tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (Answer answer = queries.answer(question, repeatable, String.valueOf(request.getRemoteAddr()))) {
            headers(response, question.release(), keeps ? tag : null);
            if (answer.cut()) response.setHeader(SparqlGate.CUT, String.valueOf(answer.rows()));
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(question.contentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLengthLong(answer.body().size());
            answer.body().writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param tag null for answers that nobody may keep */
    private static void headers(HttpServletResponse response, String release, @Nullable String tag) {
        response.setHeader(SparqlGate.RELEASE, release);
        response.addHeader("Vary", "Accept");
        response.setHeader("Cache-Control", tag == null ? "no-store" : "no-cache"); // kept, but asked for each time
        if (tag != null) response.setHeader("ETag", tag);
    }

    /** Weak, as compression changes the bytes. */
    private static String tag(Question question) {
        byte[] all = question.toString().getBytes(StandardCharsets.UTF_8);
        return "W/\"" + DigestUtils.md5DigestAsHex(all) + '"';
    }

    private static void reply(HttpAction action, int status, String message) {
        try {
            Reply.send(action.getRequest(), action.getResponse(), status, message);
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        }
    }
}
