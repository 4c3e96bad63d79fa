package org.reticula.cli.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ResultFormat;
import org.reticula.model.UsageException;
import org.reticula.pipeline.ImportJob;
import org.reticula.pipeline.ImportListener;
import org.reticula.pipeline.ImportRequest;
import org.reticula.pipeline.Knowledge;

/**
 * Imports a gold folder into a folder that is deleted afterwards, asks its graph what it says of each page, and counts. What is counted
 * is thus what a user of the graph gets.
 */
public final class Evaluation {
    private static final String QUERY = "evaluation/facts.rq";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Knowledge knowledge;
    private final Path folder;
    private final List<GoldPage> gold;

    /** @throws UsageException if the folder holds no gold, or the ontology no query for facts */
    public Evaluation(Knowledge knowledge, Path folder) {
        this.knowledge = knowledge;
        this.folder = folder;
        this.gold = GoldReader.read(folder);
        if (!Files.isRegularFile(query())) throw new UsageException("the ontology has no " + QUERY);
    }

    /** Reads all pages and counts. */
    public Scores run() {
        return count(EvaluationNames.read(knowledge.ontology()), gold, facts());
    }

    /** @param found facts by the page's source; their order matters where a thing could be taken for two */
    static Scores count(EvaluationNames names, List<GoldPage> gold, Map<String, PageFacts> found) {
        Scores scores = new Scores();
        for (GoldPage page : gold) {
            Optional<PageFacts> facts = find(found, page.id());
            PageScorer scorer = new PageScorer(names, page, facts.orElseGet(PageFacts::new));
            scorer.score();
            scores.add(page, scorer, facts.isPresent());
        }
        return scores;
    }

    private static Optional<PageFacts> find(Map<String, PageFacts> found, String id) {
        return Stream.of(".txt", ".html", ".htm")
                .flatMap(ending ->
                        found.entrySet().stream().filter(page -> page.getKey().endsWith(id + ending)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<String, PageFacts> facts() {
        try {
            Path data = Files.createTempDirectory("reticula-evaluation");
            try {
                return facts(data);
            } finally {
                delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder for temporary files", e);
        }
    }

    private Map<String, PageFacts> facts(Path data) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ImportRequest request = new ImportRequest(List.of(folder), null, data, threads, Iris.VOCABULARY, 0);
        new ImportJob(request, knowledge, new ImportListener() {}, Clock.systemUTC()).run();
        ReleaseStore store = new ReleaseStore(data, Clock.systemUTC());
        if (store.findCurrent(issue -> {}).isEmpty()) return Map.of(); // no page could be read
        Path rows = data.resolve("facts.json");
        try (OpenRelease release = store.openCurrent(issue -> {});
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
            new Queries(PATIENCE).run(release, knowledge.ontology().read(query()), ResultFormat.JSON, out);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows))) {
            return PageFactsReader.read(in);
        }
    }

    private Path query() {
        return knowledge.ontology().root().resolve(QUERY);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
