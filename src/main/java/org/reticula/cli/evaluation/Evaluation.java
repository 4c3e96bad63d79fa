package org.reticula.cli.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.FileFetcher;
import org.reticula.graph.Iris;
import org.reticula.model.PageResult;
import org.reticula.model.Source;
import org.reticula.pipeline.Knowledge;
import org.reticula.pipeline.PageChain;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;

/** Reads the pages of a gold folder as an import would, keeps nothing, and counts. */
public final class Evaluation {
    private final Knowledge knowledge;
    private final Path folder;
    private final List<GoldReader.Entry> entries;

    /** @throws org.reticula.model.UsageException if the folder holds no gold */
    public Evaluation(Knowledge knowledge, Path folder) {
        this.knowledge = knowledge;
        this.folder = folder;
        this.entries = GoldReader.read(folder);
    }

    /** Reads all pages and counts. */
    public Scores run() {
        EvaluationNames names = EvaluationNames.read(knowledge.ontology());
        Map<String, PageResult> pages = pages();
        EntityResolver resolver = new EntityResolver(
                knowledge.terms(), Registry.empty(), Iris.VOCABULARY, knowledge.packs(), knowledge.analyser());
        pages.forEach(resolver::add);
        Resolution resolution = resolver.resolve();
        PageFactsReader reader = new PageFactsReader(resolution, knowledge.terms());
        Scores scores = new Scores();
        for (GoldReader.Entry entry : entries) {
            String source = entry.file().map(this::source).orElse("");
            @Nullable PageResult page = pages.get(source);
            PageFacts facts = page == null ? new PageFacts() : reader.read(source, page);
            PageScorer scorer = new PageScorer(names, entry.gold(), facts);
            scorer.score();
            scores.add(entry.gold(), scorer, page != null);
        }
        return scores;
    }

    private Map<String, PageResult> pages() {
        PageChain chain = new PageChain(knowledge);
        FileFetcher fetcher = new FileFetcher();
        Map<String, PageResult> pages = new LinkedHashMap<>();
        for (GoldReader.Entry entry : entries) {
            if (entry.file().isEmpty()) continue;
            Path file = entry.file().get();
            Source source = new Source(source(file), file.toUri(), null);
            Optional<PageResult> result =
                    fetcher.fetch(source, i -> {}).map(p -> chain.read(p).result());
            result.ifPresent(r -> pages.put(source.id(), r));
        }
        return pages;
    }

    private String source(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
