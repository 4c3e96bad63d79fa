package org.reticula.graph.search;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Names and types of the index's fields: what its writer and its reader agree upon. */
final class SearchFields {
    /** Changes whenever older indexes cannot be read as newer ones. */
    static final String VERSION = "1";

    static final String IRI = "iri";
    /** Kind and last part of the IRI: "country/RO". */
    static final String KEY = "key";
    /** Whole names, as {@link SearchWords#key} gives them. */
    static final String WHOLE = "whole";
    /** Words of names. */
    static final String NAME = "name";
    /** First letters of words of names. */
    static final String BEGIN = "begin";
    /** Folded codes and acronyms. */
    static final String CODE = "code";
    /** Words of related things and of quotes. */
    static final String CONTEXT = "context";
    /** Holds {@link #PAGES} as a feature. */
    static final String RANK = "rank";

    static final String PAGES = "pages";
    static final String KIND = "kind";
    static final String LABEL = "label";
    static final String OTHER = "other";
    static final String ACRONYM = "acronym";
    static final String IDENTIFIER = "identifier";
    static final String QUOTE = "quote";
    /** Stored values of a facet are in its field with this before it. */
    static final String STORED = "is.";

    /** First letters of a word that are looked up at most. */
    static final int LONGEST_BEGIN = 12;

    static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    static final FieldType SET = type(IndexOptions.DOCS, false);
    /** The more words there are, the less each tells. */
    static final FieldType WEIGHED = type(IndexOptions.DOCS, true);

    private SearchFields() {}

    static Field set(String name, Iterable<String> words) {
        return new Field(name, WordStream.of(words, word -> word), SET);
    }

    private static FieldType type(IndexOptions options, boolean norms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!norms); // a thing with names in many languages is not the less meant
        type.freeze();
        return type;
    }
}
