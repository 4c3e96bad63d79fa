package org.reticula.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.web.TestReleases;

class QueryServiceTest {
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /** Work of the workers' processors after which the query is in the slow lane. */
    private static final Duration BUSY = Duration.ofSeconds(3);

    private final Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

    @TempDir
    private Path data;

    /** A worker that outlives the server would go on reading, or write into a folder that somebody removes. */
    @Test
    void leavesNoProcessBehindThatWasJustStarting() throws InterruptedException {
        TestReleases.publish(TestReleases.store(data), 1);
        QueryService queries = new QueryService(data, QueryLimits.small(Duration.ofSeconds(30)));
        queries.warmUp();
        while (workers().isEmpty()) Thread.sleep(5);
        queries.close();
        assertThat(workers()).isEmpty();
    }

    @Test
    void leavesNoProcessBehindThatIsAtWork() throws InterruptedException {
        String release = TestReleases.publish(TestReleases.store(data), 20).name();
        QueryService queries = new QueryService(data, QueryLimits.small(Duration.ofSeconds(60)));
        Question question = new Question(release, ENDLESS, List.of(), List.of(), "text/csv", 1, 1000);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return queries.answer(question, true, "127.0.0.1");
            } catch (ReleaseGoneException e) {
                throw new CompletionException(e);
            }
        });
        while (!answer.isDone() && work().compareTo(BUSY) < 0) Thread.sleep(20);
        queries.close();
        assertThat(workers()).isEmpty();
        assertThatThrownBy(answer::join).hasRootCauseMessage("The server is stopping.");
    }

    /** Else a client would wait for seconds beyond the timeout for an answer that was ready just before it. */
    @Test
    void countsTheSendingOfLongAnswersAsTheirTime() {
        QueryLimits limits = QueryLimits.small(Duration.ofSeconds(30));
        assertThat(limits.sending(1_000)).isZero();
        assertThat(limits.sending(48_000_000)).isEqualTo(Duration.ofSeconds(8));
        assertThat(QueryLimits.small(Duration.ofSeconds(6)).sending(48_000_000)).isEqualTo(Duration.ofSeconds(2));
    }

    private Duration work() {
        return workers().stream()
                .flatMap(worker -> worker.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .children()
                .filter(process -> !before.contains(process))
                .toList();
    }
}
