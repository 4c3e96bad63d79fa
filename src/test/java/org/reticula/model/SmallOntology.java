package org.reticula.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real ontology with a third of its vocabulary, for tests of what becomes of pages and releases and not of what is known: each
 * release holds the whole vocabulary, and most of the time of such a test would go into it.
 */
public final class SmallOntology {
    private static final Path WHOLE = Path.of("ontology");
    private static final Predicate<String> LEFT_OUT = Pattern.compile(
                    "vocabulary/(organisations-(national|nordic-baltic|ministries)|programmes-(national|interreg)"
                            + "|themes-(?!ro|en|it|de|fr|es|el|bg)..)\\.ttl")
            .asMatchPredicate();
    private static final Ontology SMALL = copy();

    private SmallOntology() {}

    public static Ontology get() {
        return SMALL;
    }

    private static Ontology copy() {
        try {
            Path folder = Files.createTempDirectory("ontology");
            List<Path> paths;
            try (Stream<Path> all = Files.walk(WHOLE)) {
                paths = all.toList();
            }
            for (Path path : paths) {
                String name = WHOLE.relativize(path).toString().replace('\\', '/');
                Path copy = folder.resolve(name);
                if (!LEFT_OUT.test(name) && !name.isEmpty()) Files.copy(path, copy);
                copy.toFile().deleteOnExit();
            }
            folder.toFile().deleteOnExit();
            return new Ontology(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
