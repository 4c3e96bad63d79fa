package org.reticula.web.page;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ResultFormat;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.reticula.web.ExampleQuery;
import org.reticula.graph.Release;
import org.reticula.web.ReleaseFollower;

/** The example questions, and how many answers each has in the current release: counted once for each, in the background. */
public final class Questions implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ExampleQuery> questions;
    private final ReleaseFollower releases;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "questions");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private Map<String, Long> counts = Map.of();
    private String counted = "";
    private volatile String done = "";

    Questions(Ontology ontology, ReleaseFollower releases) {
        this.questions = ExampleQuery.list(ontology);
        this.releases = releases;
    }

    List<ExampleQuery> list() {
        return questions;
    }

    /** Answers by the question's id; those that are not counted yet, or took too long, are missing. */
    synchronized Map<String, Long> counts() {
        Optional<OpenRelease> pinned = releases.pin();
        if (pinned.isEmpty()) return Map.of();
        OpenRelease release = pinned.get();
        if (counted.equals(release.release().name())) {
            release.close();
            return counts;
        }
        counted = release.release().name();
        Map<String, Long> fresh = new ConcurrentHashMap<>();
        counts = fresh;
        counting.execute(() -> count(release, fresh));
        return fresh;
    }

    /** Whether what there is to say of this release is complete. */
    boolean isCounted(Release release) {
        return done.equals(release.name());
    }

    private void count(OpenRelease release, Map<String, Long> into) {
        try (release) {
            Queries queries = new Queries(PATIENCE);
            for (ExampleQuery question : questions) {
                Lines lines = new Lines();
                try {
                    queries.run(release, question.query(), ResultFormat.TSV, lines);
                    into.put(question.id(), Math.max(0, lines.count - 1)); // the first names the columns
                } catch (UsageException e) {
                    into.remove(question.id()); // it took too long, so nothing is said of it
                }
            }
            done = release.release().name();
        }
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }

    private static final class Lines extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            if (b == '\n') count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) write(bytes[i]);
        }
    }
}
