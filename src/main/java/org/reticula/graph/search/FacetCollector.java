package org.reticula.graph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Counts, in one pass, hits by facet value. The values of a facet are counted as if nothing of that facet were chosen, so that
 * one sees what another choice would bring.
 */
final class FacetCollector implements Collector {
    private final TopScoreDocCollector top;
    private final Map<Facet, Set<String>> choices;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final List<Leaf> leaves = new ArrayList<>();

    FacetCollector(int best, Map<Facet, Set<String>> choices) {
        this.choices = choices;
        top = new TopScoreDocCollectorManager(Math.max(best, 1), null, Integer.MAX_VALUE).newCollector();
    }

    TopScoreDocCollector top() {
        return top;
    }

    /** Most first; of equally many in the order of the values. */
    Map<Facet, Map<String, Integer>> counts() throws IOException {
        for (Leaf leaf : leaves) leaf.addCounts();
        leaves.clear();
        Map<Facet, Map<String, Integer>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> sorted.put(facet, sorted(values)));
        return sorted;
    }

    private static Map<String, Integer> sorted(Map<String, Integer> values) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        Leaf leaf = new Leaf(context, top.getLeafCollector(context));
        leaves.add(leaf);
        return leaf;
    }

    private final class Leaf implements LeafCollector {
        private final LeafCollector hits;
        private final List<Values> facets = new ArrayList<>();

        Leaf(LeafReaderContext context, LeafCollector hits) throws IOException {
            this.hits = hits;
            for (Facet facet : Facet.values()) facets.add(new Values(facet, context));
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            Values failed = null;
            for (Values facet : facets) {
                if (facet.read(doc)) continue;
                if (failed != null) return;
                failed = facet;
            }
            if (failed == null) {
                hits.collect(doc);
                for (Values facet : facets) facet.count();
            } else {
                failed.count();
            }
        }

        void addCounts() throws IOException {
            for (Values facet : facets) facet.addCounts();
        }
    }

    /** Of one facet in one part of the index. */
    private final class Values {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] found;
        private final boolean chosen;
        private final Set<Long> wanted = new HashSet<>();
        private long[] read = new long[8];
        private int size;

        Values(Facet facet, LeafReaderContext context) throws IOException {
            this.facet = facet;
            values = DocValues.getSortedSet(context.reader(), facet.field());
            found = new int[(int) values.getValueCount()];
            Set<String> choice = choices.getOrDefault(facet, Set.of());
            chosen = !choice.isEmpty();
            for (String value : choice) {
                long ordinal = values.lookupTerm(new org.apache.lucene.util.BytesRef(value));
                if (ordinal >= 0) wanted.add(ordinal);
            }
        }

        /** Whether the document fits what was chosen of this facet. */
        boolean read(int doc) throws IOException {
            size = values.advanceExact(doc) ? values.docValueCount() : 0;
            if (size > read.length) read = new long[2 * size];
            boolean fits = !chosen;
            for (int i = 0; i < size; i++) {
                read[i] = values.nextOrd();
                fits = fits || wanted.contains(read[i]);
            }
            return fits;
        }

        void count() {
            for (int i = 0; i < size; i++) found[(int) read[i]]++;
        }

        void addCounts() throws IOException {
            Map<String, Integer> all = counts.computeIfAbsent(facet, f -> new HashMap<>());
            for (int i = 0; i < found.length; i++) {
                if (found[i] > 0) all.merge(values.lookupOrd(i).utf8ToString(), found[i], Integer::sum);
            }
        }
    }
}
