package org.reticula.web.sparql;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes the answer of one execution up to the question's limits, whole in its format even where rows are left out. */
final class AnswerWriter {
    private final Question question;
    private final Counted out;
    private long rows;
    private boolean cut;

    AnswerWriter(Question question, OutputStream out) {
        this.question = question;
        this.out = new Counted(out);
    }

    Ending write(QueryExec execution, Query query) throws IOException {
        Lang lang = RDFLanguages.contentTypeToLang(question.contentType().toLowerCase(Locale.ROOT));
        if (query.isSelectType()) table(lang).write(out, limited(execution.select()), execution.getContext());
        else if (query.isAskType()) table(lang).write(out, execution.ask(), execution.getContext());
        else write(graph(execution, query), lang);
        out.flush();
        return new Ending(Ending.Outcome.ANSWERED, "", rows, cut);
    }

    private void write(Graph graph, Lang lang) {
        RDFWriter.create().source(graph).lang(lang).output(out);
    }

    private Graph graph(QueryExec execution, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        Iterator<Triple> triples = query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
        while (triples.hasNext() && !cut) {
            if (isFull(graph.size())) cut = true;
            else graph.add(triples.next());
        }
        rows = graph.size();
        return graph;
    }

    private static RowSetWriter table(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private RowSet limited(RowSet all) {
        return RowSetStream.create(all.getResultVars(), new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (cut || !all.hasNext()) return false;
                cut = isFull(rows);
                return !cut;
            }

            @Override
            public Binding next() {
                rows++;
                return all.next();
            }
        });
    }

    private boolean isFull(long written) {
        return written >= question.rows() || out.bytes >= question.bytes();
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            bytes++;
            out.write(b);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            bytes += length;
            out.write(source, from, length);
        }

        @Override
        public void close() throws IOException {
            flush(); // writers of tables close what they write to, but the ending comes after it
        }
    }
}
