package org.reticula.web.sparql;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of a {@link QueryWorker}: one question at a time, which other threads may cancel. */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int OUT_OF_MEMORY = 3; // of -XX:+ExitOnOutOfMemoryError
    private static final int BUFFER = 1 << 15;

    private final Process process;
    private final Path temporary;
    private final List<String> words;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "query answers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Future<Ending> conversation;
    private volatile boolean ended;
    private int number;
    private boolean overflowed;

    /** Starts it. */
    Worker(WorkerCommand command) throws IOException {
        temporary = Files.createTempDirectory("reticula-query-");
        words = command.words(temporary);
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** @throws IOException if it does not become ready; it is to be killed then */
    void awaitReady() throws IOException {
        if (in.read() != Frame.READY)
            throw new IOException("a query worker does not start: " + String.join(" ", words));
    }

    /**
     * Does not wait for a process that is ended to be gone, which takes seconds where all processors are busy.
     *
     * @param body gets the answer; what it holds is of no use unless the outcome is ANSWERED
     */
    Ending ask(Question question, OutputStream body) {
        Future<Ending> answer = reader.submit(() -> converse(question, body));
        conversation = answer;
        try {
            return answer.get();
        } catch (CancellationException e) {
            return Ending.of(Ending.Outcome.DIED, "");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return Ending.of(Ending.Outcome.DIED, "");
        }
    }

    private Ending converse(Question question, OutputStream body) {
        overflowed = false;
        try {
            send(question);
            for (int frame = in.readUnsignedByte(); frame != Frame.END; frame = in.readUnsignedByte()) {
                if (frame != Frame.BODY) throw new IOException("frame " + frame);
                pass(in.readInt(), body);
            }
            Ending ending = Ending.read(in);
            return overflowed ? Ending.of(Ending.Outcome.REFUSED, "The answer is too large.") : ending;
        } catch (IOException e) {
            LOG.debug("query worker is gone", e);
            return Ending.of(whyGone(), "");
        }
    }

    private void send(Question question) throws IOException {
        synchronized (out) {
            number++;
            out.writeByte(Frame.QUESTION);
            out.writeInt(number);
            question.write(out);
            out.flush();
        }
    }

    private void pass(int length, OutputStream body) throws IOException {
        byte[] part = new byte[length];
        in.readFully(part);
        if (overflowed) return;
        try {
            body.write(part);
        } catch (IOException e) { // no room for it: the worker has to be read to its end all the same
            LOG.warn("an answer is given up: {}", e.toString());
            overflowed = true;
            cancel();
        }
    }

    private Ending.Outcome whyGone() {
        kill();
        return process.exitValue() == OUT_OF_MEMORY ? Ending.Outcome.OUT_OF_MEMORY : Ending.Outcome.DIED;
    }

    void cancel() {
        synchronized (out) {
            try {
                out.writeByte(Frame.CANCEL);
                out.writeInt(number);
                out.flush();
            } catch (IOException e) {
                LOG.debug("query worker is gone", e);
            }
        }
    }

    /** Time of the processor that it has taken so far. */
    Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ofNanos(System.nanoTime()));
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    /** Ends it, whatever it is at, and who waits for its answer need not wait any longer. */
    void end() {
        if (ended) return;
        ended = true;
        process.destroyForcibly();
        Future<Ending> answer = conversation;
        if (answer != null) answer.cancel(false);
    }

    /** Ends it, whatever it is at, waits until it is gone, and removes what it left. */
    void kill() {
        reader.shutdown();
        try {
            if (!process.waitFor(100, TimeUnit.MILLISECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            delete(temporary);
        } catch (IOException e) {
            LOG.debug("not removed: {}", temporary, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) Files.deleteIfExists(path);
    }
}
