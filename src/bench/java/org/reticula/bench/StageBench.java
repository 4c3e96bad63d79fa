package org.reticula.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.reticula.graph.GraphBuilder;
import org.reticula.graph.Iris;
import org.reticula.model.FetchedPage;
import org.reticula.model.KnownPage;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.model.ParsedPage;
import org.reticula.model.ReadPage;
import org.reticula.model.Source;
import org.reticula.page.PageParser;
import org.reticula.pipeline.Knowledge;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.ResolutionMemory;
import org.reticula.text.LanguageStage;

/**
 * CPU of one thread per page and stage. All stages run over all pages in each round, one after the other, so that whatever
 * slows the machine slows all of them.
 */
final class StageBench {
    private static final Path WORK = Path.of("target", "bench", "work");

    private final Knowledge knowledge = new Knowledge(Ontology.open(null));
    private final PageParser parser = new PageParser();
    private final List<FetchedPage> pages = new ArrayList<>();
    private final int rounds;
    private final StageTable table;

    StageBench(int count, int size, int rounds) {
        PageGenerator generator = new PageGenerator(size);
        for (int i = 0; i < count; i++) pages.add(fetched(i, generator.page(i)));
        this.rounds = rounds;
        this.table = new StageTable(count);
    }

    private static FetchedPage fetched(int number, byte[] body) {
        Source source = new Source("p" + number + ".html", URI.create("file:///p" + number + ".html"), null);
        return new FetchedPage(source, body, null, 200, Instant.EPOCH, "sha256:" + hash(body));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    StageTable run() throws Exception {
        Files.createDirectories(WORK);
        for (int i = 0; i < rounds; i++) round(); // until the compiler has seen everything
        table.begin();
        for (int i = 0; i < rounds; i++) round();
        return table;
    }

    private void round() throws Exception {
        int sink = 0;
        CpuClock clock = CpuClock.now();
        for (FetchedPage page : pages)
            sink += Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8)).childNodeSize();
        CpuClock parse = table.add(Stage.PARSE, clock.since());

        List<ParsedPage> parsed = new ArrayList<>();
        clock = CpuClock.now();
        for (FetchedPage page : pages) parsed.add(parser.parse(page, issue -> {}).orElseThrow());
        table.add(Stage.MAIN_TEXT, clock.since().minus(parse));

        clock = CpuClock.now();
        for (ParsedPage page : parsed) sink += LanguageStage.run(knowledge.pageReader(), page).hashCode();
        CpuClock language = table.add(Stage.LANGUAGE, clock.since());

        List<ReadPage> read = new ArrayList<>();
        clock = CpuClock.now();
        for (ParsedPage page : parsed) read.add(knowledge.pageReader().read(page, null));
        table.add(Stage.SENTENCES, clock.since().minus(language));

        List<PageResult> results = new ArrayList<>();
        clock = CpuClock.now();
        for (int i = 0; i < read.size(); i++)
            results.add(knowledge.pageExtractor().extract(read.get(i), pages.get(i).contentHash()));
        table.add(Stage.EXTRACT, clock.since());
        graph(results);

        clock = CpuClock.now();
        for (FetchedPage page : pages) sink += hash(page.body()).length();
        table.add(Stage.HASH, clock.since());
        table.see(pages, parsed, results, sink);
    }

    private void graph(List<PageResult> results) throws Exception {
        EntityResolver resolver = new EntityResolver(
                knowledge.terms(), Registry.empty(), Iris.VOCABULARY, knowledge.names(), List.of(), ResolutionMemory.none());
        CpuClock clock = CpuClock.now();
        for (int i = 0; i < results.size(); i++) resolver.add(pages.get(i).source().id(), results.get(i));
        table.add(Stage.NOTE, clock.since());
        Resolution resolution = resolver.resolve();
        try (GraphBuilder graph = new GraphBuilder(
                knowledge.ontology(),
                knowledge.terms(),
                new Iris(Iris.VOCABULARY),
                WORK,
                LocalDate.EPOCH,
                issue -> {})) {
            resolution.entities().forEach(graph::add);
            clock = CpuClock.now();
            for (int i = 0; i < results.size(); i++) {
                FetchedPage page = pages.get(i);
                KnownPage known = new KnownPage(page.source().id(), page.contentHash(), page.fetchedAt(), 200);
                graph.add(known, results.get(i), mention -> resolution.iri(known.source(), mention));
            }
            table.add(Stage.QUADS, clock.since());
        }
    }
}
