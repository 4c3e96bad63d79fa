package org.reticula.graph.search;

import static org.reticula.graph.search.SearchFields.BEGIN;
import static org.reticula.graph.search.SearchFields.CODE;
import static org.reticula.graph.search.SearchFields.CONTEXT;
import static org.reticula.graph.search.SearchFields.LONGEST_BEGIN;
import static org.reticula.graph.search.SearchFields.NAME;
import static org.reticula.graph.search.SearchFields.WHOLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import java.util.Comparator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes words into a query of Lucene. No syntax is read from them. Words of names count most, then their beginnings, then
 * words of what a thing is related to; a word that no name has is also looked for with a letter or two changed.
 */
final class QueryBuilder {
    private static final int MOST_WORDS = 16;
    private static final int ONE_SLIP = 4; // letters from which one may be wrong
    private static final int TWO_SLIPS = 8;
    private static final int ALTERNATIVES = 5;
    private static final int SMALL = 2; // letters of a word that need not be found
    private static final float RANK_WEIGHT = 0.25f;
    private static final String SOUGHT_MOST = "project";

    private final IndexReader reader;

    /** How much like the words the answers are to be. */
    enum Likeness {
        /** All words, in names alone. */
        NAMES,
        /** All words. */
        WORDS,
        /** Most of the words or such as are like them. */
        SIMILAR,
        /** The same, in names alone. */
        SIMILAR_NAMES;

        boolean isLoose() {
            return this == SIMILAR || this == SIMILAR_NAMES;
        }

        boolean isOfNames() {
            return this == NAMES || this == SIMILAR_NAMES;
        }
    }

    QueryBuilder(IndexReader reader) {
        this.reader = reader;
    }

    Query build(String text, Likeness likeness) throws IOException {
        List<SearchWords.Word> words = words(text);
        Query rank = FeatureField.newLogQuery(SearchFields.RANK, SearchFields.PAGES, RANK_WEIGHT, 1f);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(fixed(new TermQuery(new Term(SearchFields.KIND, SOUGHT_MOST)), 0.5f), Occur.SHOULD);
        all.add(rank, Occur.SHOULD);
        if (words.isEmpty()) return all.add(new MatchAllDocsQuery(), Occur.FILTER).build();
        List<List<String>> forms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++)
            forms.add(forms(words.get(i), i == words.size() - 1, likeness == Likeness.SIMILAR));
        all.add(wanted(words, forms, likeness), Occur.MUST);
        String whole = whole(words, forms);
        all.add(fixed(new TermQuery(new Term(WHOLE, whole)), 12), Occur.SHOULD);
        all.add(fixed(new PrefixQuery(new Term(WHOLE, whole)), 3), Occur.SHOULD);
        all.add(fixed(new TermQuery(new Term(CODE, SearchIndexWriter.code(text))), 10), Occur.SHOULD);
        if (words.size() > 1) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(2);
            forms.forEach(form -> phrase.add(new Term(NAME, form.get(0))));
            all.add(new BoostQuery(phrase.build(), 2), Occur.SHOULD);
        }
        return all.build();
    }

    /** Things that have exactly this name, acronym or code, but for spelling habits. */
    static Query exact(String text) {
        return new BooleanQuery.Builder()
                .add(
                        fixed(new TermQuery(new Term(WHOLE, SearchIndexWriter.shortened(SearchWords.key(text)))), 2),
                        Occur.SHOULD)
                .add(fixed(new TermQuery(new Term(CODE, SearchIndexWriter.code(text))), 1), Occur.SHOULD)
                .build();
    }

    static List<SearchWords.Word> words(String text) {
        List<SearchWords.Word> words = SearchWords.list(text);
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }

    /** As names are kept, with slips put right. */
    private static String whole(List<SearchWords.Word> words, List<List<String>> forms) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            SearchWords.Word word = words.get(i);
            String first = forms.get(i).get(0);
            whole.append(i == 0 ? "" : " ").append(first.equals(word.folded()) ? word.latin() : SearchWords.key(first));
        }
        return SearchIndexWriter.shortened(whole.toString());
    }

    private Query wanted(List<SearchWords.Word> words, List<List<String>> forms, Likeness likeness) {
        boolean anyLong = words.stream().anyMatch(QueryBuilder::isLong);
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        int needed = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            boolean must = !anyLong || isLong(words.get(i));
            if (must) needed++;
            List<Query> ways = new ArrayList<>();
            for (String form : forms.get(i)) addForm(ways, form, last, likeness);
            Occur occur = must && !likeness.isLoose() ? Occur.MUST : Occur.SHOULD;
            each.add(new DisjunctionMaxQuery(ways, 0.1f), occur);
        }
        if (likeness.isLoose()) each.setMinimumNumberShouldMatch(Math.max(1, (needed + 1) / 2));
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.latin()));
        return new BooleanQuery.Builder()
                .add(each.build(), Occur.SHOULD)
                .add(new TermQuery(new Term(CODE, SearchIndexWriter.shortened(joined.toString()))), Occur.SHOULD)
                .build();
    }

    private static boolean isLong(SearchWords.Word word) {
        return word.latin().length() > SMALL;
    }

    /** What to look for instead of a word, most wanted first: the word, or where no name has it such as are like it. */
    private List<String> forms(SearchWords.Word word, boolean last, boolean similar) throws IOException {
        Set<String> own = new LinkedHashSet<>(List.of(word.folded(), word.latin()));
        boolean known = false;
        for (String form : own) {
            known |= reader.docFreq(new Term(NAME, form)) > 0
                    || last && reader.docFreq(new Term(BEGIN, begin(form, 0))) > 0
                    || reader.docFreq(new Term(CODE, form)) > 0;
        }
        if (known && !similar) return List.copyOf(own);
        Set<String> all = new LinkedHashSet<>();
        if (known) all.addAll(own);
        for (String form : own) all.addAll(slips(form));
        all.addAll(own);
        return List.copyOf(all);
    }

    /** Words of names that differ in a letter or two: nearest first, then those of most things. */
    private List<String> slips(String form) throws IOException {
        // another number is another thing
        if (form.length() < ONE_SLIP || form.chars().anyMatch(Character::isDigit)) return List.of();
        Terms terms = MultiTerms.getTerms(reader, NAME);
        if (terms == null) return List.of();
        int most = form.length() < TWO_SLIPS ? 1 : 2;
        FuzzyTermsEnum like = new FuzzyTermsEnum(terms, new Term(NAME, form), most, 1, true);
        List<Slip> found = new ArrayList<>();
        BoostAttribute nearness = like.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = like.next(); term != null; term = like.next())
            found.add(new Slip(term.utf8ToString(), nearness.getBoost(), like.docFreq()));
        return found.stream()
                .filter(slip -> !slip.word().equals(form))
                .sorted(Comparator.comparingDouble((Slip slip) -> -slip.nearness())
                        .thenComparingInt(slip -> -slip.things())
                        .thenComparing(Slip::word))
                .limit(ALTERNATIVES)
                .map(Slip::word)
                .toList();
    }

    private record Slip(String word, float nearness, int things) {}

    private static void addForm(List<Query> ways, String form, boolean last, Likeness likeness) {
        ways.add(new BoostQuery(new TermQuery(new Term(NAME, form)), 2));
        ways.add(fixed(new TermQuery(new Term(CODE, form)), 6));
        ways.add(fixed(new TermQuery(new Term(BEGIN, begin(form, 0))), last ? 2f : 1f));
        int ending = ending(form);
        if (ending > 0) ways.add(fixed(new TermQuery(new Term(BEGIN, begin(form, ending))), 0.7f));
        if (likeness.isOfNames()) return;
        ways.add(new BoostQuery(new TermQuery(new Term(CONTEXT, form)), 0.3f));
        if (ending > 0) ways.add(fixed(new PrefixQuery(new Term(CONTEXT, begin(form, ending))), 0.4f));
    }

    /** Letters that inflection may change. */
    static int ending(String form) {
        return form.length() >= 7 ? 2 : form.length() >= 5 ? 1 : 0;
    }

    private static String begin(String form, int without) {
        return form.substring(0, Math.min(LONGEST_BEGIN, form.length() - without));
    }

    private static Query fixed(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
