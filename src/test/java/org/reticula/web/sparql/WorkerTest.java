package org.reticula.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.web.TestReleases;

class WorkerTest {
    @TempDir
    private Path data;

    /** Where all processors are busy, a process may take seconds to be gone: its client must not wait for that. */
    @Test
    void leavesNobodyWaitingOnceItIsEnded() throws IOException {
        String release = TestReleases.publish(TestReleases.store(data), 1).name();
        Worker worker = new Worker(new WorkerCommand(data, 64, false));
        worker.awaitReady();
        String endless = "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        Question question = new Question(release, endless, List.of(), List.of(), "text/csv", 1, 1000);
        CompletableFuture<Ending> answer =
                CompletableFuture.supplyAsync(() -> worker.ask(question, OutputStream.nullOutputStream()));
        assertThat(worker.isAlive()).isTrue();
        worker.end();
        assertThat(worker.isAlive()).isFalse();
        assertThat(answer.join().outcome()).isEqualTo(Ending.Outcome.DIED);
        worker.kill();
    }
}
