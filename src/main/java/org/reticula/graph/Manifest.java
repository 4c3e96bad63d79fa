package org.reticula.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what a release is and what its files must be.
 *
 * @param name of the release
 * @param created when it was finished
 * @param inputs what it was made of
 * @param graph counts and hash
 * @param files all files of the release but this one, sorted by path
 */
public record Manifest(String name, Instant created, ReleaseInputs inputs, GraphSummary graph, List<FileEntry> files) {
    static final String NAME = "manifest.json";
    private static final int BLOCK = 1 << 16;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // counts that an older program did not write
            .build();

    /** @param path below the release, with /; @param size in bytes; @param sha256 in hex */
    public record FileEntry(String path, long size, String sha256) {}

    static Manifest read(Path release) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(release.resolve(NAME)), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(release.resolve(NAME) + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    void write(Path release) throws IOException {
        Files.write(release.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /** Takes the place of the manifest that is there, in one step. */
    void replace(Path release) throws IOException {
        Path next = release.resolve(NAME + ReleaseStore.UNFINISHED);
        Files.write(next, JSON.writeValueAsBytes(this));
        Disk.syncOne(next);
        Files.move(next, release.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Disk.syncOne(release);
    }

    /** Whether the release has files in a folder of that name. */
    boolean has(String folder) {
        return files.stream().anyMatch(file -> file.path().startsWith(folder + "/"));
    }

    Manifest without(Collection<String> folders) {
        List<FileEntry> rest = files.stream()
                .filter(file -> folders.stream().noneMatch(folder -> file.path().startsWith(folder + "/")))
                .toList();
        return new Manifest(name, created, inputs, graph, rest);
    }

    /** Every file of a release but the manifest, as it is now. */
    static List<FileEntry> listFiles(Path release) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (Path file : paths(release)) entries.add(entry(release, file));
        return entries;
    }

    /** The first thing that is not as it was, in words, checking sizes only or every byte. */
    Optional<String> findDamage(Path release, boolean everyByte) throws IOException {
        for (FileEntry entry : files) {
            Path file = release.resolve(entry.path());
            if (!Files.isRegularFile(file)) return Optional.of(file + " is missing");
            if (Files.size(file) != entry.size())
                return Optional.of(file + " is damaged: " + Files.size(file) + " bytes instead of " + entry.size());
        }
        return everyByte ? findChanged(release) : Optional.empty();
    }

    /** On all cores: a server waits for it. */
    private Optional<String> findChanged(Path release) throws IOException {
        try {
            return files.parallelStream()
                    .filter(entry -> !digest(release.resolve(entry.path())).equals(entry.sha256()))
                    .map(entry ->
                            release.resolve(entry.path()) + " is damaged: its SHA-256 is not that of the manifest")
                    .findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String digest(Path file) {
        try {
            return sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths(Path release) throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> !p.equals(release.resolve(NAME)))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private static FileEntry entry(Path release, Path file) throws IOException {
        String path = release.relativize(file).toString().replace('\\', '/');
        return new FileEntry(path, Files.size(file), sha256(file));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = GraphSummary.sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) digest.update(block, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
