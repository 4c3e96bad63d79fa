package org.reticula.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ResultFormat;
import org.reticula.model.SmallOntology;
import tools.jackson.databind.JsonNode;

/** Runs imports with everything real, and asks what came of them. The vocabulary is read once for all tests. */
final class Imports {
    static final Knowledge KNOWLEDGE = new Knowledge(SmallOntology.get());

    private Imports() {}

    static RunReport run(Path input, Path data) {
        return job(input, data, 2, new ImportListener() {}).run();
    }

    static RunReport run(Path input, Path data, int threads) {
        return job(input, data, threads, new ImportListener() {}).run();
    }

    static ImportJob job(Path input, Path data, int threads, ImportListener listener) {
        return new ImportJob(request(input, data, threads), KNOWLEDGE, listener, Clock.systemUTC());
    }

    static ImportRequest request(Path input, Path data, int threads) {
        return new ImportRequest(List.of(input), null, data, threads, Iris.VOCABULARY, 0);
    }

    static ReleaseStore store(Path data) {
        return new ReleaseStore(data, Clock.systemUTC());
    }

    /** Lines of the answer without the heading, as CSV. */
    static List<String> ask(Path data, String sparql) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenRelease release = store(data).openCurrent(issue -> {})) {
            new Queries(Duration.ofMinutes(1)).run(release, sparql, ResultFormat.CSV, out);
        }
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    /** Each row of the answer: variable to value, as texts. */
    static List<Map<String, String>> askRows(Path data, String sparql) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenRelease release = store(data).openCurrent(issue -> {})) {
            new Queries(Duration.ofMinutes(1)).run(release, sparql, ResultFormat.JSON, out);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row :
                Json.LINES.readTree(out.toByteArray()).path("results").path("bindings")) {
            Map<String, String> values = new TreeMap<>();
            row.properties()
                    .forEach(p ->
                            values.put(p.getKey(), p.getValue().path("value").asString()));
            rows.add(values);
        }
        return rows;
    }

    /** Keeps what an import tells. */
    static final class Notes implements ImportListener {
        final List<String> steps = new ArrayList<>();
        final List<String> notices = new ArrayList<>();
        int pages;

        @Override
        public void stepStarted(String step, long expected) {
            steps.add(step);
        }

        @Override
        public void pagesDone(int done) {
            pages += done;
        }

        @Override
        public void notice(String line) {
            notices.add(line);
        }
    }
}
