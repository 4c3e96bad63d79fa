package org.reticula.web;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** One dataset for the whole life of the server, which is for each request the dataset of the release it holds. */
final class PinnedDataset extends DatasetGraphWrapper {
    private final ThreadLocal<@Nullable DatasetGraph> pinned = new ThreadLocal<>();

    /** @param settings of every query */
    PinnedDataset(Context settings) {
        super(null, settings);
    }

    /** From here to {@link #unpin()} this thread works with that dataset. */
    void pin(DatasetGraph dataset) {
        pinned.set(dataset);
    }

    void unpin() {
        pinned.remove();
    }

    @Override
    protected DatasetGraph get() {
        DatasetGraph dataset = pinned.get();
        if (dataset == null) throw new IllegalStateException("this thread holds no release");
        return dataset;
    }
}
