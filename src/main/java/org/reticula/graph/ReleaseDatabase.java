package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The TDB2 store of one release, laid out as TDB2's own tools expect it.
 *
 * <p>It is opened without TDB2's lock that keeps other JVMs out, so that a server and any number of commands can read one
 * release at the same time. That lock is there because of writers: two JVMs that write, or one that writes beside one that
 * reads, would not see each other's cached blocks. A release has its only writer before it gets its name; afterwards nobody
 * writes, reading changes no byte of any file, and every JVM caches the same blocks.
 */
final class ReleaseDatabase implements AutoCloseable {
    static final String FOLDER = "tdb2";

    private static final String STORAGE = "Data-0001"; // TDB2's name for the first (here: only) generation

    private final DatasetGraphTDB dataset;
    private final @Nullable Path copy;

    private ReleaseDatabase(Path storage, @Nullable Path copy) {
        Words.init();
        this.copy = copy;
        dataset = TDB2StorageBuilder.build(
                Location.create(storage.toAbsolutePath().toString()));
    }

    static ReleaseDatabase create(Path release) throws IOException {
        return new ReleaseDatabase(Files.createDirectories(storage(release)), null);
    }

    /** Opens a release where it is; a copy where this process may not write; one made from its file if it is old and has none. */
    static ReleaseDatabase open(Release release) {
        Path storage = storage(release.folder());
        try {
            if (!release.manifest().has(FOLDER)) return unpack(release.folder());
            return ReleaseCopy.isNeeded(storage) ? openCopy(storage) : new ReleaseDatabase(storage, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + storage, e);
        }
    }

    static ReleaseDatabase openCopy(Path storage) throws IOException {
        Path copy = ReleaseCopy.copy(storage);
        return new ReleaseDatabase(copy, copy);
    }

    private static ReleaseDatabase unpack(Path release) throws IOException {
        Path copy = Files.createTempDirectory(ReleaseCopy.PREFIX);
        ReleaseDatabase database = new ReleaseDatabase(copy, copy);
        boolean done = false;
        try (BufferedReader lines = GraphFile.read(release)) {
            database.load(lines);
            done = true;
            return database;
        } finally {
            if (!done) database.close();
        }
    }

    static Path storage(Path release) {
        return release.resolve(FOLDER).resolve(STORAGE);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /**
     * Loads lines of {@link QuadLine#write} into the empty store. The sequential loader takes as much CPU as the phased one,
     * and works in this thread: a full disk ends it, where the phased loader would wait for ever for a thread of its own
     * that died.
     */
    void load(BufferedReader lines) throws IOException {
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, arguments) -> {});
        TermReader terms = new TermReader();
        loader.startBulk();
        StreamRDF into = loader.stream();
        into.start();
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            QuadLine.read(line).send(into, terms);
        into.finish();
        loader.finishBulk();
    }

    /** Changes the store in one transaction. */
    <T> T write(Function<DatasetGraph, T> change) {
        return Txn.calculateWrite(dataset, () -> change.apply(dataset));
    }

    /** Statements of all graphs, read from the indexes. */
    long count() {
        return Txn.calculateRead(
                dataset,
                () -> dataset.getTripleTable().getNodeTupleTable().size()
                        + dataset.getQuadTable().getNodeTupleTable().size());
    }

    @Override
    public void close() {
        dataset.shutdown();
        if (copy == null) return;
        try {
            ReleaseCopy.delete(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + copy, e);
        }
    }
}
