package org.reticula.pipeline;

import java.util.function.BiConsumer;
import org.reticula.model.KnownPage;
import org.reticula.model.PageResult;
import org.reticula.operations.ListChangedException;
import org.reticula.operations.Operation;
import org.reticula.operations.OperationsList;
import tools.jackson.databind.MappingIterator;

/** All pages of this import with what they yielded, one after the other: never more than one is in memory. */
final class AcceptedPages {
    private static final int STEP = 100;

    private final ImportRun run;
    private final ConfidenceFilter filter;

    AcceptedPages(ImportRun run) {
        this.run = run;
        this.filter = new ConfidenceFilter(run.request.minConfidence());
    }

    /** @return false if the operator stopped the import before the last page */
    boolean forEach(BiConsumer<KnownPage, PageResult> pages) {
        int done = 0;
        try (MappingIterator<PageRecord> records = LinesReader.open(run.workspace.known(), PageRecord.class)) {
            while (records.hasNextValue()) {
                PageRecord record = records.nextValue();
                if (run.isStopping()) return false;
                KnownPage page = record.page();
                if (page != null && record.accepted()) pages.accept(page, filter.apply(run.results.get(record)));
                if (++done % STEP == 0) run.listener.pagesDone(STEP);
            }
        }
        run.listener.pagesDone(done % STEP);
        return true;
    }

    /**
     * All operations of the lists, one after the other, read anew.
     *
     * @return false if the operator stopped the import before the last one
     * @throws ImportFailedException if a list is not what it was
     */
    boolean forEachOperation(BiConsumer<Operation, PageResult> operations) {
        int[] done = {0};
        try {
            for (OperationsList list : run.lists) {
                list.forEach(operation -> {
                    if (run.isStopping()) return;
                    operations.accept(operation, filter.apply(operation.result()));
                    if (++done[0] % STEP == 0) run.listener.pagesDone(STEP);
                });
            }
        } catch (ListChangedException e) {
            throw new ImportFailedException(String.valueOf(e.getMessage()), e);
        }
        run.listener.pagesDone(done[0] % STEP);
        return !run.isStopping();
    }
}
