package org.reticula.graph;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.reticula.model.UsageException;

/** Asks a release in SPARQL 1.1. The prefixes of {@link Prefixes} need not be declared; SERVICE is refused. */
public final class Queries {
    private final Duration timeout;

    /** @param timeout after which a query is given up */
    public Queries(Duration timeout) {
        Words.init();
        this.timeout = timeout;
    }

    /**
     * Writes the answer; rows as they are found, except for tables.
     *
     * @throws UsageException if it is no SPARQL query, asks another server, takes too long or does not go with the format
     */
    public void run(OpenRelease release, String sparql, ResultFormat format, OutputStream out) {
        Query query = parse(sparql);
        DatasetGraph dataset = release.dataset();
        try {
            Txn.executeRead(dataset, () -> {
                try (QueryExec execution = QueryExec.dataset(dataset)
                        .query(query)
                        .set(ARQ.httpServiceAllowed, false)
                        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
                    answer(query, execution, format, out);
                }
            });
        } catch (QueryCancelledException e) {
            throw new UsageException("query given up after " + timeout.toSeconds() + " seconds");
        } catch (QueryException e) {
            throw new UsageException("query failed: " + e.getMessage());
        }
    }

    private static Query parse(String sparql) {
        Query query = new Query();
        query.setPrefixMapping(Prefixes.prefixMapping());
        try {
            return QueryFactory.parse(query, sparql, Iris.VOCABULARY, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw new UsageException("no SPARQL query: " + e.getMessage());
        }
    }

    private static void answer(Query query, QueryExec execution, ResultFormat format, OutputStream out) {
        if (query.isSelectType() || query.isAskType()) {
            Lang lang = format.rows;
            if (lang == null) throw new UsageException("turtle is for statements: use CONSTRUCT, or another format");
            var writer = RowSetWriterRegistry.getFactory(lang).create(lang);
            if (query.isAskType()) writer.write(out, execution.ask(), ARQ.getContext());
            else writer.write(out, execution.select(), ARQ.getContext());
        } else {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(Prefixes.map());
            if (query.isConstructType()) execution.construct(graph);
            else execution.describe(graph);
            RDFWriter.source(graph).lang(format.statements).output(out);
        }
    }
}
