package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.reticula.model.Ontology;

/** The program itself: a version that no one can forget to raise, as it is made of the classes that run. */
final class Program {
    /** What a page's result depends on. */
    private static final List<String> READING = List.of("model", "fetch", "page", "text", "extract", "operations");

    /** What the graph depends on besides. */
    private static final List<String> BUILDING = List.of("curation", "resolve", "graph");

    private Program() {}

    /** @return 64 hex digits: other page results are to be expected when it changes */
    static String readingFingerprint() {
        return fingerprint(READING);
    }

    /** @return 64 hex digits: another graph is to be expected when it changes */
    static String buildingFingerprint() {
        return fingerprint(BUILDING);
    }

    private static String fingerprint(List<String> packages) {
        Path classes = Ontology.open(null).root().resolveSibling("org").resolve("reticula");
        MessageDigest digest = PageKeys.digest();
        for (String name : packages) {
            for (Path file : files(classes.resolve(name)))
                update(digest, classes.relativize(file).toString(), file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static void update(MessageDigest digest, String name, Path file) {
        try {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
