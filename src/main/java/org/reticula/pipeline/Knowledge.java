package org.reticula.pipeline;

import java.util.List;
import org.reticula.extract.CodePatterns;
import org.reticula.extract.PageExtractor;
import org.reticula.graph.VocabularyReader;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.Term;
import org.reticula.model.WordAnalyser;
import org.reticula.operations.OperationsKnowledge;
import org.reticula.resolve.NameAnalysis;
import org.reticula.resolve.NameKnowledge;
import org.reticula.text.LanguagePacks;
import org.reticula.text.PackAnalyser;
import org.reticula.text.PageReader;
import org.springframework.util.function.SingletonSupplier;

/** What the program knows before it reads a page. Each part is loaded when it is first asked for. Thread-safe. */
public final class Knowledge {
    private final Ontology ontology;
    private final SingletonSupplier<String> fingerprint;
    private final SingletonSupplier<List<Lexicon>> packs;
    private final SingletonSupplier<List<Term>> terms;
    private final SingletonSupplier<WordAnalyser> analyser;
    private final SingletonSupplier<NameAnalysis> names;
    private final SingletonSupplier<PageReader> pageReader;
    private final SingletonSupplier<PageExtractor> pageExtractor;
    private final SingletonSupplier<OperationsKnowledge> operations;

    public Knowledge(Ontology ontology) {
        this.ontology = ontology;
        fingerprint = SingletonSupplier.of(ontology::fingerprint);
        packs = SingletonSupplier.of(() -> LanguagePacks.read(ontology));
        terms = SingletonSupplier.of(() -> VocabularyReader.read(ontology));
        analyser = SingletonSupplier.of(() -> new PackAnalyser(packs()));
        names = SingletonSupplier.of(
                () -> new NameAnalysis(packs(), terms(), analyser(), NameKnowledge.read(ontology)));
        pageReader = SingletonSupplier.of(() -> new PageReader(packs(), analyser()));
        pageExtractor = SingletonSupplier.of(
                () -> new PageExtractor(packs(), terms(), analyser(), CodePatterns.read(ontology)));
        operations = SingletonSupplier.of(() -> new OperationsKnowledge(terms(), packs(), analyser()));
    }

    public Ontology ontology() {
        return ontology;
    }

    /** @return 64 hex digits */
    public String fingerprint() {
        return fingerprint.obtain();
    }

    public List<Lexicon> packs() {
        return packs.obtain();
    }

    public List<Term> terms() {
        return terms.obtain();
    }

    public WordAnalyser analyser() {
        return analyser.obtain();
    }

    public NameAnalysis names() {
        return names.obtain();
    }

    public PageReader pageReader() {
        return pageReader.obtain();
    }

    public PageExtractor pageExtractor() {
        return pageExtractor.obtain();
    }

    public OperationsKnowledge operations() {
        return operations.obtain();
    }
}
