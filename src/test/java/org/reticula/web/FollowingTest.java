package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.ReleaseStore;

/** The server goes from release to release while it is asked. */
@Tag("slow")
class FollowingTest {
    /** Projects in facts, and in evidence: release number n has n of both. */
    private static final String INVARIANT =
            "SELECT (CONCAT(STR(COUNT(DISTINCT ?p)), '/', STR(COUNT(DISTINCT ?s))) AS ?x) {"
                    + " { ?p a ret:Project } UNION"
                    + " { GRAPH <graph/evidence> { ?e rdf:predicate rdf:type ; rdf:object ret:Project ; rdf:subject ?s } } }";

    private static final int RELEASES = 5;
    private static final int CLIENTS = 8;

    @TempDir
    Path data;

    @Test
    void isHealthyButNotReadyUntilTheFirstRelease() {
        try (TestServer server = new TestServer(data)) {
            HttpResponse<String> answer = server.query("ASK {}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("Nothing was published yet: run import first.\n");
            assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(server.get("/release.json").statusCode()).isEqualTo(404);
            assertThat(server.get("/dump/graph.nq.gz").statusCode()).isEqualTo(404);

            TestReleases.publish(TestReleases.store(data), 1);

            await(() -> server.query("ASK {}").statusCode() == 200);
            assertThat(server.get("/actuator/health/readiness").body()).contains("UP");
            assertThat(server.get("/release.json").body()).contains("2026-03-01-001");
        }
    }

    @Test
    void answersEveryRequestFromOneReleaseWhileOthersAppear() throws Exception {
        ReleaseStore store = TestReleases.store(data);
        TestReleases.publish(store, 1);
        try (TestServer server = new TestServer(data)) {
            AtomicBoolean done = new AtomicBoolean();
            Queue<String> answers = new ConcurrentLinkedQueue<>();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> polls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) polls.add(clients.submit(() -> poll(server, done, answers)));
            await(() -> !answers.isEmpty());
            for (int projects = 2; projects <= RELEASES; projects++) {
                String name = TestReleases.publish(store, projects).name();
                store.prune(1);
                await(() -> answers.stream().anyMatch(answer -> answer.startsWith(name)));
            }
            done.set(true);
            for (Future<?> poll : polls) poll.get();
            clients.shutdown();

            Set<String> wanted = new TreeSet<>();
            for (int n = 1; n <= RELEASES; n++) wanted.add("2026-03-01-00" + n + " 200 x " + n + "/" + n);
            assertThat(new TreeSet<>(answers)).isEqualTo(wanted);
        }
    }

    @Test
    void fallsBackToTheNewestWholeReleaseWhenTheCurrentOneIsDamaged() throws Exception {
        ReleaseStore store = TestReleases.store(data);
        TestReleases.publish(store, 1);
        Path damaged = TestReleases.publish(store, 2).folder().resolve("graph.nq.gz");
        java.nio.file.Files.write(damaged, new byte[10]);
        try (TestServer server = new TestServer(data)) {
            assertThat(server.query("ASK {}").headers().firstValue(SparqlGate.RELEASE))
                    .contains("2026-03-01-001");
        }
    }

    @Test
    void servesNoReleaseOfWhichAByteIsAnother() throws Exception {
        ReleaseStore store = TestReleases.store(data);
        TestReleases.publish(store, 1);
        Path damaged = TestReleases.publish(store, 2).folder().resolve("tdb2/Data-0001/GSPO.dat");
        byte[] bytes = java.nio.file.Files.readAllBytes(damaged);
        bytes[bytes.length / 3] ^= 1;
        java.nio.file.Files.write(damaged, bytes);
        try (TestServer server = new TestServer(data)) {
            assertThat(server.query("ASK {}").headers().firstValue(SparqlGate.RELEASE))
                    .contains("2026-03-01-001");
            TestReleases.publish(store, 3);
            await(() -> server.query("ASK {}")
                    .headers()
                    .firstValue(SparqlGate.RELEASE)
                    .filter("2026-03-01-003"::equals)
                    .isPresent());
        }
    }

    private static void poll(TestServer server, AtomicBoolean done, Queue<String> answers) {
        while (!done.get()) {
            HttpResponse<String> answer = server.query(INVARIANT, "Accept", "text/csv");
            answers.add(answer.headers().firstValue(SparqlGate.RELEASE).orElse("-") + " " + answer.statusCode() + " "
                    + String.join(" ", answer.body().lines().toList()));
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
