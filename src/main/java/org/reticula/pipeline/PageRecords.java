package org.reticula.pipeline;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;

/** The pages of this import and the operations of its lists as one, sorted by source. */
final class PageRecords implements Iterator<PageRecord>, AutoCloseable {
    private final MappingIterator<PageRecord> pages;
    private final MappingIterator<PageRecord> operations;
    private @Nullable PageRecord page;
    private @Nullable PageRecord operation;

    private PageRecords(Workspace files) {
        pages = LinesReader.open(files.known(), PageRecord.class);
        operations = LinesReader.open(files.operations(), PageRecord.class);
        page = next(pages);
        operation = next(operations);
    }

    static PageRecords open(Workspace files) {
        return new PageRecords(files);
    }

    private static @Nullable PageRecord next(MappingIterator<PageRecord> records) {
        return records.hasNextValue() ? records.nextValue() : null;
    }

    @Override
    public boolean hasNext() {
        return page != null || operation != null;
    }

    @Override
    public PageRecord next() {
        PageRecord left = page;
        PageRecord right = operation;
        if (left == null && right == null) throw new NoSuchElementException();
        if (right == null
                || left != null && left.source().id().compareTo(right.source().id()) <= 0) {
            page = next(pages);
            if (left != null) return left;
        }
        operation = next(operations);
        if (right == null) throw new NoSuchElementException();
        return right;
    }

    @Override
    public void close() {
        pages.close();
        operations.close();
    }
}
