package org.reticula.graph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Takes statements in any order, with repetitions, and gives them as N-Quads lines sorted by their UTF-8 bytes, each once.
 * What does not fit in memory waits in files of the work folder.
 */
final class SortedQuads extends StreamRDFBase implements AutoCloseable {
    /** Lines in memory: some 60 MB. */
    private static final int IN_MEMORY = 200_000;

    private final SortedDataBag<byte[]> lines;

    /** @param inMemory lines to keep before a file is written */
    SortedQuads(Path workFolder, int inMemory) {
        lines =
                new SortedDataBag<>(
                        new ThresholdPolicyCount<>(inMemory), new LineSerialization(), Arrays::compareUnsigned) {
                    @Override
                    protected File getNewTemporaryFile() {
                        return workFolder
                                .resolve("sort-" + UUID.randomUUID() + ".tmp")
                                .toFile();
                    }
                };
    }

    SortedQuads(Path workFolder) {
        this(workFolder, IN_MEMORY);
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void quad(Quad quad) {
        lines.add(QuadLine.write(quad).getBytes(StandardCharsets.UTF_8));
    }

    /** Gives each line once, in order. */
    void forEach(LineReader reader) throws IOException {
        byte[] before = new byte[0];
        for (Iterator<byte[]> all = lines.iterator(); all.hasNext(); ) {
            byte[] line = all.next();
            if (!Arrays.equals(before, line)) reader.read(new String(line, StandardCharsets.UTF_8));
            before = line;
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private static final class LineSerialization implements SerializationFactory<byte[]> {
        @Override
        public Sink<byte[]> createSerializer(OutputStream target) {
            DataOutputStream out = new DataOutputStream(target);
            return new Sink<>() {
                @Override
                public void send(byte[] line) {
                    try {
                        out.writeInt(line.length);
                        out.write(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<byte[]> createDeserializer(InputStream source) {
            DataInputStream in = new DataInputStream(source);
            return new IteratorSlotted<>() {
                @Override
                protected byte @Nullable [] moveToNext() {
                    try {
                        return in.readNBytes(in.readInt());
                    } catch (EOFException e) {
                        return null;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                protected boolean hasMore() {
                    return true;
                }
            };
        }
    }
}
