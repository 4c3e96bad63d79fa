package org.reticula.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reticula.model.Issue;
import org.reticula.model.UsageException;

/**
 * The releases of a data folder: {@code releases/<name>/}, one of them named in {@code CURRENT}. Any number of processes may
 * read; who calls {@link #draft()}, {@link #prune} or {@link #makeCurrent} must hold the data folder's lock.
 */
public final class ReleaseStore {
    private static final String CURRENT = "CURRENT";
    static final String UNFINISHED = ".tmp";
    private static final long SMALLEST_RELEASE = 16L << 20;

    /** Releases that can be read at once: the current one, and the one to fall back on. */
    private static final int READY = 2;

    /** What one byte of graph.nq.gz takes unpacked and in TDB2. */
    private static final long UNPACKED = 20;

    private final Path dataFolder;
    private final Path releases;
    private final Clock clock;

    /** @param clock for names and times of new releases */
    public ReleaseStore(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder;
        this.releases = dataFolder.resolve("releases");
        this.clock = clock;
    }

    /** Begins a new release upon the current one. */
    public ReleaseDraft draft() {
        return draft(findCurrent());
    }

    /**
     * Begins a new release; what an import that crashed left behind is removed.
     *
     * @param before the intact release that it follows; empty if there is none
     * @throws UsageException if the disk has no room for it
     */
    public ReleaseDraft draft(Optional<Release> before) {
        sweep();
        return Disk.use(dataFolder, () -> {
            Files.createDirectories(releases);
            Disk.require(releases, need(before));
            String today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
            String name = ReleaseName.next(today, names()).toString();
            Path folder = Files.createDirectory(releases.resolve(name + UNFINISHED));
            return new ReleaseDraft(this, name, folder, before.orElse(null), clock);
        });
    }

    /** Bytes that a new release may need while it is built, judged by the one before. */
    public static long need(Optional<Release> before) {
        long size = before.map(r -> r.manifest().files().stream()
                        .filter(f -> f.path().equals(GraphFile.NAME))
                        .mapToLong(Manifest.FileEntry::size)
                        .sum())
                .orElse(0L);
        return SMALLEST_RELEASE + UNPACKED * size;
    }

    /** Removes what an import that crashed, or found the disk full, left of a release: it may be what fills the disk. */
    public void sweep() {
        if (!Files.isDirectory(releases)) return;
        Disk.use(dataFolder, () -> {
            List<Path> unfinished;
            try (Stream<Path> all = Files.list(releases)) {
                unfinished = all.filter(p -> p.toString().endsWith(UNFINISHED)).toList();
            }
            for (Path left : unfinished) delete(left);
            return unfinished;
        });
    }

    /** The release named in CURRENT, or the newest whole one if CURRENT is missing or names none. */
    public Optional<Release> findCurrent() {
        return findCurrent(issue -> {});
    }

    /** @param warnings told when CURRENT does not lead to a whole release; files are looked at by size only */
    public Optional<Release> findCurrent(Consumer<Issue> warnings) {
        return findWhole(false, warnings);
    }

    /** As {@link #findCurrent(Consumer)}, but reads every byte: a second or so for each gigabyte. */
    public Optional<Release> findIntact(Consumer<Issue> warnings) {
        return findWhole(true, warnings);
    }

    private Optional<Release> findWhole(boolean everyByte, Consumer<Issue> warnings) {
        Optional<String> wanted = currentName();
        Optional<Release> named = wanted.flatMap(this::find).filter(r -> isWhole(r, everyByte, warnings));
        if (named.isPresent()) return named;
        Optional<Release> newest = list().stream()
                .filter(r -> !wanted.equals(Optional.of(r.name())))
                .filter(r -> isWhole(r, everyByte, warnings))
                .findFirst();
        newest.ifPresent(r -> warnings.accept(new Issue(
                "ReleaseDamaged",
                wanted.orElse(CURRENT),
                "cannot be used: " + r.name() + " is the newest whole release and serves instead",
                false)));
        return newest;
    }

    /** @throws UsageException if nothing was ever published */
    public Release getCurrent(Consumer<Issue> warnings) {
        return findCurrent(warnings)
                .orElseThrow(() -> new UsageException("no release in " + dataFolder + ": run import first"));
    }

    /** All releases with a readable manifest, newest first. */
    public List<Release> list() {
        if (!Files.isDirectory(releases)) return List.of();
        List<Release> found = new ArrayList<>();
        names().forEach(name -> find(name.toString()).ifPresent(found::add));
        Collections.reverse(found);
        return found;
    }

    public Optional<Release> find(String name) {
        if (ReleaseName.find(name).isEmpty() || !Files.isDirectory(releases.resolve(name))) return Optional.empty();
        try {
            Path folder = releases.resolve(name);
            return Optional.of(new Release(folder, Manifest.read(folder)));
        } catch (IOException e) {
            return Optional.empty(); // verify says what is wrong with it
        }
    }

    /** @throws UsageException if there is no such release */
    public Release get(String name) {
        return find(name).orElseThrow(() -> new UsageException("no release " + name + " in " + dataFolder));
    }

    /**
     * Checks every byte of a release and that store and file hold the same number of statements.
     *
     * @return what is wrong, naming the file; empty if nothing is
     */
    public Optional<String> verify(String name) {
        Path folder = releases.resolve(name);
        if (!Files.isDirectory(folder)) return Optional.of("no release " + name + " in " + dataFolder);
        try {
            Manifest manifest = Manifest.read(folder);
            Optional<String> damage = manifest.findDamage(folder, true);
            return damage.isPresent() ? damage : findMiscount(new Release(folder, manifest));
        } catch (IOException e) {
            return Optional.of(folder.resolve(Manifest.NAME) + " cannot be read: " + e.getMessage());
        }
    }

    public OpenRelease open(Release release) {
        return OpenRelease.open(release);
    }

    /** Opens the current release, or the newest whole one. */
    public OpenRelease openCurrent(Consumer<Issue> warnings) {
        return open(getCurrent(warnings));
    }

    /** Leads all readers to another release. */
    public void makeCurrent(Release release) {
        Disk.use(dataFolder, () -> {
            Path next = dataFolder.resolve(CURRENT + UNFINISHED);
            Files.writeString(next, release.name() + "\n");
            Disk.syncOne(next);
            Files.move(next, dataFolder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
            Disk.syncOne(dataFolder);
            return release;
        });
    }

    /**
     * Removes the oldest releases, and the databases of all but the newest two; the current one always stays as it is.
     *
     * @param keep how many to keep
     * @return names of those removed, oldest last
     */
    public List<String> prune(int keep) {
        Optional<String> current = findCurrent().map(Release::name);
        return Disk.use(dataFolder, () -> {
            List<String> newestFirst =
                    new ArrayList<>(names().stream().map(ReleaseName::toString).toList());
            Collections.reverse(newestFirst);
            List<String> removed = new ArrayList<>();
            for (String name : newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
                if (current.isPresent() && current.get().equals(name)) continue;
                // first out of sight, so that a crash leaves no half release
                Path doomed = releases.resolve(name + UNFINISHED);
                Files.move(releases.resolve(name), doomed, StandardCopyOption.ATOMIC_MOVE);
                delete(doomed);
                removed.add(name);
            }
            for (String name : newestFirst.subList(Math.min(READY, newestFirst.size()), newestFirst.size())) {
                boolean stays = !removed.contains(name) && !current.equals(Optional.of(name));
                if (stays) ReleaseSlimmer.slim(releases.resolve(name));
            }
            return removed;
        });
    }

    Release publish(Path draft, Manifest manifest) throws IOException {
        Path folder = releases.resolve(manifest.name());
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncOne(releases);
        Release release = new Release(folder, manifest);
        makeCurrent(release);
        return release;
    }

    public Optional<String> currentName() {
        try {
            return Optional.of(Files.readString(dataFolder.resolve(CURRENT)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Release release, boolean everyByte, Consumer<Issue> warnings) {
        Optional<String> damage;
        try {
            damage = release.manifest().findDamage(release.folder(), everyByte);
        } catch (IOException e) {
            damage = Optional.of(release.folder() + " cannot be read: " + e);
        }
        damage.ifPresent(d -> warnings.accept(new Issue("ReleaseDamaged", release.name(), d, true)));
        return damage.isEmpty();
    }

    private static Optional<String> findMiscount(Release release) throws IOException {
        GraphSummary file = GraphFile.summary(release.folder());
        if (!file.equals(release.manifest().graph()))
            return Optional.of(release.folder().resolve(GraphFile.NAME) + " does not hold what the manifest says");
        try (OpenRelease open = OpenRelease.open(release)) {
            long stored = open.count();
            if (stored != file.quads())
                return Optional.of(release.folder().resolve(ReleaseDatabase.FOLDER) + " holds " + stored + " of "
                        + file.quads() + " statements");
            return open.search()
                    .filter(index -> index.size() != file.things())
                    .map(index -> release.folder() + " finds " + index.size() + " of " + file.things() + " things");
        }
    }

    /** Names in use, oldest first. */
    private List<ReleaseName> names() {
        if (!Files.isDirectory(releases)) return List.of();
        try (Stream<Path> all = Files.list(releases)) {
            return all.flatMap(p -> ReleaseName.find(p.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + releases, e);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) Files.delete(path);
    }
}
