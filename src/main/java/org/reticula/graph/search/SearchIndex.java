package org.reticula.graph.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** The index of one release, open for reading by any number of threads. */
public final class SearchIndex implements AutoCloseable {
    private static final QuoteFinder NO_QUOTE = new QuoteFinder(List.of());
    private static final int MOST_EXACT = 50;
    private static final int KNOWN = 2_000;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    /** The few things that other things are grouped by: every page of results names dozens of them. */
    private final Cache<String, Optional<SearchHit>> known =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    private SearchIndex(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // releases are small, and cached filters would outlive what needs them
    }

    /**
     * @param release folder of a release
     * @return empty if it has no index that this program can read: releases of older programs have none
     */
    public static Optional<SearchIndex> open(Path release) {
        Path folder = release.resolve(SearchIndexWriter.FOLDER);
        if (!Files.isDirectory(folder)) return Optional.empty();
        try {
            Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
            DirectoryReader reader = DirectoryReader.open(directory);
            SearchIndex index = new SearchIndex(directory, reader);
            if (SearchFields.VERSION.equals(index.commitData(SearchIndexWriter.VERSION))) return Optional.of(index);
            index.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + folder, e);
        }
    }

    /** Things in it. */
    public long size() {
        return reader.numDocs();
    }

    /** Names that went into it. */
    public long names() {
        return Long.parseLong(commitData(SearchIndexWriter.NAMES));
    }

    /** What fits the words; if nothing does, what is like them. */
    public SearchResult search(SearchQuery query) {
        SearchResult exact = run(query, QueryBuilder.Likeness.WORDS);
        if (exact.total() > 0 || QueryBuilder.words(query.text()).isEmpty()) return exact;
        return run(query, QueryBuilder.Likeness.SIMILAR);
    }

    /** As {@link #search}, but by names alone: for who is typing one. */
    public SearchResult suggest(SearchQuery query) {
        return run(query, QueryBuilder.Likeness.NAMES);
    }

    /** What may be meant by a name that is spelt in whatever way, best first; by names alone. */
    public SearchResult similar(SearchQuery query) {
        return run(query, QueryBuilder.Likeness.SIMILAR_NAMES);
    }

    /** What has exactly this name, acronym or code; at most some. */
    List<SearchHit> exact(String text) {
        try {
            List<SearchHit> hits = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(QueryBuilder.exact(text), MOST_EXACT).scoreDocs)
                hits.add(hit(searcher.storedFields().document(doc.doc), doc.score, NO_QUOTE));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    public Optional<SearchHit> find(String iri) {
        return first(new Term(SearchFields.IRI, iri));
    }

    /** @param localName last part of the IRI, as facets have it */
    public Optional<SearchHit> find(String kind, String localName) {
        return known.get(key(kind, localName), key -> first(new Term(SearchFields.KEY, key)));
    }

    private SearchResult run(SearchQuery query, QueryBuilder.Likeness likeness) {
        try {
            Query built = new QueryBuilder(reader).build(query.text(), likeness);
            FacetCollector collector = new FacetCollector(query.from() + query.size(), query.choices());
            searcher.search(built, collector);
            TopDocs top = collector.top().topDocs(query.from(), query.size());
            QuoteFinder quotes = likeness.isOfNames() ? NO_QUOTE : new QuoteFinder(QueryBuilder.words(query.text()));
            StoredFields stored = searcher.storedFields();
            List<SearchHit> hits = new ArrayList<>();
            for (ScoreDoc doc : top.scoreDocs) hits.add(hit(stored.document(doc.doc), doc.score, quotes));
            return new SearchResult(
                    collector.top().getTotalHits(),
                    hits,
                    collector.counts(),
                    likeness == QueryBuilder.Likeness.SIMILAR);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /** Things that have a folded word in one of their names. */
    int namesWith(String word) {
        try {
            return reader.docFreq(new Term(SearchFields.NAME, word));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /** The words of a text in Latin letters. */
    static List<String> words(String text) {
        return SearchWords.list(text).stream().map(SearchWords.Word::latin).toList();
    }

    private Optional<SearchHit> first(Term term) {
        try {
            TopDocs top = searcher.search(new TermQuery(term), 1);
            if (top.scoreDocs.length == 0) return Optional.empty();
            Document document = searcher.storedFields().document(top.scoreDocs[0].doc);
            return Optional.of(hit(document, 0, NO_QUOTE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    private static SearchHit hit(Document document, double score, QuoteFinder quotes) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values = document.getValues(SearchFields.STORED + facet.field());
            if (values.length > 0) facets.put(facet, List.of(values));
        }
        return new SearchHit(
                document.get(SearchFields.IRI),
                document.get(SearchFields.KIND),
                score,
                names(document, SearchFields.LABEL),
                names(document, SearchFields.OTHER),
                List.of(document.getValues(SearchFields.ACRONYM)),
                List.of(document.getValues(SearchFields.IDENTIFIER)),
                facets,
                document.getField(SearchFields.PAGES).numericValue().intValue(),
                quotes == NO_QUOTE ? null : quotes.find(names(document, SearchFields.QUOTE)));
    }

    private static List<SearchName> names(Document document, String field) {
        return Arrays.stream(document.getValues(field))
                .map(SearchName::unpacked)
                .toList();
    }

    private String commitData(String key) {
        try {
            return reader.getIndexCommit().getUserData().getOrDefault(key, "0");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    static String key(String kind, String localName) {
        return kind + "/" + localName;
    }

    /** What stands behind the last / or # of an IRI. */
    public static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + directory, e);
        }
    }
}
