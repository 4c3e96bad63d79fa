package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** A release in the making: nobody sees it before {@link #publish()}, and a crash leaves nothing but a folder to be removed. */
public final class ReleaseDraft {
    private static final String SORTED = "graph.nq";
    /** A store of no statement at all takes some 200 MB of address space but 1 MB of disk; per byte of N-Quads up to two. */
    private static final long SMALLEST_STORE = 32L << 20;

    private final ReleaseStore store;
    private final String name;
    private final Path folder;
    private final @Nullable Release before;
    private final InstantSource clock;
    private @Nullable Manifest manifest;

    ReleaseDraft(ReleaseStore store, String name, Path folder, @Nullable Release before, InstantSource clock) {
        this.store = store;
        this.name = name;
        this.folder = folder;
        this.before = before;
        this.clock = clock;
    }

    /** Name that the release will have. */
    public String name() {
        return name;
    }

    /** Where the caller may add files (report, registry) before publishing; they become part of the release. */
    public Path folder() {
        return folder;
    }

    /**
     * Writes the whole graph: sorts it, loads it, takes out what the shapes do not let through, and describes the rest.
     *
     * @return what the release holds
     * @throws UnpublishableException if the graph cannot be made to pass
     * @throws org.reticula.model.UsageException if the disk is full
     */
    public GraphSummary write(GraphBuilder graph, ShapesGate gate, ReleaseInputs inputs) {
        return Disk.use(folder, () -> {
            Path sorted = folder.resolve(SORTED);
            try (BufferedReader lines = before == null ? null : GraphFile.read(before.folder())) {
                graph.writeTo(sorted, lines);
            }
            graph.close();
            Disk.require(folder, SMALLEST_STORE + 2 * Files.size(sorted));
            GraphSummary summary = load(sorted, graph.base(), gate, inputs);
            Files.delete(sorted);
            return summary;
        });
    }

    private GraphSummary load(Path sorted, String base, ShapesGate gate, ReleaseInputs inputs) throws IOException {
        try (ReleaseDatabase database = ReleaseDatabase.create(folder)) {
            try (BufferedReader lines = Files.newBufferedReader(sorted)) {
                database.load(lines);
            }
            Set<String> removed = lines(database.write(gate::clean));
            Instant now = clock.instant();
            List<Quad> catalogue = CatalogueWriter.quads(base, name, inputs, now, summary(sorted, removed));
            database.write(dataset -> {
                catalogue.forEach(dataset::add);
                return catalogue.size();
            });
            List<String> added = catalogue.stream().map(QuadLine::write).toList();
            SearchCollector search = new SearchCollector();
            GraphSummary summary = GraphFile.write(folder, sorted, removed, added, search::read);
            if (database.count() != summary.quads())
                throw new IOException("the store holds " + database.count() + " of " + summary.quads() + " statements");
            long found = search.writeTo(folder);
            if (found != summary.things())
                throw new IOException("the search index holds " + found + " of " + summary.things() + " things");
            manifest = new Manifest(name, now, inputs, summary, List.of());
            return summary;
        }
    }

    /**
     * What is new, changed or gone against the release before; to be asked after {@link #write}.
     *
     * @param most things named for each way of changing
     */
    public ThingChanges changes(int most) {
        return Disk.use(folder, () -> ThingChanges.compare(before == null ? null : before.folder(), folder, most));
    }

    /**
     * Makes this the current release, in one step: readers see the release before until the very end.
     *
     * @throws IllegalStateException if nothing was written
     */
    public Release publish() {
        Manifest unsigned = manifest;
        if (unsigned == null) throw new IllegalStateException("nothing written to " + folder);
        return Disk.use(folder, () -> {
            Manifest signed = new Manifest(
                    name, unsigned.created(), unsigned.inputs(), unsigned.graph(), Manifest.listFiles(folder));
            signed.write(folder);
            Disk.sync(folder);
            return store.publish(folder, signed);
        });
    }

    private static Set<String> lines(Set<Quad> quads) {
        Set<String> lines = new HashSet<>();
        quads.forEach(quad -> lines.add(QuadLine.write(quad)));
        return lines;
    }

    private static GraphSummary summary(Path sorted, Set<String> without) throws IOException {
        GraphSummary.Counter counter = new GraphSummary.Counter();
        GraphFile.merge(sorted, without, List.of(), counter::count);
        return counter.summary();
    }
}
