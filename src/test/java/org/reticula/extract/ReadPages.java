package org.reticula.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.reticula.graph.VocabularyReader;
import org.reticula.model.FetchedPage;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.model.Source;
import org.reticula.page.PageParser;
import org.reticula.text.LanguagePacks;
import org.reticula.text.PackAnalyser;
import org.reticula.text.PageReader;

/** Pages of tests, read with the real packs and the real vocabulary, which are loaded once for all of them. */
final class ReadPages {
    private static final Ontology ONTOLOGY = Ontology.open(null);
    private static final List<Lexicon> PACKS = LanguagePacks.read(ONTOLOGY);
    private static final PackAnalyser ANALYSER = new PackAnalyser(PACKS);
    private static final PageExtractor EXTRACTOR =
            new PageExtractor(PACKS, VocabularyReader.read(ONTOLOGY), ANALYSER, CodePatterns.read(ONTOLOGY));

    private ReadPages() {}

    /** @param name of the file, whose ending tells how it is parsed */
    static PageResult read(String name, String text) {
        Source source = new Source(name, URI.create("file:///" + name), null);
        FetchedPage page =
                new FetchedPage(source, text.getBytes(StandardCharsets.UTF_8), null, 200, Instant.EPOCH, "sha256:0");
        return EXTRACTOR.extract(
                new PageReader(PACKS, ANALYSER)
                        .read(new PageParser().parse(page, issue -> {}).orElseThrow(), null),
                "sha256:0");
    }
}
