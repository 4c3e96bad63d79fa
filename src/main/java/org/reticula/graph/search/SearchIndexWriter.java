package org.reticula.graph.search;

import static org.reticula.graph.search.SearchFields.LONGEST_BEGIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/** Writes the index of one release, once. Things added in the same order give an index that answers the same. */
public final class SearchIndexWriter implements AutoCloseable {
    public static final String FOLDER = "search";

    /** User data of the commit: how many names went in. */
    static final String NAMES = "names";

    static final String VERSION = "version";

    private static final int GAP = 100; // no phrase reaches from one name into the next
    private static final double BUFFER_MB = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private long names;

    /** @param release folder that will hold it */
    public SearchIndexWriter(Path release) throws IOException {
        // nobody else knows the folder of a draft, and a lock file would become part of the release
        directory = FSDirectory.open(Files.createDirectories(release.resolve(FOLDER)), NoLockFactory.INSTANCE);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false));
    }

    public void add(SearchEntity entity) throws IOException {
        Document document = new Document();
        document.add(new StringField(SearchFields.IRI, entity.iri(), Field.Store.YES));
        document.add(new StringField(
                SearchFields.KEY, SearchIndex.key(entity.kind(), SearchIndex.localName(entity.iri())), Field.Store.NO));
        document.add(new StringField(SearchFields.KIND, entity.kind(), Field.Store.YES));
        document.add(new StoredField(SearchFields.PAGES, entity.pages()));
        document.add(new FeatureField(SearchFields.RANK, SearchFields.PAGES, 1f + entity.pages()));
        addNames(document, entity);
        addCodes(document, entity);
        document.add(
                new Field(SearchFields.CONTEXT, WordStream.of(entity.context(), word -> word), SearchFields.WEIGHED));
        entity.quotes().forEach(q -> document.add(new StoredField(SearchFields.QUOTE, q.packed())));
        for (Map.Entry<Facet, Set<String>> facet : entity.facets().entrySet()) addFacet(document, facet);
        writer.addDocument(document);
    }

    /** One segment: facet counts need no merging, and equal input gives equal order of equally good answers. */
    public void finish() throws IOException {
        writer.forceMerge(1);
        writer.setLiveCommitData(Map.of(NAMES, Long.toString(names), VERSION, SearchFields.VERSION)
                .entrySet());
        writer.commit();
    }

    private void addNames(Document document, SearchEntity entity) {
        List<WordStream.Token> words = new ArrayList<>();
        Set<String> begins = new TreeSet<>();
        Set<String> wholes = new TreeSet<>();
        List<SearchName> all = new ArrayList<>(entity.labels());
        all.addAll(entity.others());
        for (SearchName name : all) {
            names++;
            wholes.add(SearchWords.key(name.text()));
            int step = GAP;
            for (SearchWords.Word word : SearchWords.list(name.text())) {
                words.add(new WordStream.Token(word.folded(), step));
                if (!word.latin().equals(word.folded())) words.add(new WordStream.Token(word.latin(), 0));
                addBegins(begins, word.folded());
                addBegins(begins, word.latin());
                step = 1;
            }
        }
        wholes.remove("");
        document.add(new Field(SearchFields.NAME, WordStream.of(words), SearchFields.WORDS));
        document.add(SearchFields.set(SearchFields.BEGIN, begins));
        wholes.forEach(w -> document.add(new StringField(SearchFields.WHOLE, shortened(w), Field.Store.NO)));
        entity.labels().forEach(n -> document.add(new StoredField(SearchFields.LABEL, n.packed())));
        entity.others().forEach(n -> document.add(new StoredField(SearchFields.OTHER, n.packed())));
    }

    private static void addCodes(Document document, SearchEntity entity) {
        Set<String> codes = new TreeSet<>();
        for (String acronym : entity.acronyms()) {
            document.add(new StoredField(SearchFields.ACRONYM, acronym));
            codes.add(code(acronym));
        }
        for (String identifier : entity.identifiers()) {
            document.add(new StoredField(SearchFields.IDENTIFIER, identifier));
            codes.add(code(identifier));
        }
        codes.remove("");
        document.add(SearchFields.set(SearchFields.CODE, codes));
    }

    private static void addFacet(Document document, Map.Entry<Facet, Set<String>> facet) {
        String field = facet.getKey().field();
        for (String value : new TreeSet<>(facet.getValue())) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
            document.add(new StoredField(SearchFields.STORED + field, value));
        }
    }

    private static void addBegins(Set<String> begins, String word) {
        int most = Math.min(word.length(), LONGEST_BEGIN);
        for (int end = 1; end <= most; end++) begins.add(word.substring(0, end));
    }

    /** A code without spaces and signs: "2019-1-RO01" and "2019 1 RO01" are one. */
    static String code(String text) {
        return shortened(SearchWords.key(text).replace(" ", ""));
    }

    /** Lucene takes no terms above 32 kB. */
    static String shortened(String term) {
        return term.length() <= 1000 ? term : term.substring(0, 1000);
    }

    @Override
    public void close() throws IOException {
        writer.rollback(); // what finish() committed stays
        directory.close();
    }
}
