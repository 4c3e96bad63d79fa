package org.reticula.web.sparql;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** One execution of a query, which another thread may cancel at any time. */
final class QueryRun {
    private static final QueryReader READER = new QueryReader();

    private final Question question;
    private boolean cancelled;
    private @Nullable QueryExec execution;

    QueryRun(Question question) {
        this.question = question;
    }

    synchronized void cancel() {
        cancelled = true;
        if (execution != null) execution.abort();
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized void begin(QueryExec started) {
        execution = started;
        if (cancelled) throw new QueryCancelledException();
    }

    private synchronized void end() {
        execution = null;
    }

    /**
     * @param out for the answer
     * @throws IOException if that cannot be written to
     */
    Ending answer(DatasetGraph dataset, Context settings, OutputStream out) throws IOException {
        dataset.begin(ReadWrite.READ);
        try {
            Query query = READER.read(question.query()).query();
            DatasetGraph chosen = choose(dataset, query);
            Context own = settings.copy(); // Jena keeps in it that the query is cancelled
            try (QueryExec started =
                    QueryExec.dataset(chosen).query(query).context(own).build()) {
                begin(started);
                return new AnswerWriter(question, out).write(started, query);
            } finally {
                end();
            }
        } catch (QueryCancelledException e) {
            return Ending.of(Ending.Outcome.CANCELLED, "");
        } catch (RefusedQueryException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (QueryException e) {
            return refused("The query cannot be answered: " + e.getMessage());
        } catch (StackOverflowError e) {
            return refused("The query is nested too deeply, or its pattern is too hard for a text of this length.");
        } catch (RuntimeIOException e) {
            throw new IOException(e);
        } catch (RuntimeException e) {
            if (isCancelled()) return Ending.of(Ending.Outcome.CANCELLED, ""); // closed under its hands
            return Ending.of(Ending.Outcome.FAILED, e.toString());
        } finally {
            dataset.end();
        }
    }

    private static Ending refused(String message) {
        return Ending.of(Ending.Outcome.REFUSED, message);
    }

    /** The graphs that the protocol or else the query names: always of this dataset, nothing is loaded. */
    private DatasetGraph choose(DatasetGraph dataset, Query query) {
        DatasetDescription chosen = DatasetDescription.create(question.defaultGraphs(), question.namedGraphs());
        if (chosen.isEmpty() && query.hasDatasetDescription()) chosen = DatasetDescription.create(query);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return chosen.isEmpty() ? dataset : DynamicDatasets.dynamicDataset(chosen, dataset, false);
    }
}
