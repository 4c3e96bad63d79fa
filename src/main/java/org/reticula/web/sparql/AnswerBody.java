package org.reticula.web.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer on its way to the client: what is long lies in a file, so that a client that reads slowly holds neither
 * memory nor a worker.
 */
public final class AnswerBody extends OutputStream {
    /** Bytes that stay in memory. */
    static final int SHORT = 256 << 10;

    /** Bytes in files, of all answers. */
    private static final long ROOM = 2L << 30;

    private static final AtomicLong USED = new AtomicLong();

    private final long limit;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private volatile long size; // one thread writes, others look
    private long reserved;
    private boolean closed;

    /** @param limit in bytes */
    AnswerBody(long limit) {
        this.limit = limit;
    }

    /** More than this would be over the limit, or no room is left for it. */
    static final class OverflowException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    public long size() {
        return size;
    }

    /** Whether it lies in memory: then it may be used again, and need not be closed. */
    boolean isShort() {
        return file == null;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** What comes after the end of a worker that was given up is of no use to anyone: nothing is kept of it. */
    @Override
    public synchronized void write(byte[] source, int from, int length) throws IOException {
        if (closed) return;
        if (size + length > limit) throw new OverflowException();
        if (toFile == null && size + length > SHORT) toFile = moveToFile();
        if (toFile == null) {
            memory.write(source, from, length);
        } else {
            reserve(length);
            toFile.write(source, from, length);
        }
        size += length;
    }

    private void reserve(long length) throws OverflowException {
        reserved += length;
        if (USED.addAndGet(length) > ROOM) throw new OverflowException();
    }

    private OutputStream moveToFile() throws IOException {
        file = Files.createTempFile("reticula-answer-", "");
        OutputStream out = Files.newOutputStream(file);
        reserve(size);
        memory.writeTo(out);
        memory = new ByteArrayOutputStream(0);
        return out;
    }

    /** Nothing more will be written. */
    void end() {
        try {
            if (toFile != null) toFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        if (file == null) memory.writeTo(out);
        else Files.copy(file, out);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (file == null) return;
        USED.addAndGet(-reserved);
        reserved = 0;
        try {
            Files.deleteIfExists(file);
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
