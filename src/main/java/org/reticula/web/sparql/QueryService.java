package org.reticula.web.sparql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions. Each runs first in the quick lane; who works more than a second there, or less when others wait, starts
 * again in the slow lane, which has few places and a low priority. So short queries wait for short queries alone.
 */
public final class QueryService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final int BAD_REQUEST = 400;

    /** Seconds after which a place may be free. */
    private static final int RETRY = 5;

    /** Seconds after which a query that is too much may be tried again: when less is going on. */
    private static final int LATER = 60;

    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration QUICK_IN_A_CROWD = Duration.ofMillis(300);

    /** Times longer than that, and a query has no place in the quick lane even if its work was short: it waits for the disk. */
    private static final int PATIENCE = 4;

    /** Requests of one client that may wait for a long query that is under way already. They cost no more than their connection. */
    private static final int MOST_SHARING = 20;

    /** Of the timeout, waiting for a slow place included: the rest is for the query itself. */
    private static final int WAIT_SHARE = 3;

    private final QueryLimits limits;
    private final Lane quick;
    private final Lane slow;
    private final Watch watch = new Watch();
    private final AnswerCache answers = new AnswerCache();
    private final Map<Question, CompletableFuture<@Nullable Answer>> underWay = new ConcurrentHashMap<>();
    private final ClientPlaces own;
    private final ClientPlaces sharing = new ClientPlaces(MOST_SHARING);
    private volatile boolean stopped;

    /** @param data folder of the releases */
    public QueryService(Path data, QueryLimits limits) {
        this.limits = limits;
        own = new ClientPlaces(limits.longOfOneClient());
        quick = new Lane("quick", new WorkerCommand(data, limits.memory(), false), limits.quick(), limits.spare());
        slow = new Lane("slow", new WorkerCommand(data, limits.memory(), true), limits.slow(), limits.spare());
    }

    /** Starts a worker before the first query comes; returns at once. The others would take processor and memory of who only reads pages. */
    public void warmUp() {
        quick.warmUp();
    }

    /**
     * Answers, which takes no longer than the timeout and a second.
     *
     * @param repeatable whether the same release always has the same answer
     * @param client who asks: a network address
     * @throws RefusedQueryException if there is no answer
     * @throws ReleaseGoneException if the release was removed
     */
    public Answer answer(Question question, boolean repeatable, String client) throws ReleaseGoneException {
        Answer known = repeatable ? answers.find(question) : null;
        if (known != null) return known;
        awaitStart();
        quick.fill();
        slow.fill();
        long end = System.nanoTime() + limits.timeout().toNanos();
        if (!repeatable) return compute(question, client, end);
        CompletableFuture<@Nullable Answer> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Answer> others = underWay.putIfAbsent(question, mine);
        if (others == null) return computeForAll(question, client, end, mine);
        Answer shared = await(question, others, client, end);
        return shared == null ? compute(question, client, end) : shared;
    }

    private Answer computeForAll(Question question, String client, long end, CompletableFuture<@Nullable Answer> all)
            throws ReleaseGoneException {
        try {
            Answer answer = compute(question, client, end);
            if (answer.body().isShort()) {
                answers.put(question, answer);
                all.complete(answer);
            }
            return answer;
        } catch (RefusedQueryException e) {
            if (e.status() != TOO_MANY) all.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(question, all);
            all.complete(null); // unless it is complete: who waited asks for themselves
        }
    }

    /**
     * Another's answer, null if it cannot be shared. Who waits for a long one takes a place for that, or those who wait would keep out all
     * short ones.
     */
    private @Nullable Answer await(
            Question question, CompletableFuture<@Nullable Answer> answer, String client, long end) {
        while (!answers.isKnownSlow(question)) {
            try {
                return get(answer, Math.min(QUICK.toNanos(), end - System.nanoTime()));
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) throw tooLong();
            }
        }
        if (!sharing.enter(client)) throw tooMany();
        try {
            return get(answer, end - System.nanoTime());
        } catch (TimeoutException e) {
            throw tooLong();
        } finally {
            sharing.leave(client);
        }
    }

    private static @Nullable Answer get(CompletableFuture<@Nullable Answer> answer, long nanos)
            throws TimeoutException {
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedQueryException refused) throw refused;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Answer compute(Question question, String client, long end) throws ReleaseGoneException {
        if (!answers.isKnownSlow(question)) {
            Optional<Answer> answer = inQuickLane(question, end);
            if (answer.isPresent()) return answer.get();
            answers.markSlow(question);
        }
        if (!own.enter(client)) throw tooMany();
        try {
            return inSlowLane(question, end);
        } finally {
            own.leave(client);
        }
    }

    /** Right after its own start, the server has no worker yet, which is no fault of the query that waits for it. */
    private void awaitStart() {
        try {
            quick.awaitStart();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Empty if it takes long. */
    private Optional<Answer> inQuickLane(Question question, long end) throws ReleaseGoneException {
        Worker worker = take(quick, end - System.nanoTime(), end);
        AnswerBody body = new AnswerBody(2 * question.bytes());
        BooleanSupplier isOver = isOver(body, end);
        BooleanSupplier isLong = isLong(worker);
        Ending ending = ask(quick, worker, question, body, () -> isOver.getAsBoolean() || isLong.getAsBoolean(), end);
        return switch (ending.outcome()) {
            case CANCELLED, OUT_OF_MEMORY, DIED -> {
                body.close();
                if (stopped) throw stopping();
                if (System.nanoTime() >= end) throw tooLong();
                yield Optional.empty();
            }
            default -> Optional.of(result(question, ending, body));
        };
    }

    /** Whether what begins now has become long. It counts what the worker did: a busy machine makes no query a long one. */
    private BooleanSupplier isLong(Worker worker) {
        long start = System.nanoTime();
        Duration before = worker.work();
        return () -> {
            Duration limit = quick.waiting() > 0 ? QUICK_IN_A_CROWD : QUICK;
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return time.compareTo(limit) > 0
                    && (time.compareTo(limit.multipliedBy(PATIENCE)) > 0
                            || worker.work().minus(before).compareTo(limit) > 0);
        };
    }

    private Answer inSlowLane(Question question, long end) throws ReleaseGoneException {
        if (slow.waiting() >= limits.waiting()) throw busy();
        long wait = Math.min(end - System.nanoTime(), limits.timeout().toNanos() / WAIT_SHARE);
        Worker worker = take(slow, wait, end);
        AnswerBody body = new AnswerBody(2 * question.bytes());
        return result(question, ask(slow, worker, question, body, isOver(body, end), end), body);
    }

    /** Whether the client would have the answer's last byte too late. */
    private BooleanSupplier isOver(AnswerBody body, long end) {
        return () -> System.nanoTime() >= end - limits.sending(body.size()).toNanos();
    }

    private Worker take(Lane lane, long nanos, long end) {
        if (stopped) throw stopping();
        try {
            return lane.take(nanos, end).orElseThrow(() -> System.nanoTime() >= end ? tooLong() : busy());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Ending ask(Lane lane, Worker worker, Question question, AnswerBody body, BooleanSupplier isOver, long end) {
        try (Watch.Run run = watch.begin(worker, isOver, end)) {
            return worker.ask(question, body);
        } finally {
            lane.giveBack(worker);
        }
    }

    private Answer result(Question question, Ending ending, AnswerBody body) throws ReleaseGoneException {
        if (ending.outcome() == Ending.Outcome.ANSWERED) {
            body.end();
            return new Answer(body, ending.rows(), ending.cut());
        }
        body.close();
        switch (ending.outcome()) {
            case RELEASE_GONE -> throw new ReleaseGoneException(question.release());
            case REFUSED -> throw new RefusedQueryException(BAD_REQUEST, ending.message());
            case FAILED -> {
                LOG.warn("a query failed: {}", ending.message());
                throw new RefusedQueryException(FAULT, "The query cannot be answered: a fault of this server.");
            }
            case OUT_OF_MEMORY ->
                throw new RefusedQueryException(
                        UNAVAILABLE, "The query needs too much memory and was given up. Ask for less at once.", LATER);
            default -> throw stopped ? stopping() : tooLong();
        }
    }

    private static RefusedQueryException tooLong() {
        return new RefusedQueryException(
                UNAVAILABLE, "The query took too long and was given up. Ask for less at once.", LATER);
    }

    private static RefusedQueryException tooMany() {
        return new RefusedQueryException(
                TOO_MANY, "Too many long queries of yours are under way. Wait for their answers.", RETRY);
    }

    private static RefusedQueryException busy() {
        return new RefusedQueryException(
                UNAVAILABLE, "Too many queries are waiting. Ask again in a few seconds.", RETRY);
    }

    private static RefusedQueryException stopping() {
        return new RefusedQueryException(UNAVAILABLE, "The server is stopping.", RETRY);
    }

    private static RefusedQueryException interrupted() {
        Thread.currentThread().interrupt();
        return stopping();
    }

    /** Ends what runs: it is answered that the server stops. No process is left behind. */
    @Override
    public void close() {
        stopped = true;
        quick.close();
        slow.close();
        watch.close();
    }
}
