package org.reticula.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the knowledge is: the folder that the user gave, or the one packed into the jar.
 *
 * @param root the folder "ontology", in whatever file system
 */
public record Ontology(Path root) {

    /**
     * @param folder the user's own ontology folder, or null for the one packed into the jar
     * @throws UsageException if the folder is not there
     */
    public static Ontology open(@Nullable Path folder) {
        if (folder != null) {
            if (!Files.isDirectory(folder)) throw new UsageException("ontology folder not found: " + folder);
            return new Ontology(folder);
        }
        try {
            var marker = Ontology.class.getResource("/ontology/reticula.ttl");
            if (marker == null) throw new IllegalStateException("this build has no ontology packed in");
            Path parent = path(marker.openConnection()).getParent();
            if (parent == null) throw new IllegalStateException("no parent of " + marker);
            return new Ontology(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the packed ontology", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path path(URLConnection resource) throws IOException, URISyntaxException {
        if (!(resource instanceof JarURLConnection packed))
            return Path.of(resource.getURL().toURI());
        FileSystem jar =
                FileSystems.newFileSystem(Path.of(packed.getJarFileURL().toURI()));
        return jar.getPath(packed.getEntryName());
    }

    /** All files below a folder of the ontology whose names end so, sorted by path. */
    public List<Path> files(String folder, String suffix) {
        Path below = root.resolve(folder);
        if (!Files.isDirectory(below)) return List.of();
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(suffix))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + below, e);
        }
    }

    /** Text of a file below the ontology. */
    public String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** SHA-256 over names and contents of all files: results made under another fingerprint are stale. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files("", "")) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ontology", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
