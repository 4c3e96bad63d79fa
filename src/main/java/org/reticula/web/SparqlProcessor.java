package org.reticula.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The query operation of Fuseki, stricter: SPARQL 1.1 alone, nothing that leads out, and answers whole or not at all. */
final class SparqlProcessor extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlProcessor.class);

    /** Would let a client choose the content type or a style sheet of our answers. */
    private static final List<String> REFUSED_PARAMETERS = List.of("stylesheet", "callback", "force-accept");

    private final QueryReader reader = new QueryReader();
    private final ServiceDescription description = new ServiceDescription();

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) description.send(action);
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
            super.executeLifecycle(action);
        } catch (RefusedQueryException e) {
            reply(action, e.status(), String.valueOf(e.getMessage()));
        } catch (ActionErrorException e) {
            reply(action, e.getRC(), String.valueOf(e.getMessage()));
        } catch (QueryCancelledException | AnswerCutException e) {
            reply(action, Reply.UNAVAILABLE, "The query took too long and was given up. Ask for less at once.");
        } catch (QueryException e) {
            reply(action, Reply.BAD_REQUEST, "The query cannot be answered: " + e.getMessage());
        } catch (StackOverflowError e) {
            reply(action, Reply.BAD_REQUEST, "The query is nested too deeply.");
        } catch (OutOfMemoryError e) {
            reply(action, Reply.UNAVAILABLE, "The query needs too much memory and was given up. Ask for less at once.");
        } catch (IllegalStateException e) { // of Tomcat, for a form that is too large or not one
            reply(action, Reply.BAD_REQUEST, "The request cannot be read: " + e.getMessage());
        } catch (RuntimeIOException e) {
            Reply.cut(action.getRequest()); // the client has gone
        }
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
        Query query = reader.read(text);
        action.beginRead();
        try {
            var chosen = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                sendResults(action, executeQuery(action, execution, query, ""), query.getPrologue());
            }
        } finally {
            action.endRead();
        }
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        if (result.isRowSet()) Responses.doResponseResultSet(action, wholeOrCut(result.rowSet()), prologue);
        else super.sendResults(action, result, prologue);
    }

    /** Fuseki would end a cut answer as if it were whole. */
    private static RowSet wholeOrCut(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (QueryCancelledException e) {
                    throw new AnswerCutException(e);
                }
            }

            @Override
            public Binding next() {
                try {
                    return rows.next();
                } catch (QueryCancelledException e) {
                    throw new AnswerCutException(e);
                }
            }
        });
    }

    private static void reply(HttpAction action, int status, String message) {
        try {
            Reply.send(action.getRequest(), action.getResponse(), status, message);
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        }
    }
}
