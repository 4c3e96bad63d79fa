package org.reticula.web.sparql;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;

/**
 * A process that answers one question after the other. It is the server's child, speaks {@link Frame}s through standard
 * input and output, and ends with the server.
 */
public final class QueryWorker {
    private static final int BUFFER = 1 << 15;

    /** More than the server's threads have: what it could parse must not overflow here. */
    private static final long STACK = 4L << 20;

    private final ReleaseStore store;
    private final DataOutputStream out;
    private final Context settings = settings();
    private @Nullable OpenRelease open;
    private int number;
    private @Nullable QueryRun current;

    private QueryWorker(ReleaseStore store, OutputStream out) {
        this.store = store;
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /** @param arguments the data folder */
    public static void main(String[] arguments) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // what a library prints must not come between the frames
        Locale.setDefault(Locale.ROOT);
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        new QueryWorker(new ReleaseStore(Path.of(arguments[0]), Clock.systemUTC()), out).work(System.in);
    }

    /** What holds for every query. */
    private static Context settings() {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.enablePropertyFunctions, false);
        FunctionRegistry.set(context, new ClosedFunctions());
        return context;
    }

    private void work(InputStream questions) throws IOException {
        warmUp();
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(null, work, "query", STACK));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(questions))) {
            synchronized (out) {
                out.writeByte(Frame.READY);
                out.flush();
            }
            while (true) {
                int frame = in.readUnsignedByte();
                int asked = in.readInt();
                if (frame == Frame.CANCEL) cancel(asked);
                else start(asked, Question.read(in), thread);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0); // the server has ended, whatever the query is at
        }
    }

    private synchronized void cancel(int asked) {
        if (asked == number && current != null) current.cancel();
    }

    private synchronized void start(int asked, Question question, ExecutorService thread) {
        QueryRun run = new QueryRun(question);
        number = asked;
        current = run;
        thread.execute(() -> answer(run, question));
    }

    private void answer(QueryRun run, Question question) {
        try {
            Optional<OpenRelease> release = open(question.release());
            Ending ending = release.isEmpty()
                    ? Ending.of(Ending.Outcome.RELEASE_GONE, question.release())
                    : run.answer(release.get().dataset(), settings, new BufferedOutputStream(new Body(), BUFFER));
            synchronized (out) {
                out.writeByte(Frame.END);
                ending.write(out);
                out.flush();
            }
        } catch (IOException | RuntimeException | Error e) {
            System.err.println("reticula: a query worker ends: " + e.toString().replaceAll("\\s+", " "));
            Runtime.getRuntime().halt(1); // the server starts another one
        }
    }

    private Optional<OpenRelease> open(String name) {
        if (open != null && open.release().name().equals(name)) return Optional.of(open);
        if (open != null) open.close();
        open = null;
        try {
            Optional<Release> release = store.find(name);
            if (release.isPresent()) open = store.open(release.get());
        } catch (JenaException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(open);
    }

    /** Opens the current release, and loads most of the classes: the first question would wait for that. */
    private void warmUp() throws IOException {
        String query = "SELECT ?s (COUNT(*) AS ?n) { { SELECT * { ?s ?p ?o FILTER (?o != 1) } LIMIT 1000 } }"
                + " GROUP BY ?s ORDER BY ?s LIMIT 1";
        String json = "application/sparql-results+json";
        DatasetGraph dataset = store.findCurrent()
                .flatMap(release -> open(release.name()))
                .map(OpenRelease::dataset)
                .orElseGet(DatasetGraphFactory::createTxnMem);
        Question question = new Question("", query, List.of(), List.of(), json, 1, 1);
        new QueryRun(question).answer(dataset, settings, new ByteArrayOutputStream());
    }

    /** Each write is a frame. */
    private final class Body extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            synchronized (out) {
                out.writeByte(Frame.BODY);
                out.writeInt(length);
                out.write(source, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (out) {
                out.flush();
            }
        }
    }
}
